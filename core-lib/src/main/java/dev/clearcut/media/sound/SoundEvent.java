package dev.clearcut.media.sound;

/**
 * Something heard.
 *
 * @param from the first sample it is in, from 0
 * @param to the first sample it is no longer in
 * @param channel counted from 0; {@link #ALL} for all of them
 * @param value how much: the level in dBFS, the correlation, as the check says
 */
public record SoundEvent(long from, long to, int channel, double value) {

    public static final int ALL = -1;

    /** A level in dBFS; -144, a bit below 24 bits, for nothing at all. */
    static double decibels(double magnitude) {
        return magnitude <= 0 ? -144 : Math.max(-144, 20 * Math.log10(magnitude));
    }
}
