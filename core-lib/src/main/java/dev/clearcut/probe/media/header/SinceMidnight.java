package dev.clearcut.probe.media.header;

/** Samples counted from midnight (EBU Tech 3285), as recorders write them. */
public final class SinceMidnight {

    /** A month, at the highest rate there is: reels run over midnight, not over months. */
    private static final long MOST = 31L * 24 * 60 * 60 * 768_000;

    private SinceMidnight() {}

    /** Whether sound can begin there; a field full of ones only says that nobody set the clock. */
    public static boolean canBe(long samples) {
        return samples >= 0 && samples <= MOST;
    }
}
