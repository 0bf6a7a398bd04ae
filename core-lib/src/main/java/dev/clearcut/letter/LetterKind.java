package dev.clearcut.letter;

import java.util.Locale;

/** What a letter is for. */
public enum LetterKind {
    /** Asks for rights that are missing. */
    REQUEST,
    /** Reminds somebody who was asked. */
    CHASE,
    /** Accepts a quote. */
    ACCEPTANCE,
    /** Asks the licensor of a contract on file for more. */
    EXTENSION;

    /** {@code request}: the word on the command line, and the template's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
