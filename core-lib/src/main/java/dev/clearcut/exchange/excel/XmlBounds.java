package dev.clearcut.exchange.excel;

/**
 * Watches the XML of a workbook go by, so that the reader after it never meets what would cost it
 * unbounded memory or time: a cell far right of Excel's last column, or an endless text.
 */
final class XmlBounds {

    /** Excel's 32,767 characters, each as its longest entity, and some. */
    private static final int LONGEST_TEXT = 256 * 1024;

    private static final int LETTERS_OF_LAST_COLUMN = 3;

    private enum Reading {
        ANYTHING,
        NAME,
        EQUALS,
        REFERENCE
    }

    private Reading reading = Reading.ANYTHING;
    private int letters;
    private int text;
    private byte before = ' ';

    /** Whether this much more is still within bounds. */
    boolean admit(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            text = b == '<' ? 0 : text + 1;
            if (text > LONGEST_TEXT || !admitReference(b)) {
                return false;
            }
            before = b;
        }
        return true;
    }

    /** Whether what was not admitted is a text longer than any cell's. */
    boolean isEndless() {
        return text > LONGEST_TEXT;
    }

    /** Follows an attribute {@code r="XFD1"}: at most three letters, none of them escaped. */
    private boolean admitReference(byte b) {
        switch (reading) {
            case ANYTHING -> {
                boolean begins = b == 'r' && (before <= ' ' && before >= 0);
                reading = begins ? Reading.NAME : Reading.ANYTHING;
            }
            case NAME -> reading = next(b, '=', Reading.EQUALS);
            case EQUALS -> {
                reading = b == '"' || b == '\'' ? Reading.REFERENCE : next(b, '"', Reading.EQUALS);
                letters = 0;
            }
            case REFERENCE -> {
                letters++;
                boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
                if (b == '&' || letter && letters > LETTERS_OF_LAST_COLUMN) {
                    return false;
                }
                reading = letter ? Reading.REFERENCE : Reading.ANYTHING;
            }
        }
        return true;
    }

    private Reading next(byte b, char wanted, Reading then) {
        if (b == wanted) {
            return then;
        }
        return b == ' ' || b == '\t' || b == '\n' || b == '\r' ? reading : Reading.ANYTHING;
    }
}
