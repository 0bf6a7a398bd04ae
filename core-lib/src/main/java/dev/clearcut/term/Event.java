package dev.clearcut.term;

/** What a term may be counted from. */
enum Event {
    /** The last author's death. */
    DEATH,
    /** The last death of director, authors of screenplay and dialogue, composer. */
    FILM_DEATH,
    /** The director's death, or that of whoever is called the author of a film. */
    DIRECTOR_DEATH,
    /** The last death of those a statute without a list may mean by the author of a film. */
    FILM_AUTHOR_DEATH,
    /**
     * The last death of those whose lives count: of a film, as the one before; else as the first.
     */
    LIFE,
    MADE,
    PUBLISHED,
    /** First made available in any way: published, performed, shown, broadcast. */
    PUBLIC,
    /** The first transmission of a broadcast. */
    AIRED
}
