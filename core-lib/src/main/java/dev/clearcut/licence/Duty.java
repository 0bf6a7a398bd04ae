package dev.clearcut.licence;

import java.util.Locale;

/**
 * Something the production must do in return.
 *
 * @param text as the contract puts it: the credit's words, how many copies, whom to tell
 */
public record Duty(Kind kind, String text) {

    /** What sort of duty. */
    public enum Kind {
        CREDIT,
        CUE_SHEET,
        COPIES,
        NOTICE,
        APPROVAL,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Duty credit(String text) {
        return new Duty(Kind.CREDIT, text);
    }

    @Override
    public String toString() {
        return kind.word() + (text.isBlank() ? "" : ": " + text);
    }
}
