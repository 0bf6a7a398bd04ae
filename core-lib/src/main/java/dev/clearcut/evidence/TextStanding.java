package dev.clearcut.evidence;

import java.util.Locale;

/** How much of a document's text could be had. */
public enum TextStanding {
    /** All that there is. */
    READ,
    /** Some; what is missing stands in the findings. */
    IN_PART,
    /** It was read and holds no text: a scan, a picture, an empty page. */
    NO_TEXT,
    /** It could not be read. */
    UNREADABLE;

    /** {@code no-text}: the word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
