package dev.clearcut.exchange.json.office;

import java.util.List;

/**
 * What an office file holds, so that nothing can be missing, added or altered unseen.
 *
 * @param format {@link #FORMAT}
 * @param version of the format and its documents
 * @param files all but the manifest itself, in the order in which they are read
 */
record Manifest(String format, int version, List<Part> files) {

    static final String FORMAT = "clearcut-office";

    /** Where it stands in the ZIP. */
    static final String PATH = "manifest.json";

    /**
     * One file.
     *
     * @param path in the ZIP
     * @param records how many lines it has; 0 for an attachment
     * @param bytes how long it is, unpacked
     * @param sha256 of its content, lower-case hex
     */
    record Part(String path, long records, long bytes, String sha256) {}

    Manifest {
        files = List.copyOf(files);
    }
}
