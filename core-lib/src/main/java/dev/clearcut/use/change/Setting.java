package dev.clearcut.use.change;

import java.util.Locale;

/** What of the production's own a use plays with, as far as a timeline tells. */
public enum Setting {
    /** Somebody speaks: clips of a dialogue or narration role, or on such a track. */
    DIALOGUE,
    /** Titles stand over the picture: generated titles, or a titles role or track. */
    TITLES;

    /** {@code dialogue}: the word in files and on screens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
