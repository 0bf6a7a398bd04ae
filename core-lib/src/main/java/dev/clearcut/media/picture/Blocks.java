package dev.clearcut.media.picture;

import java.util.Arrays;

/**
 * Y, Cb and Cr averaged over blocks of two by two chroma samples, or one by one where chroma is not
 * subsampled; a row of blocks at a time.
 */
final class Blocks {

    private final Raster raster;
    private final PictureFormat format;
    private final int width;
    private final int height;
    private final int lumaWidth;
    private final int lumaHeight;
    private final int[] luma;
    private final int[] cb;
    private final int[] cr;

    Blocks(Raster raster) {
        this.raster = raster;
        format = raster.format();
        boolean subsampled = format.acrossShift() > 0 || format.downShift() > 0;
        width = subsampled ? 2 : 1;
        height = subsampled ? 2 : 1;
        lumaWidth = width << format.acrossShift();
        lumaHeight = height << format.downShift();
        int across = Math.max(1, format.width(1) / width);
        luma = new int[across];
        cb = new int[across];
        cr = new int[across];
    }

    /** How many blocks a row has; what is left at the right edge is in none. */
    int across() {
        return luma.length;
    }

    int down() {
        return Math.max(1, format.height(1) / height);
    }

    int[] luma() {
        return luma;
    }

    int[] cb() {
        return cb;
    }

    int[] cr() {
        return cr;
    }

    /** Averages a row of blocks. */
    void take(int row) {
        average(raster.luma(), row * lumaHeight, lumaWidth, lumaHeight, 0, luma);
        average(raster.plane(1), row * height, width, height, 1, cb);
        average(raster.plane(2), row * height, width, height, 2, cr);
    }

    private void average(short[] values, int top, int across, int down, int plane, int[] means) {
        int line = format.width(plane);
        int lines = Math.min(down, format.height(plane) - top);
        // A picture a few pixels wide has no whole block.
        int taken = line < across ? 1 : across;
        Arrays.fill(means, 0);
        for (int y = top; y < top + lines; y++) {
            switch (taken) {
                case 1 -> ones(values, y * line, means);
                case 2 -> twos(values, y * line, means);
                default -> fours(values, y * line, means);
            }
        }
        int count = lines * taken;
        for (int x = 0; x < means.length; x++) {
            means[x] = (means[x] + count / 2) / count;
        }
    }

    // Written out, since a loop of two or four within the loop is what takes the time.

    private static void ones(short[] values, int from, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += values[from + x];
        }
    }

    private static void twos(short[] values, int from, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int i = from + 2 * x;
            sums[x] += values[i] + values[i + 1];
        }
    }

    private static void fours(short[] values, int from, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int i = from + 4 * x;
            sums[x] += values[i] + values[i + 1] + values[i + 2] + values[i + 3];
        }
    }
}
