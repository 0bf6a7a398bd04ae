package dev.clearcut.media.picture;

import dev.clearcut.media.picture.PictureFormat.Matrix;
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

    /** What lies outside by the matrix the stream names, or by each that it may have meant. */
    private static double mixed(Raster now, int lowest, int highest) {
        return now.format().matrix() == Matrix.UNSAID
                ? Math.min(
                        mixed(now, Matrix.BT709, lowest, highest),
                        mixed(now, Matrix.BT601, lowest, highest))
                : mixed(now, now.format().matrix(), lowest, highest);
    }

    private static double mixed(Raster now, Matrix matrix, int lowest, int highest) {
        var blocks = new Blocks(now);
        var mixing = new Mixing(now.format(), matrix);
        long count = 0;
        for (int y = 0; y < blocks.down(); y++) {
            blocks.take(y);
            count += mixing.outside(blocks, lowest, highest);
        }
        return (double) count / ((long) blocks.across() * blocks.down());
    }
}
