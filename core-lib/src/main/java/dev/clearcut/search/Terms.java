package dev.clearcut.search;

import dev.clearcut.use.ClipName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text people typed, taken apart. Nothing people type is an error: what has no word in it finds
 * nothing, and what is longer than anybody means is cut off.
 *
 * @param wanted all of these must be found
 * @param unwanted none of these may be
 * @param whole the bare form of the whole text where it may be one identifier, however it is
 *     spaced; else empty
 * @param called what the whole text is the name of where it is a clip's, copied out of a cut: one
 *     of these, as a phrase, is enough
 * @param blank whether nothing was typed, so that everything is meant
 */
record Terms(
        List<Term> wanted, List<Term> unwanted, String whole, List<Term> called, boolean blank) {

    /** Characters beyond these are not looked at. */
    static final int LONGEST = 2_000;

    /** Terms beyond these are not looked for: Lucene bounds what one query may hold. */
    static final int MOST = 24;

    private static final Set<String> LITTLE =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "of",
                    "and",
                    "or",
                    "by",
                    "in",
                    "on",
                    "at",
                    "for",
                    "with",
                    "to",
                    "from",
                    "feat",
                    "ft",
                    "featuring");

    private static final int SHORTEST_IDENTIFIER = 5;

    /**
     * A word or a phrase.
     *
     * @param text as typed
     * @param words as they are compared; at least one
     * @param quoted whether it must be found as it stands
     * @param last whether it may still be being typed
     */
    record Term(String text, List<String> words, boolean quoted, boolean last) {

        /**
         * Whether it is a little word, or a sign that is none: people put these in and leave out.
         */
        boolean isLittle() {
            return !quoted
                    && words.stream()
                            .allMatch(
                                    word ->
                                            LITTLE.contains(word)
                                                    || word.codePoints()
                                                            .noneMatch(Character::isLetterOrDigit));
        }
    }

    Terms {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        called = List.copyOf(called);
    }

    /** What has to be found: all but the little words, unless there is nothing else. */
    List<Term> needed() {
        var great = wanted.stream().filter(term -> !term.isLittle()).toList();
        return great.isEmpty() ? wanted : great;
    }

    /** Whether something was typed, and no word is in it. */
    boolean sayNothing() {
        return !blank && wanted.isEmpty() && unwanted.isEmpty();
    }

    static Terms in(String typed, Words words) {
        var text = Words.composed(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        var wanted = new LinkedHashSet<Term>();
        var unwanted = new LinkedHashSet<Term>();
        int at = 0;
        while (at < text.length() && wanted.size() + unwanted.size() < MOST) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean minus = text.charAt(at) == '-' && parts(text, at + 1);
            int start = minus ? at + 1 : at;
            at = end(text, start);
            add(text, start, at, words, minus ? unwanted : wanted);
        }
        return new Terms(
                List.copyOf(wanted),
                List.copyOf(unwanted),
                whole(text),
                called(text, words),
                text.isBlank());
    }

    private static List<Term> called(String text, Words words) {
        if (text.chars().anyMatch(c -> isQuote((char) c))) {
            return List.of();
        }
        var titles = new LinkedHashSet<Term>();
        ClipName.titles(text)
                .forEach(title -> add("\"" + title, 0, title.length() + 1, words, titles));
        return List.copyOf(titles);
    }

    /** Whether a minus before this character excludes, rather than being a dash between words. */
    private static boolean parts(String text, int next) {
        return next < text.length()
                && (isQuote(text.charAt(next))
                        || Character.isLetterOrDigit(text.codePointAt(next)));
    }

    private static int end(String text, int start) {
        boolean quoted = isQuote(text.charAt(start));
        int at = start + 1;
        while (at < text.length()
                && (quoted
                        ? !isQuote(text.charAt(at))
                        : !isQuote(text.charAt(at)) && !Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return quoted && at < text.length() ? at + 1 : at;
    }

    private static void add(String text, int start, int end, Words words, Set<Term> terms) {
        boolean quoted = isQuote(text.charAt(start));
        var bare = text.substring(start, end).replaceAll("[\"“”„]", "");
        var compared = words.in(bare).stream().map(Words.Word::word).toList();
        if (!compared.isEmpty()) {
            terms.add(new Term(bare, compared, quoted, !quoted && end == text.length()));
        }
    }

    private static boolean isQuote(char c) {
        return "\"“”„".indexOf(c) >= 0;
    }

    private static String whole(String text) {
        var bare = Words.bare(text);
        return isLikeAnIdentifier(bare) && text.chars().noneMatch(c -> isQuote((char) c))
                ? bare
                : "";
    }

    /** Long enough, and with a digit in it. */
    static boolean isLikeAnIdentifier(String bare) {
        return bare.length() >= SHORTEST_IDENTIFIER
                && bare.length() <= 64
                && bare.chars().anyMatch(Character::isDigit);
    }
}
