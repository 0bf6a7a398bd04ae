package dev.clearcut.probe.media.header;

/**
 * A header that cannot be read on; whoever reads it ends in a finding, with what was read so far.
 */
public final class Damaged extends RuntimeException {

    private final String what;
    private final long offset;
    private final boolean cutShort;

    private Damaged(long offset, String message, boolean cutShort) {
        super(message, null, false, false);
        this.what = message;
        this.offset = offset;
        this.cutShort = cutShort;
    }

    /** What is written there makes no sense. */
    public static Damaged at(long offset, String message) {
        return new Damaged(offset, message, false);
    }

    /** The file ends before what is written there. */
    public static Damaged cutShort(long offset, String message) {
        return new Damaged(offset, message, true);
    }

    /** The byte in the file. */
    public long offset() {
        return offset;
    }

    /** What is wrong there, as a sentence. */
    public String what() {
        return what;
    }

    public boolean isCutShort() {
        return cutShort;
    }
}
