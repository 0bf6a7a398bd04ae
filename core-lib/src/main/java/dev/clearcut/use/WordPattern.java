package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a rule looks for, written as words.
 *
 * <ul>
 *   <li>A word fits where it stands alone, in any case, with or without accents: {@code MX} fits
 *       {@code MX}, {@code mx_02}, {@code Temp-MX} and {@code MX2}, not {@code MXF}.
 *   <li>Between words stands a blank; in the text any blanks and punctuation, or none.
 *   <li>{@code _} is an underscore or a hyphen that must be there: {@code ARCH_} fits {@code
 *       ARCH_Docks}, not {@code Arch at dusk}.
 *   <li>{@code *} is any letters and digits, or none; {@code #} is a number.
 *   <li>{@code |} is "or"; {@code &} is "and also somewhere in the same text"; "or" binds tighter.
 *   <li>{@code =} in front means the whole text, not just a part of it.
 * </ul>
 *
 * <p>Reading a text takes time in proportion to its length, whatever the pattern.
 */
final class WordPattern {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_STEPS = 62;

    private enum Takes {
        THIS,
        DIGIT,
        MORE_DIGITS,
        TIE,
        MORE_APART,
        MORE_WORD
    }

    private record Step(Takes takes, char letter) {
        boolean repeats() {
            return switch (takes) {
                case THIS, DIGIT, TIE -> false;
                case MORE_DIGITS, MORE_APART, MORE_WORD -> true;
            };
        }

        boolean takes(char c) {
            return switch (takes) {
                case THIS -> c == letter;
                case DIGIT, MORE_DIGITS -> isDigit(c);
                case TIE -> c == '_' || c == '-';
                case MORE_APART -> !Character.isLetterOrDigit(c);
                case MORE_WORD -> Character.isLetterOrDigit(c);
            };
        }
    }

    /** One word, or several in a row. */
    private record Phrase(List<Step> steps, boolean whole, Signs signs) {

        static Phrase of(List<Step> steps, boolean whole) {
            long letters = 0;
            long pairs = 0;
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).takes() == Takes.THIS) {
                    letters |= Signs.of(steps.get(i).letter());
                    if (i > 0 && steps.get(i - 1).takes() == Takes.THIS) {
                        pairs |= Signs.of(steps.get(i - 1).letter(), steps.get(i).letter());
                    }
                }
            }
            return new Phrase(List.copyOf(steps), whole, new Signs(letters, pairs));
        }

        boolean endsInALetter() {
            var last = steps.getLast();
            return last.takes() == Takes.THIS && Character.isLetter(last.letter());
        }

        boolean fits(Text text) {
            if (!text.signs().include(signs)) {
                return false;
            }
            long at = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (whole ? i == text.from() : text.startsWord(i)) {
                    at |= 1;
                }
                at = withSkips(at);
                if ((at >> steps.size() & 1) == 1
                        && (whole ? i >= text.to() : text.endsWord(i, endsInALetter()))) {
                    return true;
                }
                at = i < text.length() ? after(at, text.at(i)) : 0;
            }
            return false;
        }

        private long withSkips(long at) {
            long all = at;
            for (int s = 0; s < steps.size(); s++) {
                if ((all >> s & 1) == 1 && steps.get(s).repeats()) {
                    all |= 1L << s + 1;
                }
            }
            return all;
        }

        private long after(long at, char c) {
            long next = 0;
            for (long left = at; left != 0; left &= left - 1) {
                int s = Long.numberOfTrailingZeros(left);
                if (s < steps.size() && steps.get(s).takes(c)) {
                    next |= 1L << (steps.get(s).repeats() ? s : s + 1);
                }
            }
            return next;
        }
    }

    /** Which letters and pairs of letters occur, roughly: rules out most phrases at a glance. */
    record Signs(long letters, long pairs) {
        static long of(char c) {
            return 1L << (c & 63);
        }

        static long of(char a, char b) {
            return 1L << (a * 31 + b & 63);
        }

        static Signs of(String text) {
            long letters = 0;
            long pairs = 0;
            for (int i = 0; i < text.length(); i++) {
                letters |= of(text.charAt(i));
                pairs |= i > 0 ? of(text.charAt(i - 1), text.charAt(i)) : 0;
            }
            return new Signs(letters, pairs);
        }

        boolean include(Signs others) {
            return (others.letters & ~letters) == 0 && (others.pairs & ~pairs) == 0;
        }
    }

    /** A text being read: folded, with the edges of its words as it was written. */
    record Text(String folded, String written, int from, int to, Signs signs) {

        static Text of(String text) {
            var cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            var written = ClipName.unaccented(cut);
            var folded = written.toCharArray();
            for (int i = 0; i < folded.length; i++) {
                folded[i] = Character.toLowerCase(folded[i]);
            }
            var lower = new String(folded);
            int from = 0;
            int to = written.length();
            while (from < to && !Character.isLetterOrDigit(written.charAt(from))) {
                from++;
            }
            while (to > from && !Character.isLetterOrDigit(written.charAt(to - 1))) {
                to--;
            }
            return new Text(lower, written, from, to, Signs.of(lower));
        }

        int length() {
            return folded.length();
        }

        char at(int i) {
            return folded.charAt(i);
        }

        boolean startsWord(int i) {
            return i == 0 || !Character.isLetterOrDigit(written.charAt(i - 1)) || isHump(i);
        }

        boolean endsWord(int i, boolean numberMayFollow) {
            return i == length()
                    || !Character.isLetterOrDigit(written.charAt(i))
                    || i > 0 && !Character.isLetterOrDigit(written.charAt(i - 1))
                    || isHump(i)
                    || numberMayFollow && isDigit(written.charAt(i));
        }

        /** Between the words of {@code FilmMusic}. */
        private boolean isHump(int i) {
            return i < length()
                    && Character.isLowerCase(written.charAt(i - 1))
                    && Character.isUpperCase(written.charAt(i));
        }
    }

    private final String written;
    private final List<List<Phrase>> allOf;

    private WordPattern(String written, List<List<Phrase>> allOf) {
        this.written = written;
        this.allOf = allOf;
    }

    /**
     * @throws Invalid when it is empty, too long, or holds signs that mean nothing here
     */
    static WordPattern of(String written) {
        var allOf = new ArrayList<List<Phrase>>();
        for (var part : written.split("&", -1)) {
            var anyOf = new ArrayList<Phrase>();
            for (var phrase : part.split("\\|", -1)) {
                anyOf.add(phrase(phrase.strip()));
            }
            allOf.add(List.copyOf(anyOf));
        }
        return new WordPattern(written, List.copyOf(allOf));
    }

    boolean fits(String text) {
        return fits(Text.of(text));
    }

    boolean fits(Text read) {
        return allOf.stream().allMatch(anyOf -> anyOf.stream().anyMatch(p -> p.fits(read)));
    }

    private static Phrase phrase(String written) {
        boolean whole = written.startsWith("=");
        var words =
                ClipName.unaccented(whole ? written.substring(1).strip() : written)
                        .toLowerCase(Locale.ROOT);
        var steps = new ArrayList<Step>();
        for (char c : words.toCharArray()) {
            if ("^$[]()+?\\{}=".indexOf(c) >= 0) {
                throw new Invalid(
                        ("\"%s\" means nothing in a pattern; write words, * for any letters,"
                                        + " # for a number, | for \"or\".")
                                .formatted(c));
            }
            add(c, steps);
        }
        if (words.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new Invalid("A pattern needs a word in each part; \"" + written + "\" has none.");
        }
        if (steps.size() > MOST_STEPS) {
            throw new Invalid("\"" + written + "\" is too long; a phrase has at most 60 signs.");
        }
        return Phrase.of(steps, whole);
    }

    private static void add(char c, List<Step> steps) {
        if (c == '*') {
            steps.add(new Step(Takes.MORE_WORD, c));
        } else if (c == '_') {
            steps.add(new Step(Takes.TIE, c));
        } else if (c == '#') {
            steps.add(new Step(Takes.DIGIT, c));
            steps.add(new Step(Takes.MORE_DIGITS, c));
        } else if (Character.isLetterOrDigit(c)) {
            steps.add(new Step(Takes.THIS, c));
        } else if (steps.isEmpty() || steps.getLast().takes() != Takes.MORE_APART) {
            steps.add(new Step(Takes.MORE_APART, c));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return written;
    }
}
