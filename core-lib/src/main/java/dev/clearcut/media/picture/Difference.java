package dev.clearcut.media.picture;

import java.util.Arrays;

/** How much one picture differs from another, in steps of eight bits. */
final class Difference {

    private static final int CELLS = 16;

    private final long[] cells = new long[CELLS * CELLS];
    private double mean;
    private double most;

    /** Takes the luma of two pictures of a format. */
    void take(PictureFormat format, short[] one, short[] other) {
        Arrays.fill(cells, 0);
        int width = format.width();
        int height = format.height();
        for (int y = 0; y < height; y++) {
            int row = y * CELLS / height * CELLS;
            for (int cell = 0; cell < CELLS; cell++) {
                int from = y * width + cell * width / CELLS;
                int to = y * width + (cell + 1) * width / CELLS;
                cells[row + cell] += sum(one, other, from, to);
            }
        }
        double step = 1 << (format.bits() - 8);
        double pixels = Math.max(1, (double) width * height / cells.length);
        long all = 0;
        long largest = 0;
        for (long cell : cells) {
            all += cell;
            largest = Math.max(largest, cell);
        }
        mean = all / (step * width * height);
        most = largest / (step * pixels);
    }

    /** Over the whole picture. */
    double mean() {
        return mean;
    }

    /** In the cell, one of sixteen by sixteen, that differs most. */
    double most() {
        return most;
    }

    private static int sum(short[] one, short[] other, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum;
    }
}
