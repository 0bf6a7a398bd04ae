package dev.clearcut.exchange.sheet;

import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when a grant holds: one column in words, or from, to and years. */
final class TermColumns {

    private static final String RULE = "licence.dates";
    private static final Set<String> FOR_EVER =
            Set.of(
                    "perpetual",
                    "perpetuity",
                    "inperpetuity",
                    "forever",
                    "unlimited",
                    "noend",
                    "open",
                    "openended");

    private final Columns<LicenceColumn> columns;
    private final CellWords words;
    private final Findings findings;

    TermColumns(Columns<LicenceColumn> columns, CellWords words, Findings findings) {
        this.columns = columns;
        this.words = words;
        this.findings = findings;
    }

    /** Null when the contract is silent, or when a finding says what is wrong. */
    @Nullable Window read(Row row, @Nullable LocalDate signed) {
        var dates = columns.text(row, LicenceColumn.DATES);
        var from = columns.text(row, LicenceColumn.FROM);
        var to = columns.text(row, LicenceColumn.TO);
        var years = columns.text(row, LicenceColumn.YEARS);
        boolean apart = !(from + to + years).isEmpty();
        if (!LicenceTerms.isSilent(dates)) {
            return inWords(row, dates, apart, signed);
        }
        if (!apart) {
            return null;
        }
        if (from.isEmpty()) {
            error(row, LicenceColumn.FROM, "There is an end and no start; say from which day.");
            return null;
        }
        var first = words.day(from, columns.at(row, LicenceColumn.FROM));
        return first.isEmpty() ? null : ending(row, first.get(), to, years);
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
        if (LicenceTerms.isEverything(dates)) {
            return Window.always();
        }
        return words.on(Axis.WINDOW, dates, signed, columns.at(row, LicenceColumn.DATES)).window();
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
            var length = years.matches("\\d+") ? years + " years" : years;
            return words.on(
                            Axis.WINDOW,
                            length + " from " + first,
                            null,
                            columns.at(row, LicenceColumn.YEARS))
                    .window();
        }
        if (to.isEmpty()) {
            error(
                    row,
                    LicenceColumn.TO,
                    "There is a start and no end; give \"to\" or \"years\", or write perpetual.");
            return null;
        }
        return FOR_EVER.contains(Spelling.of(to)) ? Window.from(first) : until(row, first, to);
    }

    /** The last day is in the term. */
    private @Nullable Window until(Row row, LocalDate first, String to) {
        var last = words.day(to, columns.at(row, LicenceColumn.TO));
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

    private void error(Row row, LicenceColumn column, String text) {
        findings.error(RULE, columns.at(row, column), text);
    }
}
