package dev.clearcut.probe.media.header;

/** Writes timecode as a file counts it: frames, a nominal rate and a drop flag (SMPTE ST 12-1). */
public final class Labels {

    private Labels() {}

    /**
     * @param frame counted from {@code 00:00:00:00}
     * @param base labels a second: 24, 25, 30 …
     * @return {@code 10:00:00:00}, or {@code 10:00:00;00} where labels are dropped
     */
    public static String of(long frame, long base, boolean drop) {
        long label = frame;
        if (drop && base % 30 == 0) {
            long dropped = base / 15;
            long tenMinutes = base * 600 - 9 * dropped;
            long minute = base * 60 - dropped;
            long rest = frame % tenMinutes;
            label =
                    frame
                            + dropped * 9 * (frame / tenMinutes)
                            + (rest < base * 60 ? 0 : dropped * ((rest - base * 60) / minute + 1));
        }
        long seconds = label / base;
        return "%02d:%02d:%02d%s%02d"
                .formatted(
                        seconds / 3600 % 24,
                        seconds / 60 % 60,
                        seconds % 60,
                        drop ? ";" : ":",
                        label % base);
    }
}
