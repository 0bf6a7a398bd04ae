package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the row of a sheet that names its columns, and the rows below that are only sums. */
final class Header {

    /** A header may stand under a title and a date, not under half a page. */
    private static final int ROWS_ABOVE = 20;

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)(?:grand |sub[- ]?)?(?:totals?|sum|summe|gesamt|somme)\\b[\\s:=#(\\d]*"
                            + "(?:items?|tracks?|rows?|titles?|clips?|licen[cs]es?|deliverables?|positionen)?[\\s:=.)\\d]*");

    private Header() {}

    /** The same sheet headed by the row with the most known names; the first of them. */
    static <C extends Enum<C> & Column> Sheet of(
            Sheet given, Headings<C> headings, Findings findings) {
        var sheet = headed(given, headings);
        if (sheet.headerLine() != given.headerLine()) {
            findings.add(
                    Finding.note(
                            "sheet.header",
                            given.at(given.headerLine()),
                            "The column names stand in line %d; what is above was left out."
                                    .formatted(sheet.headerLine())));
        }
        return withoutTotals(sheet, findings);
    }

    private static <C extends Enum<C> & Column> Sheet headed(Sheet sheet, Headings<C> headings) {
        long best = Math.max(1, known(sheet.header(), headings));
        if (best > 1 && isAllKnown(sheet.header(), headings)) {
            return sheet;
        }
        int header = -1;
        int end = Math.min(ROWS_ABOVE, sheet.rows().size());
        for (int i = 0; i < end; i++) {
            long count = known(sheet.rows().get(i).cells(), headings);
            if (count > best) {
                best = count;
                header = i;
            }
        }
        return header < 0 ? sheet : sheet.headedBy(header);
    }

    /** Below column names that are all known stand materials, whatever they are called. */
    private static <C extends Enum<C> & Column> boolean isAllKnown(
            List<String> names, Headings<C> headings) {
        return names.stream()
                .allMatch(name -> name.isEmpty() || headings.meaning(name).isPresent());
    }

    private static <C extends Enum<C> & Column> long known(
            List<String> names, Headings<C> headings) {
        return names.stream().flatMap(name -> headings.meaning(name).stream()).distinct().count();
    }

    /** The last rows, where one says "Total" and leaves at least half of its cells empty. */
    private static Sheet withoutTotals(Sheet sheet, Findings findings) {
        var rows = new ArrayList<>(sheet.rows());
        while (!rows.isEmpty() && isTotal(rows.getLast(), sheet.header().size())) {
            var row = rows.removeLast();
            findings.add(
                    Finding.note(
                            "sheet.total",
                            sheet.at(row.line()),
                            "This row of totals was left out."));
        }
        return rows.size() == sheet.rows().size() ? sheet : sheet.rows(rows);
    }

    private static boolean isTotal(Sheet.Row row, int width) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return filled * 2 <= Math.max(width, 2)
                && row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell).matches());
    }
}
