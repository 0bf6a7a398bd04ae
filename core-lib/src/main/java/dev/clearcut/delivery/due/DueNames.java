package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a day may be counted from: the items of a schedule, and events that somebody knows. */
final class DueNames {

    private static final class Standard {
        static final List<String> EVENTS = events();

        private static List<String> events() {
            var file = Objects.requireNonNull(DueWords.class.getResourceAsStream("events.txt"));
            try (var lines =
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .filter(event -> !event.isEmpty())
                        .distinct()
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final Pattern EVENT = Pattern.compile("(?iu)event\\s+\"?(.+?)\"?");
    private static final Pattern ITEM = Pattern.compile("(?iu)item\\s+\"?(.+?)\"?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)(?:item|lfd\\.?\\s*nr\\.?|no\\.?|nr\\.?|pos(?:ition)?\\.?|ziffer|punkt|#)\\s*(?:no\\.?\\s*)?(\\S{1,12})");
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?iu)^\\W*\\d|\\d\\W*[./-]\\W*\\d|\\d\\s*(?:day|week|month|tag|woche|monat|jour|semaine|mois)|\\d\\W{0,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private static final Pattern STEP =
            Pattern.compile(
                    "(?iu)(?:.*\\s)?(acceptance|approval|receipt|rejection|sending|shipment|redelivery|completion|qc|abnahme)"
                            + "\\s+(?:by \\S+ )?(?:of|von|der|des) (?:the )?(.+?)(?: by .+)?");

    /** What says of an item's name no more than that it is delivered. */
    private static final Pattern DELIVERED =
            Pattern.compile(
                    "(?iu)^(?:the )?(?:delivery of |lieferung (?:von |des |der )?|livraison (?:de la |du |de |des ))?(?:the )?");

    /** Shorter words are near too many others. */
    private static final int LEAST_OF_A_SLIP = 5;

    /** A word before an event that makes it another: {@code post delivery}. */
    private static final Pattern BESIDE = Pattern.compile("(?iu)(?:post|pre|non|re)$");

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APART_BUT_HYPHENS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    /** Among more items than these, nobody looks for the nearest name: it would take too long. */
    private static final int MOST_TO_COMPARE = 2_000;

    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> events = new HashSet<>(Standard.EVENTS);
    private final Set<String> eventKeys = new HashSet<>();
    private final Set<String> eventWords = new HashSet<>();
    private final Set<String> oneWords = new HashSet<>();
    private int longest = 1;

    DueNames() {
        Standard.EVENTS.forEach(this::event);
    }

    DueNames(DueNames before) {
        items.putAll(before.items);
        numbers.putAll(before.numbers);
        before.events.forEach(this::event);
    }

    void item(String name) {
        if (!name.isBlank()) {
            items.put(Anchor.key(name), name);
        }
    }

    /** A buyer's number of an item: {@code item 3}. */
    void number(String number, String item) {
        numbers.put(Anchor.key(number), item);
    }

    final void event(String name) {
        events.add(name);
        eventKeys.add(key(name));
        var words = hyphened(name);
        eventWords.add(words);
        oneWords.addAll(List.of(words.split("[ -]")));
        longest = Math.max(longest, words.split(" ").length);
    }

    /** Whether somebody calls something exactly so. */
    boolean isName(String words) {
        return isItem(words) || eventKeys.contains(key(words));
    }

    /**
     * @param said what a day is counted from
     * @param text all that was said
     * @param notes takes how it was read, where that is not plain
     * @throws Invalid saying what was expected, and the nearest item or event
     */
    Anchor anchor(String said, String text, List<String> notes) {
        var words = said.strip().replaceFirst("[.;,]+$", "");
        var bare = DELIVERED.matcher(words).replaceFirst("");
        for (var name : List.of(words, bare)) {
            var item = isItem(words) ? null : numbered(name);
            if (item != null) {
                notes.add("\"%s\" is taken as \"%s\"".formatted(words, item));
                return new Anchor.OfItem(item);
            }
        }
        var item = ITEM.matcher(words);
        if (item.matches() && !isItem(words)) {
            return new Anchor.OfItem(item.group(1));
        }
        for (var name : List.of(words, bare)) {
            if (isItem(name)) {
                return new Anchor.OfItem(name);
            }
        }
        var event = EVENT.matcher(words);
        if (event.matches() && event.group(1).matches(".*\\p{L}.*")) {
            return new Anchor.OfEvent(event.group(1));
        }
        refuseStepOfItem(words);
        if (isEvent(words)) {
            refuseSlip(words, bare, text);
            return new Anchor.OfEvent(words);
        }
        throw unknown(words, text);
    }

    /** A slip beside an event's name, or half an item's, would found one that never comes. */
    private void refuseSlip(String words, String bare, String text) {
        if (eventKeys.contains(key(words))) {
            return;
        }
        if (!bare.equals(words) && !nearItem(bare).equals(".")) {
            throw unknown(bare, text);
        }
        for (var word : hyphened(words).split("[ -]")) {
            var near = slipOf(word);
            if (near != null) {
                throw new Invalid(
                        "\"%s\" in \"%s\" is not known; did you mean \"%s\"? (An event of the contract's own is named with \"event\" before it.)"
                                .formatted(word, words, near));
            }
        }
    }

    private @Nullable String slipOf(String word) {
        if (word.length() < LEAST_OF_A_SLIP
                || oneWords.contains(word)
                || oneWords.stream().anyMatch(k -> k.startsWith(word) || word.startsWith(k))) {
            return null;
        }
        return oneWords.stream()
                .filter(k -> Words.isOneSlip(word, k))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** What becomes of one item is no event that anybody records: its day would never come. */
    private void refuseStepOfItem(String words) {
        var step = STEP.matcher(words);
        if (!step.matches()) {
            return;
        }
        var name = step.group(2);
        var item = isItem(name) ? name : numbered(name);
        if (item != null) {
            throw new Invalid(
                    "\"%s\": days are counted from the one an item is due on, not from its %s. Write \"item %s\" for that, or \"event %s\" for an event that somebody records then (event record)."
                            .formatted(words, step.group(1), item, words));
        }
        if (ITEM.matcher(name).matches()) {
            throw unknown(name, name);
        }
    }

    private @Nullable String numbered(String words) {
        var number = NUMBER.matcher(words);
        return number.matches() ? numbers.get(Anchor.key(number.group(1))) : null;
    }

    boolean isItem(String name) {
        return items.containsKey(Anchor.key(name.replaceAll("^\"|\"$", "")));
    }

    String nearItem(String name) {
        var near = Words.didYouMeanName(name, itemsToCompare());
        return near.isEmpty() ? "." : near;
    }

    private List<String> itemsToCompare() {
        return items.size() > MOST_TO_COMPARE
                ? List.of()
                : items.values().stream().sorted().toList();
    }

    /** As somebody here calls it, or as contracts do with words around it. */
    private boolean isEvent(String name) {
        return !DIGITS.matcher(name).find()
                && (eventKeys.contains(key(name)) || holdsEvent(hyphened(name).split(" ")));
    }

    private boolean holdsEvent(String[] words) {
        for (int from = 0; from < words.length; from++) {
            boolean another = from > 0 && BESIDE.matcher(words[from - 1]).matches();
            for (int to = from + 1;
                    !another && to <= Math.min(words.length, from + longest);
                    to++) {
                if (eventWords.contains(String.join(" ", Arrays.copyOfRange(words, from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String key(String name) {
        return APART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** {@code post-delivery} is one word. */
    private static String hyphened(String name) {
        return APART_BUT_HYPHENS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    Invalid unknown(String words, String text) {
        var names = new ArrayList<>(itemsToCompare());
        events.stream().sorted().forEach(names::add);
        var near = Words.didYouMeanName(words, names);
        return new Invalid(
                "\"%s\" is no day, and no item or event here%s"
                        .formatted(
                                words.isEmpty() ? text : words,
                                near.isEmpty()
                                        ? "; write a day such as 2027-03-01, \"30 days after contract"
                                                + " signature\" or \"10 working days before item Texted"
                                                + " master\", or \"tbc\" while it is open. An event of the"
                                                + " contract's own is named with \"event\" before it."
                                        : near
                                                + " (An event of the contract's own is named with \"event\""
                                                + " before it.)"));
    }
}
