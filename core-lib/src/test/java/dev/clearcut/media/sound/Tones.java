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
        var part = new float[channels][length];
        for (int channel = 0; channel < channels; channel++) {
            double amplitude = Math.pow(10, dbfs[Math.min(channel, dbfs.length - 1)] / 20);
            for (int i = 0; i < length; i++) {
                part[channel][i] =
                        (float) (amplitude * Math.sin(2 * Math.PI * hertz * (at + i) / rate));
            }
        }
        return with(part);
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

    float[][] joined() {
        var joined = new float[channels][(int) at];
        int to = 0;
        for (var part : parts) {
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(part[channel], 0, joined[channel], to, part[channel].length);
            }
            to += part[0].length;
        }
        return joined;
    }
}
