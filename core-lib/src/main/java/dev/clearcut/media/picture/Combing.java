package dev.clearcut.media.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far lines lie from the mean of those above and below, in one part of a picture: per pixel, in
 * steps of 8 bits, as a root mean square. Squares of fine lines add up alike wherever the lines lie;
 * magnitudes do not, and lines of 2.4 to a cycle would look as if every other one moved.
 *
 * @param upper upper lines among the lower ones of their frame
 * @param lower lower lines among the upper ones of their frame
 * @param field lines of each field among themselves
 * @param upperNow upper lines among the lower ones of the frame before
 * @param lowerNow lower lines among the upper ones of the frame before
 */
record Combing(double upper, double lower, double field, double upperNow, double lowerNow) {

    private static final int ACROSS = 8;
    private static final int DOWN = 8;

    /** Pixels of which one is looked at. */
    private static final int COLUMNS = 4;

    private static final int OWN = 0;
    private static final int NOW = 2;
    private static final int FIELD = 4;

    /** The parts of a picture, row by row. */
    static List<Combing> cells(Raster now, Raster before) {
        var format = now.format();
        int width = format.width();
        int height = format.height();
        var sums = new long[ACROSS * DOWN][FIELD + 1];
        var counts = new long[ACROSS * DOWN][2];
        for (int y = 2; y < height - 2; y++) {
            int lower = y % 2;
            for (int column = 0; column < ACROSS; column++) {
                int cell = y * DOWN / height * ACROSS + column;
                int from = y * width + column * width / ACROSS;
                int to = y * width + (column + 1) * width / ACROSS;
                sums[cell][FIELD] += combs(now.luma(), now.luma(), from, to, 2 * width);
                sums[cell][OWN + lower] += combs(now.luma(), now.luma(), from, to, width);
                sums[cell][NOW + lower] += combs(now.luma(), before.luma(), from, to, width);
                counts[cell][lower] += (to - from + COLUMNS - 1) / COLUMNS;
            }
        }
        int step = 1 << (format.bits() - 8);
        return IntStream.range(0, sums.length)
                .filter(cell -> counts[cell][0] > 0 && counts[cell][1] > 0)
                .mapToObj(cell -> of(sums[cell], counts[cell], step))
                .toList();
    }

    private static Combing of(long[] sums, long[] counts, int step) {
        return new Combing(
                root(sums[OWN], counts[0], step),
                root(sums[OWN + 1], counts[1], step),
                root(sums[FIELD], counts[0] + counts[1], step),
                root(sums[NOW], counts[0], step),
                root(sums[NOW + 1], counts[1], step));
    }

    /** The sums are of squares of doubled distances. */
    private static double root(long sum, long count, int step) {
        return Math.sqrt((double) sum / count) / (2 * step);
    }

    /** From pixel to pixel of a line, against the lines so far above and below in another. */
    private static long combs(short[] line, short[] beside, int from, int to, int away) {
        long sum = 0;
        for (int i = from; i < to; i += COLUMNS) {
            int apart = beside[i - away] + beside[i + away] - 2 * line[i];
            sum += apart * apart;
        }
        return sum;
    }
}
