package dev.clearcut.media.picture;

import java.util.Arrays;

/** How many pixels of each line and column of a frame are brighter than black. */
final class Edges {

    private final Raster raster;
    private final double specks;
    private final int[] lines;
    private final int[] columns;
    private final double mean;

    Edges(Raster raster, int threshold, double specks) {
        this.raster = raster;
        this.specks = specks;
        int width = raster.format().width();
        lines = new int[raster.format().height()];
        columns = new int[width];
        var values = raster.luma();
        long sum = 0;
        for (int y = 0; y < lines.length; y++) {
            int bright = 0;
            int row = 0;
            int from = y * width;
            for (int x = 0; x < width; x++) {
                int value = values[from + x];
                int lit = threshold - value >>> 31;
                row += value;
                bright += lit;
                columns[x] += lit;
            }
            lines[y] = bright;
            sum += row;
        }
        mean = (double) sum / values.length;
    }

    double mean() {
        return mean;
    }

    /** What is left when black lines and columns are taken away from the edges. */
    ActivePicture active() {
        int top = first(lines, columns.length);
        int bottom = last(lines, columns.length);
        int left = first(columns, lines.length);
        int right = last(columns, lines.length);
        return bottom < top || right < left
                ? ActivePicture.of(raster.format())
                : new ActivePicture(left, top, right - left + 1, bottom - top + 1);
    }

    /** The most of any bar around a picture that is lit, as a share of the bar. */
    double lit(ActivePicture picture) {
        int bottom = picture.top() + picture.height();
        int right = picture.left() + picture.width();
        double most =
                Math.max(
                        share(lines, 0, picture.top(), columns.length),
                        share(lines, bottom, lines.length, columns.length));
        return Math.max(
                most,
                Math.max(
                        share(columns, 0, picture.left(), lines.length),
                        share(columns, right, columns.length, lines.length)));
    }

    /** How much of a picture is lit, of which nothing outside is. */
    double inside(ActivePicture picture) {
        return (double) Arrays.stream(lines).sum() / ((double) picture.width() * picture.height());
    }

    private static double share(int[] lit, int from, int to, int length) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += lit[i];
        }
        return to <= from ? 0 : (double) sum / ((double) (to - from) * length);
    }

    private int first(int[] lit, int length) {
        int i = 0;
        while (i < lit.length && lit[i] <= specks * length) {
            i++;
        }
        return i;
    }

    private int last(int[] lit, int length) {
        int i = lit.length - 1;
        while (i >= 0 && lit[i] <= specks * length) {
            i--;
        }
        return i;
    }
}
