package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads by when something is due as people type it and buyers write it, where {@link Due#of} reads
 * what the office wrote itself: {@code Fri 4 Dec}, {@code fourteen (14) days after the first public
 * screening}, {@code same day as DCP}, {@code tbc}. A day is a day, and what is counted from is an
 * item or an event that somebody knows: a slip of the finger founds no event. One of the contract's
 * own is named with {@code event} before it.
 */
public final class DueWords {

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

    private static final Pattern SAME =
            Pattern.compile(
                    "(?iu)(?:(?:on )?(?:the )?same (?:day|date|time) as|together with|along with|(?:simultaneously )?with|as|upon|on|at|bei|mit|zur|zum)\\s+(.+)");
    private static final Pattern WHICHEVER =
            Pattern.compile(
                    "(?iu)\\b(?:whichever|(?:the )?(?:earlier|later|earliest|latest) of)\\b|\\bje nachdem\\b");
    private static final Pattern BOUND =
            Pattern.compile(
                    "(?iu)^(.*\\S)[\\s,;]+(?:but\\s+)?(?:(no(?:t)? (?:earlier than|before))|no(?:t)? (?:later than|after))\\s+(.+)$");

    private final DueNames names;
    private final LocalDate today;

    private DueWords(DueNames names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /**
     * @param today near which a day without a year is sought
     */
    public static DueWords on(LocalDate today) {
        return new DueWords(new DueNames(), today);
    }

    /** With more items of the schedule, by name. */
    public DueWords items(Collection<String> more) {
        var all = new DueNames(names);
        more.forEach(all::item);
        return new DueWords(all, today);
    }

    /** With more events that are recorded here, or on which an item hangs already. */
    public DueWords events(Collection<String> more) {
        var all = new DueNames(names);
        more.forEach(all::event);
        return new DueWords(all, today);
    }

    /**
     * With the numbers by which a buyer's list names its items.
     *
     * @param items by number
     */
    public DueWords numbered(Map<String, String> items) {
        var all = new DueNames(names);
        items.forEach(all::number);
        return new DueWords(all, today);
    }

    /** Whether an item is called so, by its name and not by its number. */
    public boolean isItem(String name) {
        return names.isItem(name);
    }

    /** {@code ; did you mean "DCP"?}, or a full stop. */
    public String nearItem(String name) {
        return names.nearItem(name);
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
        if (WHICHEVER.matcher(words).find()) {
            throw new Invalid(
                    "\"%s\" counts from two things; say the one that decides as far as you know, with \"not before\" or \"not later than\" and a day for the other."
                            .formatted(text));
        }
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
        return new Said(counted(words, text, notBefore, notAfter, notes), String.join("; ", notes));
    }

    private LocalDate limit(String words, String text, Order order, List<String> notes) {
        var day =
                DayText.of(words, today, DayText.Order.valueOf(order.name()))
                        .orElseThrow(() -> names.unknown(words, text));
        if (!day.note().isEmpty()) {
            notes.add(day.note());
        }
        return day.day();
    }

    private Due counted(
            String words,
            String text,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            List<String> notes) {
        var lag = LagText.of(words, text);
        if (lag.isPresent()) {
            return new Due.Counted(
                    lag.get().lag(),
                    names.anchor(lag.get().from(), text, notes),
                    notBefore,
                    notAfter);
        }
        var same = SAME.matcher(words);
        var from = !names.isName(words) && same.matches() ? same.group(1) : words;
        return new Due.Counted(Lag.NONE, names.anchor(from, text, notes), notBefore, notAfter);
    }
}
