package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.Optional;

/** Paths that lists write: only those that stay within the folder are ever looked at. */
final class Paths {

    private static final int LONGEST = 4096;

    private Paths() {}

    /** With {@code /} and without {@code ./}; nothing when it is absolute, leaves, or is none. */
    static Optional<String> inside(String written) {
        var text = written.indexOf('/') < 0 ? written.replace('\\', '/') : written;
        if (text.isBlank()
                || text.startsWith("/")
                || text.length() > LONGEST
                || text.matches("[A-Za-z]:/.*")
                || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (var part : text.split("/")) {
            if (part.equals("..")) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    static Finding finding(String written, Where where) {
        return Finding.error(
                "manifest.path",
                where,
                written.isBlank()
                        ? "The entry names no file. Ask for the list again."
                        : "\"%s\" leads out of the folder and is not looked at. Make the list inside the folder."
                                .formatted(shortened(written)));
    }

    static String shortened(String written) {
        return written.length() <= 80 ? written : written.substring(0, 80) + "…";
    }
}
