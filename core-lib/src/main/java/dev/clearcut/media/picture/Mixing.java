package dev.clearcut.media.picture;

import dev.clearcut.media.picture.PictureFormat.Matrix;

/** From Y, Cb and Cr to R, G and B, in whole numbers (ITU-T H.273, equations 38 to 43). */
final class Mixing {

    private static final int FRACTION = 14;

    private final int middle;
    private final int toRed;
    private final int toBlue;
    private final int blueToGreen;
    private final int redToGreen;

    Mixing(PictureFormat format, Matrix matrix) {
        middle = 1 << (format.bits() - 1);
        double kr = matrix.red();
        double kb = matrix.blue();
        double kg = 1 - kr - kb;
        // Chroma spans 224 steps where luma spans 219; both span all at full range.
        double scale = (format.full() ? 1.0 : 219.0 / 224) * (1 << FRACTION);
        toRed = (int) Math.round(2 * (1 - kr) * scale);
        toBlue = (int) Math.round(2 * (1 - kb) * scale);
        blueToGreen = (int) Math.round(2 * (1 - kb) * kb / kg * scale);
        redToGreen = (int) Math.round(2 * (1 - kr) * kr / kg * scale);
    }

    /** How many of a row of blocks have an R, G or B outside. */
    int outside(Blocks blocks, int lowest, int highest) {
        var y = blocks.luma();
        var cb = blocks.cb();
        var cr = blocks.cr();
        int count = 0;
        for (int x = 0; x < y.length; x++) {
            int u = cb[x] - middle;
            int v = cr[x] - middle;
            int red = y[x] + (toRed * v >> FRACTION);
            int blue = y[x] + (toBlue * u >> FRACTION);
            int green = y[x] - (blueToGreen * u + redToGreen * v >> FRACTION);
            int least = Math.min(red, Math.min(green, blue));
            int most = Math.max(red, Math.max(green, blue));
            count += (least - lowest | highest - most) >>> 31;
        }
        return count;
    }
}
