package dev.clearcut.media.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames of which too much lies outside the tolerance of EBU R 103 (EBU QC 0051B): R, G, B and Y
 * may leave the expected range by 5 % of it, 5 to 246 at 8 bits and 20 to 984 at 10, on no more
 * than 1 % of the picture.
 *
 * <p>R, G and B are had where chroma was sampled, luma being averaged over the same pixels: the
 * edges that subsampling frays are no faults of the programme, and R 103 (v3.0) recommends that the
 * signal is filtered before it is judged. Y is taken pixel by pixel. The value of an event is the
 * largest share of the picture outside.
 */
public final class Gamut implements PictureCheck {

    private static final int FRACTION = 14;

    private final double tolerance;
    private final double area;
    private final Runs runs = new Runs();
    private final Series shares = new Series();

    /**
     * @param tolerance beyond black and white, as a share of the expected range
     * @param area how much of the picture may lie beyond
     */
    public Gamut(double tolerance, double area) {
        this.tolerance = tolerance;
        this.area = area;
    }

    @Override
    public void see(Raster now, @Nullable Raster before) {
        double share = share(now);
        runs.next(shares.count(), share > area);
        shares.add(share);
    }

    @Override
    public List<PictureEvent> end() {
        var events = new ArrayList<PictureEvent>();
        for (var run : runs.end(shares.count())) {
            double most = 0;
            for (long frame = run.start(); frame < run.end(); frame++) {
                most = Math.max(most, shares.at(frame));
            }
            events.add(new PictureEvent(run, most, "gamut"));
        }
        return events;
    }

    /** What share of the picture lies outside, Y or any of R, G and B, whichever is more. */
    private double share(Raster now) {
        var format = now.format();
        // Full range has no room beyond black and white: only mixtures of Y, Cb and Cr leave it.
        int margin = (int) Math.round(tolerance * (format.white() - format.black() + 1));
        int lowest = format.black() - margin;
        int highest = format.white() + margin;
        double luma = outside(now.luma(), lowest, highest);
        return switch (format.model()) {
            case GREY -> luma;
            case RGB ->
                    Math.max(
                            luma,
                            Math.max(
                                    outside(now.plane(0), lowest, highest),
                                    Math.max(
                                            outside(now.plane(1), lowest, highest),
                                            outside(now.plane(2), lowest, highest))));
            case YCBCR -> Math.max(luma, mixed(now, lowest, highest));
        };
    }

    private static double outside(short[] values, int lowest, int highest) {
        int count = 0;
        for (short value : values) {
            count += (value - lowest >>> 31) + (highest - value >>> 31);
        }
        return (double) count / values.length;
    }

    private static double mixed(Raster now, int lowest, int highest) {
        var format = now.format();
        int width = format.width(1);
        int height = format.height(1);
        var row = new int[width];
        long count = 0;
        for (int y = 0; y < height; y++) {
            luma(now, y, row);
            count += mixedRow(now, y * width, row, lowest, highest);
        }
        return (double) count / ((long) width * height);
    }

    /** Luma over the pixels of each chroma sample of a row. */
    private static void luma(Raster now, int y, int[] row) {
        var format = now.format();
        var luma = now.luma();
        int across = 1 << format.acrossShift();
        int first = Math.min(y << format.downShift(), format.height() - 1) * format.width();
        int second =
                Math.min(
                                (y << format.downShift()) + (1 << format.downShift()) - 1,
                                format.height() - 1)
                        * format.width();
        if (across == 2 && format.width() % 2 == 0) {
            for (int x = 0; x < row.length; x++) {
                row[x] =
                        luma[first + 2 * x]
                                        + luma[first + 2 * x + 1]
                                        + luma[second + 2 * x]
                                        + luma[second + 2 * x + 1]
                                        + 2
                                >> 2;
            }
        } else {
            for (int x = 0; x < row.length; x++) {
                int left = Math.min(x << format.acrossShift(), format.width() - 1);
                int right = Math.min(left + across - 1, format.width() - 1);
                row[x] =
                        luma[first + left]
                                        + luma[first + right]
                                        + luma[second + left]
                                        + luma[second + right]
                                        + 2
                                >> 2;
            }
        }
    }

    private static int mixedRow(Raster now, int from, int[] luma, int lowest, int highest) {
        var format = now.format();
        var cb = now.plane(1);
        var cr = now.plane(2);
        int middle = 1 << (format.bits() - 1);
        double kr = format.matrix().red();
        double kb = format.matrix().blue();
        double kg = 1 - kr - kb;
        // Chroma spans 224 steps where luma spans 219; both span all at full range.
        double scale = (format.full() ? 1.0 : 219.0 / 224) * (1 << FRACTION);
        int toRed = (int) Math.round(2 * (1 - kr) * scale);
        int toBlue = (int) Math.round(2 * (1 - kb) * scale);
        int blueToGreen = (int) Math.round(2 * (1 - kb) * kb / kg * scale);
        int redToGreen = (int) Math.round(2 * (1 - kr) * kr / kg * scale);
        int count = 0;
        for (int x = 0; x < luma.length; x++) {
            int u = cb[from + x] - middle;
            int v = cr[from + x] - middle;
            int red = luma[x] + (toRed * v >> FRACTION);
            int blue = luma[x] + (toBlue * u >> FRACTION);
            int green = luma[x] - (blueToGreen * u + redToGreen * v >> FRACTION);
            int least = Math.min(red, Math.min(green, blue));
            int most = Math.max(red, Math.max(green, blue));
            count += (least - lowest | highest - most) >>> 31;
        }
        return count;
    }
}
