package dev.clearcut.term;

import java.util.Locale;

/** What somebody did on a work whose life its term may hang on. */
public enum Role {
    /** Whoever wrote, composed, drew or took it; of a song, its words as well. */
    AUTHOR,
    /** The principal director of a film. */
    DIRECTOR,
    SCREENPLAY,
    DIALOGUE,
    /** Of music made for the film. */
    COMPOSER;

    /** {@code screenplay}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
