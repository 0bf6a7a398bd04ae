package dev.clearcut.rights.wording;

/**
 * A word of contract English.
 *
 * @param value the number or the month it stands for, else 0
 */
record Keyword(Kind kind, int value) {

    /** What {@code words.csv} calls it, with a hyphen for the underscore. */
    enum Kind {
        FILLER,
        JOIN,
        INCLUDING,
        PLUS,
        EXCEPT,
        EXCEPT_SOME,
        BACK,
        ONLY,
        NAMELY,
        ALL,
        TERRITORIES,
        MEDIA,
        LANGUAGES,
        TERM,
        ASIDE,
        LIMIT,
        OPTION,
        MOVING,
        AS_AT,
        KNOWN,
        HEREAFTER,
        HEREAFTER_TAIL,
        FROM,
        AFTER,
        BETWEEN,
        UNTIL,
        BEFORE,
        INCLUSIVE,
        ONWARDS,
        START_OF,
        END_OF,
        PERPETUAL,
        COPYRIGHT,
        COPYRIGHT_TAIL,
        LENGTH_LEAD,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        CONTRACT_DATE,
        NUMBER,
        MONTH,
        COUNTED,
        COUNT_LEAD,
        COMMON,
        KNOWN_CODE
    }
}
