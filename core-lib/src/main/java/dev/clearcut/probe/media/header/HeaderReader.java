package dev.clearcut.probe.media.header;

/** Reads the headers of one kind of file. */
public interface HeaderReader {

    /** Its name beside the facts it says: {@code mov}, {@code mxf}. */
    String name();

    /**
     * Whether the file looks like its kind.
     *
     * @param first the file's first bytes, at most 64 KB of them
     */
    boolean knows(Slice first);

    /**
     * Writes down what the headers say, and what is wrong with them.
     *
     * @throws Damaged when it cannot go on; what is on the sheet by then stays
     */
    void read(HeaderFile file, Sheet sheet);
}
