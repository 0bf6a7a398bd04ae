package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.event.EventWindow;
import dev.clearcut.licence.event.Happened;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads terms that hang on an event: "24 months from first transmission" under {@code dates}, or
 * {@code from} "first transmission" and {@code to} "24 months after first transmission, not later
 * than 2030-12-31". A bare event is known by name; after a length, any words are one.
 */
final class EventTerms {

    private static final String RULE = "licence.dates";
    private static final String COUNTED =
            "(?:term of )?(\\d{1,3}\\s+(?:day|week|month|year)s?)\\s+(from|after|before)\\s+(?:the\\s+)?([\\p{L}].*)";

    private static final Pattern LENGTH = Pattern.compile(COUNTED, Pattern.CASE_INSENSITIVE);
    private static final Pattern HAS_DATE =
            Pattern.compile("\\d{1,2}[ ./-]?(?:\\d{1,2}|\\p{L}{3,9})[ ./-]\\d{2,4}");
    private static final Pattern BOUND =
            Pattern.compile(
                    ",?(?<!\\s)\\s*+(?:but )?not (?:earlier|later) than \\d{4}-\\d{2}-\\d{2}",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> KNOWN =
            Vocabulary.lines("events.txt").stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(Spelling::of)
                    .collect(Collectors.toUnmodifiableSet());

    private final Columns<LicenceColumn> columns;
    private final Findings findings;
    private final Set<String> noted = new HashSet<>();

    EventTerms(Columns<LicenceColumn> columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /** Empty when the row's term hangs on no event. */
    Optional<EventWindow> read(Row row) {
        var dates = columns.text(row, LicenceColumn.DATES);
        var from = columns.text(row, LicenceColumn.FROM);
        var to = columns.text(row, LicenceColumn.TO);
        var years = columns.text(row, LicenceColumn.YEARS);
        if (isOnEvent(dates) && (from + to + years).isEmpty()) {
            return window(row, LicenceColumn.DATES, inOneCell(dates));
        }
        if (isOnEvent(from)) {
            return window(row, LicenceColumn.FROM, from + " .. " + end(from, to, years));
        }
        return isOnEvent(to) && !from.isEmpty()
                ? window(row, LicenceColumn.TO, from + " .. " + to)
                : Optional.empty();
    }

    /** Whether a cell names an event: by a name that is known, or after a length. */
    static boolean isOnEvent(String cell) {
        var said = BOUND.matcher(cell).replaceAll("").strip();
        if (said.contains("..")) {
            return Arrays.stream(said.split("\\.\\.")).anyMatch(EventTerms::isOnEvent);
        }
        var length = LENGTH.matcher(said);
        var name = length.matches() ? length.group(3) : said;
        return !HAS_DATE.matcher(name).find() && (length.matches() || isKnown(name));
    }

    private static boolean isKnown(String name) {
        var words = name.replaceFirst("(?i)^(?:the |date of |from |on |upon )+", "");
        return KNOWN.contains(Spelling.of(words))
                || KNOWN.contains(Spelling.of(words.replaceFirst("(?i) in \\p{L}.*$", "")));
    }

    /** "24 months from first transmission" alone is a term: it begins with the event. */
    private static String inOneCell(String dates) {
        var length = LENGTH.matcher(BOUND.matcher(dates).replaceAll("").strip());
        return dates.contains("..") || !length.matches()
                ? dates.contains("..") ? dates : dates + " .. "
                : length.group(3) + " .. " + dates.replaceFirst("(?i)^term of ", "");
    }

    private static String end(String from, String to, String years) {
        if (!years.isEmpty()) {
            var number = years.replaceFirst("(?i)\\s*(?:y|yr|year)s?\\.?$", "");
            return number + " years after " + BOUND.matcher(from).replaceAll("").strip();
        }
        return TermColumns.isForEver(to) ? "" : to;
    }

    private Optional<EventWindow> window(Row row, LicenceColumn column, String term) {
        try {
            var window = EventWindow.of(term);
            for (var event : window.missing(Happened.nothing())) {
                if (noted.add(Spelling.of(event))) {
                    findings.add(
                            Finding.note(
                                    "licence.dates.event",
                                    columns.at(row, column),
                                    "The term hangs on \"%s\", here and below: it is open until that is recorded."
                                            .formatted(event)));
                }
            }
            return Optional.of(window);
        } catch (Invalid unreadable) {
            findings.error(RULE, columns.at(row, column), String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }
}
