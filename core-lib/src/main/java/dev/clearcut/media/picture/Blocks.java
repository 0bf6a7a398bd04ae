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
        int taken = Math.min(across, line);
        Arrays.fill(means, 0);
        for (int y = top; y < top + lines; y++) {
            for (int x = 0; x < means.length; x++) {
                int from = y * line + x * across;
                int sum = 0;
                for (int i = from; i < from + taken; i++) {
                    sum += values[i];
                }
                means[x] += sum;
            }
        }
        int count = lines * taken;
        for (int x = 0; x < means.length; x++) {
            means[x] = (means[x] + count / 2) / count;
        }
    }
}
