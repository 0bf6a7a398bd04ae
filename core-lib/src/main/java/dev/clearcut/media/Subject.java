package dev.clearcut.media;

import java.util.Locale;

/** What a fact is said of. */
public enum Subject {
    FILE,
    VIDEO,
    AUDIO,
    /** Subtitles and captions, in a file of their own or inside another. */
    TEXT;

    /** {@code video}: how specifications and JSON call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
