package dev.clearcut.title;

import java.util.Locale;

/** What sort of work it is. */
public enum WorkKind {
    FILM,
    SERIES,
    EPISODE,
    SCREENPLAY,
    TREATMENT,
    BOOK,
    PLAY,
    ARTICLE,
    LIFE_STORY,
    FORMAT,
    COMIC,
    GAME,
    TRANSLATION,
    SCORE,
    SONG,
    RECORDING,
    CHOREOGRAPHY,
    DESIGN,
    OTHER;

    /** {@code life-story}: the word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
