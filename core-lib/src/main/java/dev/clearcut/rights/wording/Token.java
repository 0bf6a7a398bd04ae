package dev.clearcut.rights.wording;

/**
 * The smallest piece of a phrase.
 *
 * @param key what it is compared by: lower case, without accents, apostrophes and acronym dots
 * @param text as written
 * @param start index of its first char in the phrase, from 0
 * @param end index after its last char
 * @param gapBefore whether white space (or the edge of the phrase) stands before it
 * @param gapAfter the same, after it
 */
record Token(
        Kind kind,
        String key,
        String text,
        int start,
        int end,
        boolean gapBefore,
        boolean gapAfter) {

    enum Kind {
        WORD,
        NUMBER,
        COMMA,
        SEMICOLON,
        COLON,
        DOT,
        DOTS,
        OPEN,
        CLOSE,
        DASH,
        SLASH,
        AMPERSAND,
        PLUS,
        STAR,
        OTHER
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Glued to both neighbours, as the hyphen of "Guinea-Bissau". */
    boolean tight() {
        return !gapBefore && !gapAfter;
    }

    /** The number's value; a {@link Kind#NUMBER} has at most nine digits. */
    int number() {
        return Integer.parseInt(key);
    }

    boolean capitals() {
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
