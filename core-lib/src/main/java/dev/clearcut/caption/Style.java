package dev.clearcut.caption;

/**
 * How some words of a line look, as far as rules ask.
 *
 * @param colour as the file names it, in lower case: {@code yellow}, {@code #ffff00}; empty when it
 *     says nothing
 */
public record Style(boolean italic, boolean bold, boolean underline, String colour) {

    public static final Style PLAIN = new Style(false, false, false, "");
    public static final Style ITALIC = new Style(true, false, false, "");

    public Style italic(boolean now) {
        return new Style(now, bold, underline, colour);
    }

    public Style bold(boolean now) {
        return new Style(italic, now, underline, colour);
    }

    public Style underline(boolean now) {
        return new Style(italic, bold, now, colour);
    }

    public Style colour(String now) {
        return new Style(italic, bold, underline, now);
    }
}
