package dev.clearcut.manifest;

import java.util.Locale;

/**
 * A line as md5sum, shasum and xxhsum write it. A name that holds a line end or a backslash is
 * escaped, and the line begins with a backslash to say so (GNU coreutils, md5sum invocation):
 * without that a name could pretend to be a line of its own.
 */
public final class SumLine {

    private SumLine() {}

    /** {@code HASH PATH}. */
    public static String of(Digest digest, String path) {
        return mark(path) + digest.text() + "  " + escaped(path);
    }

    /** BSD's form, which names the hash: {@code MD5 (PATH) = HASH}. */
    public static String tagged(Digest digest, String path) {
        return mark(path)
                + digest.algorithm().word().toUpperCase(Locale.ROOT)
                + " ("
                + escaped(path)
                + ") = "
                + digest.text();
    }

    /** The path that an escaped one stands for. */
    public static String unescaped(String written) {
        return written.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\0", "\\");
    }

    private static String mark(String path) {
        return escaped(path).equals(path) ? "" : "\\";
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
