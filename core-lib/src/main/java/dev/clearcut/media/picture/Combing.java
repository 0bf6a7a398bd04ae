package dev.clearcut.media.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far lines lie from the mean of those above and below, in one part of a picture: per pixel, in
 * steps of 8 bits, as a root mean square. Squares of fine lines add up alike wherever the lines
 * lie; magnitudes do not, and lines of 2.4 to a cycle would look as if every other one moved.
 *
 * @param upper upper lines among the lower ones of their frame
 * @param lower lower lines among the upper ones of their frame
 * @param field lines of each field among themselves
 * @param upperNow upper lines among the lower ones of the frame before
 * @param lowerNow lower lines among the upper ones of the frame before
 * @param slope how much the picture changes from pixel to pixel of a line
 * @param ownShift how many pixels to the side the lower lines lie from the upper ones, as the
 *     slopes tell: exact while it is less than what there is to see is wide
 * @param upperShift how many the lower lines of the frame before lie from the upper ones
 * @param lowerShift how many the upper lines of the frame before lie from the lower ones
 * @param doubt how many pixels of the frame's own shift may be chance: one standard deviation
 */
record Combing(
        double upper,
        double lower,
        double field,
        double upperNow,
        double lowerNow,
        double slope,
        double ownShift,
        double upperShift,
        double lowerShift,
        double doubt) {

    private static final int ACROSS = 8;
    private static final int DOWN = 8;

    /** How many pixels of a line are looked at, about: enough, and no more work than that. */
    private static final int COLUMNS = 480;

    /** The parts of a picture, row by row. */
    static List<Combing> cells(Raster now, Raster before) {
        var format = now.format();
        int width = format.width();
        int height = format.height();
        int every = Math.max(1, width / COLUMNS);
        var parts =
                Stream.generate(() -> new Part(every)).limit(ACROSS * DOWN).toArray(Part[]::new);
        for (int y = 2; y < height - 2; y++) {
            for (int column = 0; column < ACROSS; column++) {
                int from = y * width + column * width / ACROSS;
                int to = y * width + (column + 1) * width / ACROSS;
                var part = parts[y * DOWN / height * ACROSS + column];
                part.add(y % 2, now.luma(), before.luma(), from, to, width);
            }
        }
        int step = 1 << (format.bits() - 8);
        return Arrays.stream(parts)
                .filter(part -> part.counts[0] > 0 && part.counts[1] > 0)
                .map(part -> part.combing(step))
                .toList();
    }

    /** Sums over the upper and the lower lines of a part; of distances that are doubled. */
    private static final class Part {
        private final int every;
        private final long[] counts = new long[2];
        private final long[] own = new long[2];
        private final long[] then = new long[2];
        private final long[] slopes = new long[2];
        private final long[] ownAlong = new long[2];
        private final long[] thenAlong = new long[2];
        private long field;

        private Part(int every) {
            this.every = every;
        }

        private void add(int lower, short[] now, short[] before, int from, int to, int width) {
            long ownSum = 0;
            long thenSum = 0;
            long fieldSum = 0;
            long slopeSum = 0;
            long ownAlongSum = 0;
            long thenAlongSum = 0;
            for (int i = from + 1; i < to - 1; i += every) {
                int twice = 2 * now[i];
                int slope = now[i + 1] - now[i - 1];
                int apart = now[i - width] + now[i + width] - twice;
                int apartThen = before[i - width] + before[i + width] - twice;
                int apartInField = now[i - 2 * width] + now[i + 2 * width] - twice;
                ownSum += apart * apart;
                thenSum += apartThen * apartThen;
                fieldSum += apartInField * apartInField;
                slopeSum += slope * slope;
                ownAlongSum += apart * slope;
                thenAlongSum += apartThen * slope;
            }
            counts[lower] += Math.max(0, to - from - 2 + every - 1) / every;
            own[lower] += ownSum;
            then[lower] += thenSum;
            field += fieldSum;
            slopes[lower] += slopeSum;
            ownAlong[lower] += ownAlongSum;
            thenAlong[lower] += thenAlongSum;
        }

        private Combing combing(int step) {
            long count = counts[0] + counts[1];
            double slope = root(slopes[0] + slopes[1], count, 2 * step);
            double apart = root(own[0] + own[1], count, 2 * step);
            return new Combing(
                    root(own[0], counts[0], 2 * step),
                    root(own[1], counts[1], 2 * step),
                    root(field, count, 2 * step),
                    root(then[0], counts[0], 2 * step),
                    root(then[1], counts[1], 2 * step),
                    slope,
                    (along(ownAlong[0], slopes[0]) - along(ownAlong[1], slopes[1])) / 2,
                    along(thenAlong[0], slopes[0]),
                    along(thenAlong[1], slopes[1]),
                    slope == 0 ? 0 : apart / (slope * Math.sqrt(count)));
        }

        private static double root(long sum, long count, int step) {
            return Math.sqrt((double) sum / count) / step;
        }

        /** Slopes are over two pixels, and the distances are doubled: it is pixels. */
        private static double along(long sum, long slopes) {
            return slopes == 0 ? 0 : (double) sum / slopes;
        }
    }
}
