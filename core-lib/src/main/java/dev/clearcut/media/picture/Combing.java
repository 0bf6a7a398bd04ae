package dev.clearcut.media.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far lines lie from the mean of those above and below, in one part of a picture: per pixel, in
 * steps of 8 bits.
 *
 * @param own lines of the frame among themselves
 * @param field lines of each field among themselves
 * @param upperNow upper lines among the lower ones of the frame before
 * @param lowerNow lower lines among the upper ones of the frame before
 */
record Combing(double own, double field, double upperNow, double lowerNow) {

    private static final int ACROSS = 8;
    private static final int DOWN = 8;

    /** Pixels of which one is looked at. */
    private static final int COLUMNS = 4;

    private static final int OWN = 0;
    private static final int FIELD = 1;
    private static final int UPPER = 2;
    private static final int LOWER = 3;

    /** The parts of a picture, row by row. */
    static List<Combing> cells(Raster now, Raster before) {
        var format = now.format();
        int width = format.width();
        int height = format.height();
        var sums = new long[ACROSS * DOWN][4];
        var counts = new long[ACROSS * DOWN];
        for (int y = 2; y < height - 2; y++) {
            for (int column = 0; column < ACROSS; column++) {
                int cell = y * DOWN / height * ACROSS + column;
                int from = y * width + column * width / ACROSS;
                int to = y * width + (column + 1) * width / ACROSS;
                sums[cell][OWN] += combs(now.luma(), now.luma(), from, to, width);
                sums[cell][FIELD] += combs(now.luma(), now.luma(), from, to, 2 * width);
                sums[cell][y % 2 == 0 ? UPPER : LOWER] +=
                        combs(now.luma(), before.luma(), from, to, width);
                counts[cell] += (to - from + COLUMNS - 1) / COLUMNS;
            }
        }
        int step = 1 << (format.bits() - 8);
        return IntStream.range(0, sums.length)
                .filter(cell -> counts[cell] > 0)
                .mapToObj(cell -> of(sums[cell], (double) counts[cell] * step))
                .toList();
    }

    private static Combing of(long[] sums, double pixels) {
        var means = Arrays.stream(sums).mapToDouble(sum -> sum / pixels).toArray();
        return new Combing(means[OWN], means[FIELD], 2 * means[UPPER], 2 * means[LOWER]);
    }

    /** From pixel to pixel of a line, against the lines so far above and below in another. */
    private static int combs(short[] line, short[] beside, int from, int to, int away) {
        int sum = 0;
        for (int i = from; i < to; i += COLUMNS) {
            sum += Math.abs(beside[i - away] + beside[i + away] - 2 * line[i]);
        }
        return sum / 2;
    }
}
