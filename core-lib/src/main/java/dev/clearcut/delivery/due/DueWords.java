package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.delivery.due.Lag.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads by when something is due as people type it and buyers write it, where {@link Due#of} reads
 * what the office wrote itself: {@code Fri 4 Dec}, {@code fourteen (14) days after the first public
 * screening}, {@code same day as DCP}, {@code tbc}. A day is a day, and what is counted from is an
 * item or an event that somebody knows: a slip of the finger founds no event. One of the contract's
 * own is named with {@code event} before it.
 *
 * @param items of the schedule, by name
 * @param events that are recorded here, or on which an item hangs already
 * @param today near which a day without a year is sought
 */
public record DueWords(Set<String> items, Set<String> events, LocalDate today) {

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

    /**
     * What somebody said.
     *
     * @param due null where it is open on purpose
     * @param note how it was taken, where it could be meant otherwise; empty else
     */
    public record Said(@Nullable Due due, String note) {}

    /** Which of day and month comes first in 01/02/2027. */
    public enum Order {
        UNSAID,
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Set<String> OPEN =
            Set.of(
                    "tbc",
                    "tba",
                    "tbd",
                    "tbd.",
                    "t.b.c.",
                    "t.b.a.",
                    "t.b.d.",
                    "open",
                    "none",
                    "-",
                    "–",
                    "—",
                    "?",
                    "to be confirmed",
                    "to be advised",
                    "to be agreed",
                    "to be announced",
                    "to be determined",
                    "n/a",
                    "na",
                    "n.a.",
                    "offen",
                    "n.n.",
                    "à confirmer");

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("twenty", 20),
                    Map.entry("twenty-one", 21),
                    Map.entry("thirty", 30),
                    Map.entry("forty-five", 45),
                    Map.entry("sixty", 60),
                    Map.entry("ninety", 90));

    private static final String AMOUNT =
            "(\\d{1,5}|"
                    + String.join(
                            "|",
                            NUMBERS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + ")(?:\\s*\\(\\s*(\\d{1,5})\\s*\\))?";
    private static final Pattern LAG =
            Pattern.compile(
                    "(?iu)(?:(?:within|no later than|not later than|at least|at the latest|by|minimum|min\\.?)\\s+)*"
                            + AMOUNT
                            + "\\s+(?:(working|business|banking|calendar|full)\\s+)?"
                            + "(days?|weeks?|months?|years?|fortnights?|werktagen?|arbeitstagen?|tagen?|wochen?|monaten?)"
                            + "\\s+(after|from|before|following|prior to|ahead of|in advance of|of|nach|vor|ab)\\s+(.+)");
    private static final Pattern SAME =
            Pattern.compile(
                    "(?iu)(?:(?:on )?(?:the )?same (?:day|date|time) as|together with|along with|(?:simultaneously )?with|as|upon|on|at|bei|mit|zur|zum)\\s+(.+)");
    private static final Pattern EVENT = Pattern.compile("(?iu)event\\s+\"?(.+?)\"?");
    private static final Pattern ITEM = Pattern.compile("(?iu)item\\s+\"?(.+?)\"?");
    private static final Pattern BOUND =
            Pattern.compile(
                    "(?iu)^(.*\\S)[\\s,;]+(?:but\\s+)?(?:(no(?:t)? (?:earlier than|before))|no(?:t)? (?:later than|after))\\s+(.+)$");

    public DueWords {
        items = Set.copyOf(items);
        events = Set.copyOf(events);
    }

    public static DueWords on(LocalDate today) {
        return new DueWords(Set.of(), Set.of(), today);
    }

    public DueWords items(Collection<String> more) {
        var all = new HashSet<>(items);
        more.stream().filter(name -> !name.isBlank()).forEach(all::add);
        return new DueWords(all, events, today);
    }

    public DueWords events(Collection<String> more) {
        var all = new HashSet<>(events);
        all.addAll(more);
        return new DueWords(items, all, today);
    }

    /**
     * @throws Invalid saying what was expected, and the nearest item or event
     */
    public Said read(String text) {
        return read(text, Order.UNSAID);
    }

    /**
     * @throws Invalid as {@link #read(String)}
     */
    public Said read(String text, Order order) {
        var words = text.strip().replaceAll("\\s+", " ");
        if (OPEN.contains(words.toLowerCase(Locale.ROOT))) {
            return new Said(null, "");
        }
        words = words.replaceFirst("(?<=[\\p{L}\\p{N}])\\s*\\?$", "");
        var day = DayText.of(words, today, DayText.Order.valueOf(order.name()));
        if (day.isPresent()) {
            return new Said(Due.on(day.get().day()), day.get().note());
        }
        LocalDate notBefore = null;
        LocalDate notAfter = null;
        var notes = new ArrayList<String>();
        for (var bound = BOUND.matcher(words); bound.matches(); bound = BOUND.matcher(words)) {
            boolean earliest = bound.group(2) != null;
            if ((earliest ? notBefore : notAfter) != null) {
                throw new Invalid(
                        "\"%s\" is bounded twice on the same side; say it once.".formatted(text));
            }
            var limit = limit(bound.group(3), text, order, notes);
            notBefore = earliest ? limit : notBefore;
            notAfter = earliest ? notAfter : limit;
            words = bound.group(1).strip().replaceFirst("(?iu)[,;]?(?:\\s+but)?[,;]?$", "");
        }
        return new Said(counted(words, text, notBefore, notAfter), String.join("; ", notes));
    }

    private LocalDate limit(String words, String text, Order order, List<String> notes) {
        var day =
                DayText.of(words, today, DayText.Order.valueOf(order.name()))
                        .orElseThrow(() -> unknown(words, text));
        if (!day.note().isEmpty()) {
            notes.add(day.note());
        }
        return day.day();
    }

    private Due counted(
            String words,
            String text,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter) {
        var lag = LAG.matcher(words);
        if (lag.matches()) {
            return new Due.Counted(lag(lag, text), anchor(lag.group(6), text), notBefore, notAfter);
        }
        var same = SAME.matcher(words);
        boolean named = isItem(words) || known().anyMatch(one -> key(one).equals(key(words)));
        return new Due.Counted(
                Lag.NONE,
                anchor(!named && same.matches() ? same.group(1) : words, text),
                notBefore,
                notAfter);
    }

    private static Lag lag(Matcher said, String text) {
        var word = said.group(1).toLowerCase(Locale.ROOT);
        int spelled = NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
        var digits = said.group(2);
        if (digits != null && Integer.parseInt(digits) != spelled) {
            throw new Invalid(
                    "\"%s\" says two numbers, %d and %s.".formatted(text, spelled, digits));
        }
        var way = said.group(5).toLowerCase(Locale.ROOT);
        boolean before =
                Set.of("before", "prior to", "ahead of", "in advance of", "vor").contains(way);
        int amount = before ? -spelled : spelled;
        var unit = said.group(4).toLowerCase(Locale.ROOT);
        var sort = said.group(3) == null ? "" : said.group(3).toLowerCase(Locale.ROOT);
        boolean working = Set.of("working", "business", "banking").contains(sort);
        if (unit.startsWith("werktag")
                || unit.startsWith("arbeitstag")
                || working && unit.startsWith("day")) {
            return new Lag(amount, Unit.WORKING_DAY);
        }
        return switch (unit.charAt(0)) {
            case 'f' -> new Lag(Math.multiplyExact(amount, 2), Unit.WEEK);
            case 'w' -> new Lag(amount, Unit.WEEK);
            case 'm' -> new Lag(amount, Unit.MONTH);
            case 'y' -> new Lag(Math.multiplyExact(amount, 12), Unit.MONTH);
            default -> new Lag(amount, Unit.DAY);
        };
    }

    private Anchor anchor(String said, String text) {
        var words = said.strip().replaceFirst("[.;,]+$", "");
        var item = ITEM.matcher(words);
        if (item.matches() && !isItem(words)) {
            return new Anchor.OfItem(item.group(1));
        }
        for (var name :
                List.of(
                        words,
                        words.replaceFirst("(?i)^(?:the )?(?:delivery of )?(?:the )?", ""))) {
            if (isItem(name)) {
                return new Anchor.OfItem(name);
            }
        }
        var event = EVENT.matcher(words);
        if (event.matches() && event.group(1).matches(".*\\p{L}.*")) {
            return new Anchor.OfEvent(event.group(1));
        }
        if (isEvent(words)) {
            return new Anchor.OfEvent(words);
        }
        throw unknown(words, text);
    }

    private boolean isItem(String name) {
        var wanted = Anchor.key(name.replaceAll("^\"|\"$", ""));
        return items.stream().anyMatch(item -> Anchor.key(item).equals(wanted));
    }

    /** As somebody here calls it, or as contracts do with words around it. */
    private boolean isEvent(String name) {
        var wanted = " " + key(name) + " ";
        return !DIGITS.matcher(name).find()
                && known().anyMatch(event -> wanted.contains(" " + key(event) + " "));
    }

    private static final Pattern DIGITS = Pattern.compile("^\\W*\\d|\\d\\W*[./-]\\W*\\d");

    private Stream<String> known() {
        return Stream.concat(events.stream(), Standard.EVENTS.stream());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private Invalid unknown(String words, String text) {
        var names = new ArrayList<String>();
        items.stream().sorted().forEach(names::add);
        known().sorted().distinct().forEach(names::add);
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
