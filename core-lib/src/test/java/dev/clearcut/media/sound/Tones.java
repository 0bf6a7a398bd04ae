package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.List;

/** Test tones as EBU Tech 3341 and 3342 write them down, one after the other. */
final class Tones {

    private final int rate;
    private final int channels;
    private final List<float[][]> parts = new ArrayList<>();
    private long at;

    Tones(int channels, int rate) {
        this.channels = channels;
        this.rate = rate;
    }

    static Tones stereo() {
        return new Tones(2, 48_000);
    }

    /** A sine of 1 kHz in phase on all channels, at a peak level each. */
    Tones sine(double seconds, double... dbfs) {
        return sineOf(1000, seconds, dbfs);
    }

    Tones sineOf(double hertz, double seconds, double... dbfs) {
        int length = (int) Math.round(seconds * rate);
        var part = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            part[channel] =
                    channel == 0 || channel < dbfs.length && dbfs[channel] != dbfs[channel - 1]
                            ? wave(hertz, length, dbfs[channel])
                            : part[channel - 1];
        }
        return with(part);
    }

    /** Each sample from the two before it, which is as exact as a sine and quicker. */
    private float[] wave(double hertz, int length, double dbfs) {
        double amplitude = Math.pow(10, dbfs / 20);
        double step = 2 * Math.PI * hertz / rate;
        double turn = 2 * Math.cos(step);
        double before = amplitude * Math.sin(step * (at - 1));
        double now = amplitude * Math.sin(step * at);
        var wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = (float) now;
            double next = turn * now - before;
            before = now;
            now = next;
        }
        return wave;
    }

    Tones silence(double seconds) {
        return with(new float[channels][(int) Math.round(seconds * rate)]);
    }

    Tones with(float[][] part) {
        parts.add(part);
        at += part[0].length;
        return this;
    }

    /** What a meter reads at the end. */
    Measured measured() {
        return measured(Layout.ofChannels(channels));
    }

    Measured measured(Layout layout) {
        var meter = Loudness.of(layout, rate);
        for (var part : parts) {
            meter.add(part, part[0].length);
        }
        return meter.result();
    }
}
