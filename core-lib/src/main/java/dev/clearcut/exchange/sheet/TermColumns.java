package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a grant holds: one column in words, or from, to and years. A length may stand under
 * {@code dates} or {@code to} as well, as people fill these in.
 */
final class TermColumns {

    private static final String RULE = "licence.dates";
    private static final Set<String> FOR_EVER =
            Set.of(
                    "perpetual",
                    "perpetuity",
                    "inperpetuity",
                    "forever",
                    "unlimited",
                    "nolimit",
                    "noend",
                    "noexpiry",
                    "noenddate",
                    "never",
                    "open",
                    "openended",
                    "perp",
                    "lifeofcopyright",
                    "alltime");

    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?i)(?:term of )?\\d+(?:[.,]\\d+)?\\s*-?\\s*(?:y|yr|year|m|mth|month|w|week|d|day)s?\\.?(?:\\s+(?:and\\s+)?\\d+\\s*(?:month|day|week)s?)?");

    private final Columns<LicenceColumn> columns;
    private final CellWords words;
    private final Days days;
    private final Findings findings;

    TermColumns(Columns<LicenceColumn> columns, CellWords words, Findings findings) {
        this.columns = columns;
        this.words = words;
        this.days = new Days(findings);
        this.findings = findings;
    }

    static boolean isForEver(String cell) {
        return FOR_EVER.contains(Spelling.of(cell));
    }

    /** Null when the contract is silent, or when a finding says what is wrong. */
    @Nullable Window read(Row row, @Nullable LocalDate signed) {
        var dates = said(row, LicenceColumn.DATES);
        var from = said(row, LicenceColumn.FROM);
        var to = said(row, LicenceColumn.TO);
        var years = said(row, LicenceColumn.YEARS);
        boolean apart = !(from + to + years).isEmpty();
        if (!dates.isEmpty() && !(apart && isLength(dates))) {
            return inWords(row, dates, apart, signed);
        }
        if (!apart) {
            return null;
        }
        if (from.isEmpty()) {
            error(row, LicenceColumn.FROM, "There is an end and no start; say from which day.");
            return null;
        }
        var first =
                days.first(from, columns.heading(LicenceColumn.FROM), at(row, LicenceColumn.FROM));
        if (first.isEmpty()) {
            return null;
        }
        if (dates.isEmpty()) {
            return ending(row, first.get(), to, years);
        }
        return (to + years).isEmpty()
                ? after(row, first.get(), dates, LicenceColumn.DATES)
                : agreed(row, first.get(), to, years, dates);
    }

    private String said(Row row, LicenceColumn column) {
        var cell = columns.text(row, column);
        return LicenceTerms.isSilent(cell) ? "" : cell;
    }

    private static boolean isLength(String cell) {
        return isForEver(cell) || LENGTH.matcher(cell).matches();
    }

    private @Nullable Window inWords(
            Row row, String dates, boolean apart, @Nullable LocalDate signed) {
        if (apart) {
            error(
                    row,
                    LicenceColumn.DATES,
                    "The term is in \"dates\" and again in \"from\", \"to\" or \"years\"; keep one.");
            return null;
        }
        if (LicenceTerms.isEverything(dates) || isForEver(dates)) {
            return Window.always();
        }
        return words.on(Axis.WINDOW, dates, signed, at(row, LicenceColumn.DATES)).window();
    }

    /** The term is said twice, by its days and by its length. */
    private @Nullable Window agreed(
            Row row, LocalDate first, String to, String years, String dates) {
        var byEnd = ending(row, first, to, years);
        var byLength = after(row, first, dates, LicenceColumn.DATES);
        if (byEnd == null || byLength == null || byEnd.equals(byLength)) {
            return byEnd;
        }
        error(
                row,
                LicenceColumn.DATES,
                "\"%s\" from %s is %s, and the other columns say %s; make them agree, or keep one."
                        .formatted(dates, first, byLength, byEnd));
        return null;
    }

    private @Nullable Window ending(Row row, LocalDate first, String to, String years) {
        if (!to.isEmpty() && !years.isEmpty()) {
            error(
                    row,
                    LicenceColumn.YEARS,
                    "There is an end and a length; keep one of \"to\" and \"years\".");
            return null;
        }
        if (!years.isEmpty()) {
            return after(row, first, years, LicenceColumn.YEARS);
        }
        if (to.isEmpty()) {
            error(
                    row,
                    LicenceColumn.TO,
                    "There is a start and no end; give \"to\" or \"years\", or write perpetual.");
            return null;
        }
        return isLength(to) ? after(row, first, to, LicenceColumn.TO) : until(row, first, to);
    }

    /** So long from a day on. */
    private @Nullable Window after(Row row, LocalDate first, String length, LicenceColumn column) {
        if (isForEver(length)) {
            return Window.from(first);
        }
        var years = length.matches("\\d+") ? length + " years" : length;
        return words.on(Axis.WINDOW, years + " from " + first, null, at(row, column)).window();
    }

    /** The last day is in the term. */
    private @Nullable Window until(Row row, LocalDate first, String to) {
        Optional<LocalDate> last =
                days.last(to, columns.heading(LicenceColumn.TO), at(row, LicenceColumn.TO));
        if (last.isEmpty()) {
            return null;
        }
        if (last.get().isBefore(first)) {
            error(
                    row,
                    LicenceColumn.TO,
                    "The term ends on %s, before it begins on %s; are the two swapped?"
                            .formatted(last.get(), first));
            return null;
        }
        return Window.firstToLast(first, last.get());
    }

    private Where.InFile at(Row row, LicenceColumn column) {
        return columns.at(row, column);
    }

    private void error(Row row, LicenceColumn column, String text) {
        findings.error(RULE, columns.at(row, column), text);
    }
}
