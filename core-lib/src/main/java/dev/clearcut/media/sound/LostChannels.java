package dev.clearcut.media.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A channel on which there is nothing while there is sound on another.
 *
 * <p>Of a channel that never says anything there is one event from beginning to end. Of the two
 * channels of a stereo pair there is one for every longer stretch; a surround or a centre may rest.
 * The low-frequency channel may be silent throughout. The value of an event is the highest sample
 * of the channel in it, in dBFS.
 */
public final class LostChannels implements SoundCheck {

    private static final float NOTHING = 1 / 65536f;

    private final Layout layout;
    private final long shortest;
    private final double loud;
    private final boolean pair;
    private final Channel[] channels;
    private final List<SoundEvent> events = new ArrayList<>();
    private long at;

    /**
     * @param seconds how long a stretch is, at least
     * @param dbfs how loud the other channels are together over it, at least
     */
    public LostChannels(Layout layout, int rate, double seconds, double dbfs) {
        this.layout = layout;
        shortest = Math.round(seconds * rate);
        loud = Math.pow(10, dbfs / 10);
        pair = layout.channels() == 2;
        channels = new Channel[layout.channels()];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = new Channel();
        }
    }

    @Override
    public void hear(float[][] heard, int count) {
        for (int i = 0; i < count; i++) {
            double all = 0;
            for (int channel = 0; channel < channels.length; channel++) {
                float sample = heard[channel][i];
                all += sample * sample;
            }
            for (int channel = 0; channel < channels.length; channel++) {
                channels[channel].hear(channel, heard[channel][i], all, at + i);
            }
        }
        at += count;
    }

    @Override
    public List<SoundEvent> end() {
        for (int i = 0; i < channels.length; i++) {
            channels[i].close(i, at);
        }
        events.sort(Comparator.comparingLong(SoundEvent::from));
        return List.copyOf(events);
    }

    private final class Channel {
        private long start;
        private double others;

        private void hear(int number, float sample, double all, long now) {
            if (Math.abs(sample) < NOTHING) {
                others += all;
            } else {
                close(number, now);
                start = now + 1;
                others = 0;
            }
        }

        private void close(int number, long end) {
            long length = end - start;
            boolean whole = start == 0 && end == at && length > 0;
            boolean lost = pair ? length >= shortest : whole && length >= shortest;
            if (lost && layout.speakers().get(number) != Speaker.LFE && others / length >= loud) {
                events.add(new SoundEvent(start, end, number, -96));
            }
        }
    }
}
