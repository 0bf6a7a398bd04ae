package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.Optional;

/** Reads from when to when a quote would give its rights. */
final class QuoteDates {

    private final Columns<QuoteColumn> columns;
    private final CellWords words;
    private final Findings findings;
    private final Days days;

    QuoteDates(Columns<QuoteColumn> columns, CellWords words, Findings findings) {
        this.columns = columns;
        this.words = words;
        this.findings = findings;
        this.days = new Days(findings);
    }

    /** Empty where it cannot be read; a finding says why. */
    Optional<Window> window(Row row) {
        var from = columns.text(row, QuoteColumn.FROM);
        if (from.isEmpty()) {
            error(row, QuoteColumn.FROM, "quote.dates", "From which day? Write it as 2027-03-01.");
            return Optional.empty();
        }
        var first =
                days.first(
                        from, columns.heading(QuoteColumn.FROM), columns.at(row, QuoteColumn.FROM));
        return first.flatMap(day -> ending(row, day));
    }

    private Optional<Window> ending(Row row, LocalDate first) {
        var to = columns.text(row, QuoteColumn.TO);
        var years = columns.text(row, QuoteColumn.YEARS);
        if (!to.isEmpty() && !years.isEmpty()) {
            error(
                    row,
                    QuoteColumn.YEARS,
                    "quote.dates",
                    "There is an end and a length; keep one of \"to\" and \"years\".");
            return Optional.empty();
        }
        var end = to + years;
        if (end.isEmpty() || TermColumns.isForEver(end)) {
            return Optional.of(Window.from(first));
        }
        if (!years.isEmpty()) {
            return lasting(row, first, years);
        }
        return days.last(to, columns.heading(QuoteColumn.TO), columns.at(row, QuoteColumn.TO))
                .flatMap(last -> between(row, first, last));
    }

    private Optional<Window> lasting(Row row, LocalDate first, String years) {
        var number = years.replaceFirst("(?i)\\s*(?:y|yr|year)s?\\.?$", "");
        if (number.matches("\\d{1,3}")) {
            return between(row, first, first.plusYears(Integer.parseInt(number)).minusDays(1));
        }
        var said = words.on(Axis.WINDOW, "from %s for %s".formatted(first, years), null, at(row));
        return Optional.ofNullable(said.window());
    }

    private Where.InFile at(Row row) {
        return columns.at(row, QuoteColumn.YEARS);
    }

    private Optional<Window> between(Row row, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            error(
                    row,
                    QuoteColumn.TO,
                    "quote.dates",
                    "It ends on %s, before it begins on %s.".formatted(last, first));
            return Optional.empty();
        }
        return Optional.of(Window.of(first, last.plusDays(1)));
    }

    private void error(Row row, QuoteColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
