package dev.clearcut.media.picture;

import java.util.Arrays;

/** One number a frame: four bytes, so that ten hours are a few megabytes. */
final class Series {

    private float[] values = new float[256];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = (float) value;
    }

    int count() {
        return count;
    }

    float at(long frame) {
        return values[(int) frame];
    }
}
