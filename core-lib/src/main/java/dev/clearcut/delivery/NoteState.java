package dev.clearcut.delivery;

import java.util.Locale;

/** What became of a note. */
public enum NoteState {
    OPEN,
    /** Somebody answered it; nothing was changed. */
    ANSWERED,
    /** The next version is otherwise. */
    FIXED,
    /** It stays as it is, and the buyer agrees or it is meant so. */
    WAIVED,
    /** Who raised it is content. */
    CLOSED;

    /** {@code open}: the word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
