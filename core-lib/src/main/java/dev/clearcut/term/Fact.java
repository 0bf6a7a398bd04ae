package dev.clearcut.term;

/** A yes or no that a term may hang on. */
public enum Fact {
    /** Whether nobody can find out who made it. */
    AUTHOR_UNKNOWN,
    /** United Kingdom: whether it was made by a computer with no human author. */
    COMPUTER_GENERATED,
    /** Whether it was made for hire, or is a company's under its own name. */
    CORPORATE,
    /** United States: whether copies carried a copyright notice. */
    NOTICE,
    /** United States: whether the copyright was renewed in its twenty-eighth year. */
    RENEWED,
    /** United States: whether it was registered within five years of publication. */
    REGISTERED,
    /** United States: whether 17 USC 104A restored it on 1 January 1996. */
    RESTORED,
    /** Canada: whether a film has dramatic character, as a newsreel has not. */
    DRAMATIC,
    /** France: whether the author's death certificate says "mort pour la France". */
    DIED_FOR_FRANCE,
    /** Whether it was never published. */
    UNPUBLISHED
}
