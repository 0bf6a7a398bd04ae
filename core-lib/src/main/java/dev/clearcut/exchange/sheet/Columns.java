package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Headings.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column of a sheet is which; order is of no account. A column whose name begins with {@code
 * #} is the office's own and left out.
 *
 * @param sheet headed by the row that was found to be its header, without rows of totals
 * @param places the known columns, each with its numbers from 0: one, or several where several may
 *     say it
 */
record Columns<C extends Enum<C> & Column>(Sheet sheet, Map<C, List<Integer>> places) {

    static <C extends Enum<C> & Column> Columns<C> of(
            Sheet given, Headings<C> headings, Findings findings) {
        var sheet = Header.of(given, headings, findings);
        var places = new Placing<>(sheet, headings, findings).places();
        headings.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> missing(sheet, column, headings, findings));
        var columns = new Columns<>(sheet, Map.copyOf(places));
        columns.reportOverhang(findings);
        return columns;
    }

    /** How many columns of a sheet are known, and more when none that is needed is missing. */
    static <C extends Enum<C> & Column> int fit(Sheet given, Headings<C> headings) {
        var sheet = Header.of(given, headings, new Findings());
        var places = new Placing<>(sheet, headings, new Findings()).places();
        boolean whole =
                headings.columns().stream()
                        .allMatch(column -> !column.required() || places.containsKey(column));
        return places.size() + (whole ? Sheet.MOST_COLUMNS : 0);
    }

    boolean has(C column) {
        return places.containsKey(column);
    }

    /** The heading of a column, as given; empty when the sheet has none. */
    String heading(C column) {
        var at = places.getOrDefault(column, List.of());
        return at.isEmpty() ? "" : sheet.header().get(at.getFirst());
    }

    /** The text under a column; empty when the row or the sheet has none. */
    String text(Sheet.Row row, C column) {
        var at = places.getOrDefault(column, List.of());
        return at.size() == 1
                ? row.cell(at.getFirst())
                : at.stream()
                        .map(row::cell)
                        .filter(cell -> !cell.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** What the rows of one record name under a column, each once. */
    List<String> names(List<Sheet.Row> rows, C column) {
        return rows.stream()
                .map(row -> text(row, column))
                .filter(cell -> !SmallPrint.isNothing(cell))
                .flatMap(cell -> parts(cell).stream())
                .distinct()
                .toList();
    }

    /** The texts under a column that several may say, each by its own heading. */
    Map<String, String> texts(Sheet.Row row, C column) {
        var texts = new LinkedHashMap<String, String>();
        for (int place : places.getOrDefault(column, List.of())) {
            if (!row.cell(place).isEmpty()) {
                texts.put(sheet.header().get(place), row.cell(place));
            }
        }
        return texts;
    }

    /** Where a row's cell stands; the whole line when the sheet has no such column. */
    Where.InFile at(Sheet.Row row, C column) {
        var at = places.getOrDefault(column, List.of());
        return at.isEmpty() ? sheet.at(row.line()) : sheet.at(row.line(), at.getFirst());
    }

    private static <C extends Enum<C> & Column> void missing(
            Sheet sheet, C column, Headings<C> headings, Findings findings) {
        findings.error(
                "sheet.column.missing",
                sheet.at(sheet.headerLine()),
                "There is no column \"%s\"; add it, or name one of the columns so (or %s)."
                        .formatted(
                                column.title(),
                                headings.names(column).stream()
                                        .map(name -> '"' + name + '"')
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * Text right of the last column name belongs to nothing, and usually is a separator gone wrong.
     */
    private void reportOverhang(Findings findings) {
        int width = sheet.header().size();
        for (var row : sheet.rows()) {
            for (int i = width; i < row.cells().size(); i++) {
                if (!row.cell(i).isEmpty()) {
                    findings.error(
                            "sheet.row.long",
                            sheet.at(row.line(), i),
                            "This row has a cell beyond the last column; quote a cell that contains"
                                    + " the separator, or name the column.");
                    break;
                }
            }
        }
    }

    /** The parts of a cell that holds a list, each without blanks around it. */
    static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        var part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' || c == ';' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return List.copyOf(parts);
    }

    /** Gives the headings of one sheet their columns. */
    private static final class Placing<C extends Enum<C> & Column> {

        private final Sheet sheet;
        private final Headings<C> headings;
        private final Findings findings;
        private final Map<C, List<Integer>> places = new HashMap<>();
        private final Map<Integer, Meaning.Yields<C>> yielding = new LinkedHashMap<>();
        private boolean saidWhatIsKnown;

        Placing(Sheet sheet, Headings<C> headings, Findings findings) {
            this.sheet = sheet;
            this.headings = headings;
            this.findings = findings;
        }

        Map<C, List<Integer>> places() {
            for (int i = 0; i < sheet.header().size(); i++) {
                heading(i);
            }
            yielding.forEach(this::yielded);
            return places;
        }

        private void heading(int index) {
            var name = sheet.header().get(index);
            if (name.startsWith("#") || name.isEmpty() && isBlank(index)) {
                return;
            }
            switch (headings.meaning(name).orElse(null)) {
                case Meaning.Is<C>(var column) -> place(column, index);
                case Meaning.Yields<C> yields -> yielding.put(index, yields);
                case Meaning.Aside<C>(var why) -> aside(index, why);
                case null -> unknown(name, index);
            }
        }

        private void yielded(int index, Meaning.Yields<C> meaning) {
            var otherwise = meaning.otherwise();
            if (!places.containsKey(meaning.column())) {
                place(meaning.column(), index);
            } else if (otherwise != null) {
                place(otherwise, index);
            } else {
                aside(
                        index,
                        "\"%s\" is said by another column".formatted(meaning.column().title()));
            }
        }

        private void place(C column, int index) {
            var at = places.computeIfAbsent(column, c -> new ArrayList<>());
            if (at.isEmpty() || column.many()) {
                at.add(index);
            } else if (!isBlank(index)) {
                findings.error(
                        "sheet.column.twice",
                        sheet.at(sheet.headerLine(), index),
                        "\"%s\" means \"%s\", and so does \"%s\" in column %d; keep one of them: a column whose name begins with # is left out."
                                .formatted(
                                        sheet.header().get(index),
                                        column.title(),
                                        sheet.header().get(at.getFirst()),
                                        at.getFirst() + 1));
            }
        }

        /** A column with nothing in it is no loss. */
        private void aside(int index, String why) {
            if (!isBlank(index)) {
                findings.warning(
                        "sheet.column.aside",
                        sheet.at(sheet.headerLine(), index),
                        "\"%s\" is left out: %s.".formatted(sheet.header().get(index), why));
            }
        }

        private void unknown(String name, int index) {
            var where = sheet.at(sheet.headerLine(), index);
            if (isBlank(index)) {
                return;
            }
            if (name.isEmpty()) {
                findings.error(
                        "sheet.column.unknown",
                        where,
                        "This column has no name; give it one, or empty it.");
                return;
            }
            var hint = headings.didYouMean(name);
            findings.error(
                    "sheet.column.unknown",
                    where,
                    "\"%s\" is no column Clearcut knows%s Say what it is (--map \"%s=COLUMN\"), or leave it out by naming it \"#%s\".%s"
                            .formatted(name, hint.isEmpty() ? "." : hint, name, name, known()));
        }

        /** All columns are named once. */
        private String known() {
            if (saidWhatIsKnown) {
                return "";
            }
            saidWhatIsKnown = true;
            return " Known are %s, by these and other names."
                    .formatted(
                            headings.columns().stream()
                                    .map(Column::title)
                                    .collect(Collectors.joining(", ")));
        }

        private boolean isBlank(int column) {
            return sheet.rows().stream().allMatch(row -> row.cell(column).isEmpty());
        }
    }
}
