package dev.clearcut.probe.media.header;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;

/** Writes timecode as a file counts it: frames, a nominal rate and a drop flag (SMPTE ST 12-1). */
public final class Labels {

    private Labels() {}

    /**
     * @param frame counted from {@code 00:00:00:00}
     * @param base labels a second: 24, 25, 30 …
     * @param drop as the file's flag says; it counts only where labels can be dropped, at multiples
     *     of 30
     * @return {@code 10:00:00:00}, or {@code 10:00:00;00} where labels are dropped
     */
    public static String of(long frame, long base, boolean drop) {
        var rate =
                drop && base % 30 == 0
                        ? Rate.of(base * 1000, 1001).counted(true)
                        : Rate.of(base, 1);
        return new Timecode(frame, rate).toString();
    }
}
