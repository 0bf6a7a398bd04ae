package dev.clearcut.caption;

/** What counts as one character of a line. */
public enum Counting {
    /** Every character a reader sees counts one: letters, spaces, punctuation, symbols. */
    EACH("each"),
    /**
     * Full-width characters count one, half-width ones (Latin letters, digits, spaces, ASCII
     * punctuation) a half: how East Asian style guides count.
     */
    FULL_WIDTH("full-width");

    private final String word;

    Counting(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
