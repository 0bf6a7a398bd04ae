package dev.clearcut.party;

import dev.clearcut.base.ClearcutException.Invalid;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a person is named in texts: upper or lower case, with and without accents, whatever stands
 * between the words of the name ({@code jane_doe.pdf}, {@code JaneDoe}, a line's end), and never
 * inside a longer word. A longer name that contains it, of somebody else, is no mention.
 */
public final class Mentions {

    /** A shorter name would be found in every other sentence. */
    private static final int SHORTEST = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String APART = "[^\\p{L}\\p{N}]{0,3}";

    private final Pattern pattern;

    /** For each way to write the name, its words; a text without them needs no closer look. */
    private final List<List<String>> words;

    private Mentions(Pattern pattern, List<List<String>> words) {
        this.pattern = pattern;
        this.words = words;
    }

    /**
     * @param names ways in which the person is written
     * @param others longer names that are somebody else's
     * @throws Invalid when a name has fewer than three letters or digits
     */
    public static Mentions of(Collection<String> names, Collection<String> others) {
        names.forEach(Mentions::refuseShort);
        var words = names.stream().map(Mentions::words).toList();
        return new Mentions(
                Pattern.compile("(?:%s)|(%s)".formatted(either(others), either(names))), words);
    }

    private static void refuseShort(String name) {
        if (String.join("", words(name)).length() < SHORTEST) {
            throw new Invalid(
                    "\"%s\" is too short a name to be looked for; give the whole of it."
                            .formatted(name));
        }
    }

    private static List<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(Folded.of(name).text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The longest first; what never matches where there is none. */
    private static String either(Collection<String> names) {
        return names.isEmpty()
                ? "(?!)"
                : names.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(
                                name ->
                                        words(name).stream()
                                                .map(Pattern::quote)
                                                .collect(Collectors.joining(APART)))
                        .collect(Collectors.joining("|"));
    }

    public boolean in(String text) {
        var found = new boolean[1];
        each(text, place -> found[0] = true);
        return found[0];
    }

    /** The text with every mention replaced; the same when there is none. */
    public String replaced(String text, String by) {
        var replaced = new StringBuilder();
        var done = new int[1];
        each(
                text,
                place -> {
                    replaced.append(text, done[0], place.from).append(by);
                    done[0] = place.to;
                });
        return done[0] == 0 ? text : replaced.append(text, done[0], text.length()).toString();
    }

    private record Place(int from, int to) {}

    private void each(String text, Consumer<Place> consumer) {
        if (text.length() < SHORTEST) {
            return;
        }
        var folded = Folded.of(text);
        if (words.stream().noneMatch(all -> all.stream().allMatch(folded.text::contains))) {
            return;
        }
        var matcher = pattern.matcher(folded.text);
        for (int from = 0; from <= folded.text.length() && matcher.find(from); ) {
            var place = folded.place(matcher);
            boolean whole = isWhole(text, place);
            if (whole && matcher.start(1) >= 0) {
                consumer.accept(place);
            }
            from = whole ? Math.max(matcher.end(), from + 1) : matcher.start() + 1;
        }
    }

    private static boolean isWhole(String text, Place place) {
        return isEdge(text, place.from) && isEdge(text, place.to);
    }

    /** Whether a word can end before, and another begin at, an index. */
    private static boolean isEdge(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (Character.isDigit(before) || Character.isDigit(after)) {
            return !(Character.isDigit(before) && Character.isDigit(after));
        }
        return !Character.isLetter(before)
                || !Character.isLetter(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after)
                || Character.isLowerCase(before) && Character.isUpperCase(after);
    }

    /** A text in lower case without accents, and where each character of it came from. */
    private record Folded(String text, int[] origins) {

        static Folded of(String text) {
            var folded = new StringBuilder(text.length());
            var origins = new int[text.length() + 1];
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                var letter = point < 128 ? lower(point) : letter(point);
                origins = roomFor(origins, folded.length() + letter.length());
                Arrays.fill(origins, folded.length(), folded.length() + letter.length(), at);
                folded.append(letter);
                at += Character.charCount(point);
            }
            origins = roomFor(origins, folded.length());
            origins[folded.length()] = text.length();
            return new Folded(folded.toString(), origins);
        }

        private static int[] roomFor(int[] origins, int length) {
            return length < origins.length ? origins : Arrays.copyOf(origins, 2 * length + 1);
        }

        private static String lower(int ascii) {
            return Character.toString(Character.toLowerCase(ascii));
        }

        /** What stands on a letter is folded to nothing, wherever it is written. */
        private static String letter(int point) {
            var parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
            return parts.codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
                    .toLowerCase(Locale.ROOT);
        }

        Place place(Matcher matcher) {
            return new Place(origins[matcher.start()], origins[matcher.end()]);
        }
    }
}
