package dev.clearcut.rights;

/** Who else may do what a grant allows, in the same territory, medium, language and days. */
public enum Exclusivity {
    /** Nobody, not even the licensor. */
    EXCLUSIVE,
    /** The licensor, and nobody else. */
    SOLE,
    /** Anybody the licensor allows. */
    NON_EXCLUSIVE
}
