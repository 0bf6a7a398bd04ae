package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths that lists write: only those that stay within the folder are ever looked at. A backslash is
 * Windows' slash, unless the folder has a file of that very name, as Linux and macOS allow.
 */
final class Paths {

    private static final int LONGEST = 4096;

    private final @Nullable Path folder;
    private final Backslash unseen;

    /** What a backslash is in the name of a file that is not there either way. */
    private enum Backslash {
        SLASH,
        LETTER
    }

    private Paths(@Nullable Path folder, Backslash unseen) {
        this.folder = folder;
        this.unseen = unseen;
    }

    /** Of a list that says nothing of how it writes paths, for a folder that is not known. */
    static Paths anywhere() {
        return new Paths(null, Backslash.SLASH);
    }

    /** The same for a folder. */
    static Paths of(Path folder) {
        return new Paths(folder, Backslash.SLASH);
    }

    /** Of ASC MHL, which writes {@code /} on every system. */
    static Paths withSlashes(@Nullable Path folder) {
        return new Paths(folder, Backslash.LETTER);
    }

    /** With {@code /} and without {@code ./}; nothing when it is absolute, leaves, or is none. */
    Optional<String> inside(String written) {
        if (!isDoubtful(written)) {
            return plain(written);
        }
        var ofWindows = plain(written.replace('\\', '/'));
        return isName(written, ofWindows) ? plain(written) : ofWindows;
    }

    /** Whether a backslash may be either. */
    static boolean isDoubtful(String written) {
        return written.indexOf('\\') >= 0 && written.indexOf('/') < 0;
    }

    private boolean isName(String written, Optional<String> ofWindows) {
        if (folder == null || File.separatorChar == '\\') {
            return false;
        }
        return isThere(folder, written)
                || unseen == Backslash.LETTER
                        && ofWindows.filter(path -> !isThere(folder, path)).isPresent();
    }

    private static boolean isThere(Path folder, String path) {
        try {
            return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static Optional<String> plain(String text) {
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
