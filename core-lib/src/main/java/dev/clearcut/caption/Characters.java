package dev.clearcut.caption;

import dev.clearcut.timecode.Rational;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Counts characters as people see them: a letter and its accents are one, so are an emoji of many
 * code points and a Devanagari cluster (Unicode UAX 29, extended grapheme clusters). What has no
 * width of its own counts nothing.
 */
public final class Characters {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’\\-]*");
    private static final Rational HALF = new Rational(1, 2);

    private Characters() {}

    /** How many characters a text is by a way of counting; halves occur. */
    public static Rational counted(String text, Counting counting) {
        if (isAscii(text)) {
            long each = text.chars().filter(c -> c >= ' ' && c != 0x7F).count();
            return counting == Counting.EACH ? Rational.of(each) : new Rational(each, 2);
        }
        long[] halves = {0};
        eachCluster(
                text,
                cluster -> {
                    int first = cluster.codePointAt(0);
                    if (!isInvisible(first)) {
                        halves[0] += counting == Counting.EACH || isFullWidth(first) ? 2 : 1;
                    }
                });
        return Rational.of(halves[0]).times(HALF);
    }

    /** Hands over every cluster in turn. */
    public static void eachCluster(String text, Consumer<String> taker) {
        var clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            taker.accept(clusters.group());
        }
    }

    /** Words as people count them; {@code don't} and {@code well-known} are one each. */
    public static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    /**
     * Whether a character fills a whole cell: East Asian Width W and F (UAX 11), by block; the JDK
     * has no table of it.
     */
    static boolean isFullWidth(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0x303E
                || c >= 0x3041 && c <= 0xA4CF && c != 0x303F
                || c >= 0xA960 && c <= 0xA97F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
