package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which column of a sheet is which. Names are compared without case, blanks and punctuation; order
 * is of no account. A column whose name begins with {@code #} is the office's own and left out.
 *
 * @param sheet headed by the row that was found to be its header
 * @param places the known columns, each with its number from 0
 */
record Columns<C extends Enum<C> & Column>(Sheet sheet, Map<C, Integer> places) {

    /** A header may stand under a title and a date, not under half a page. */
    private static final int ROWS_ABOVE_HEADER = 20;

    static <C extends Enum<C> & Column> Columns<C> of(
            Sheet given, List<C> known, Findings findings) {
        var byName = byName(known);
        var sheet = headed(given, byName);
        if (sheet.headerLine() != given.headerLine()) {
            findings.add(
                    Finding.note(
                            "sheet.header",
                            given.at(given.headerLine()),
                            "The column names stand in line %d; what is above was left out."
                                    .formatted(sheet.headerLine())));
        }
        var places = new HashMap<C, Integer>();
        for (int i = 0; i < sheet.header().size(); i++) {
            place(sheet, i, byName, places, findings);
        }
        known.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> missing(sheet, column, findings));
        var columns = new Columns<>(sheet, Map.copyOf(places));
        columns.reportOverhang(findings);
        return columns;
    }

    boolean has(C column) {
        return places.containsKey(column);
    }

    /** The text under a column; empty when the row or the sheet has none. */
    String text(Sheet.Row row, C column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** Where a row's cell stands; the whole line when the sheet has no such column. */
    Where.InFile at(Sheet.Row row, C column) {
        var place = places.get(column);
        return place == null ? sheet.at(row.line()) : sheet.at(row.line(), place);
    }

    private static <C extends Enum<C> & Column> Map<String, C> byName(List<C> known) {
        var byName = new LinkedHashMap<String, C>();
        for (var column : known) {
            Stream.concat(Stream.of(column.title()), column.aliases().stream())
                    .forEach(name -> byName.put(Spelling.of(name), column));
        }
        return byName;
    }

    /** The row with the most known names; the first of them. */
    private static <C> Sheet headed(Sheet sheet, Map<String, C> byName) {
        long best = known(sheet.header(), byName);
        int header = -1;
        int end = Math.min(ROWS_ABOVE_HEADER, sheet.rows().size());
        for (int i = 0; i < end && best < 2; i++) {
            long count = known(sheet.rows().get(i).cells(), byName);
            if (count >= 2) {
                best = count;
                header = i;
            }
        }
        return header < 0 ? sheet : sheet.headedBy(header);
    }

    private static <C> long known(List<String> names, Map<String, C> byName) {
        return names.stream().map(Spelling::of).filter(byName::containsKey).distinct().count();
    }

    private static <C extends Enum<C> & Column> void place(
            Sheet sheet,
            int index,
            Map<String, C> byName,
            Map<C, Integer> places,
            Findings findings) {
        var name = sheet.header().get(index);
        var where = sheet.at(sheet.headerLine(), index);
        var column = byName.get(Spelling.of(name));
        if (column != null) {
            var first = places.putIfAbsent(column, index);
            if (first != null) {
                findings.error(
                        "sheet.column.twice",
                        where,
                        "\"%s\" stands here and in column %d; keep one of them."
                                .formatted(column.title(), first + 1));
            }
        } else if (!name.startsWith("#") && !(name.isEmpty() && isBlank(sheet, index))) {
            findings.error("sheet.column.unknown", where, unknown(name, byName));
        }
    }

    private static <C extends Column> String unknown(String name, Map<String, C> byName) {
        if (name.isEmpty()) {
            return "This column has no name; give it one, or empty it.";
        }
        var titles = byName.values().stream().map(Column::title).distinct().toList();
        var near = Words.didYouMean(name, titles);
        var hint = near.isEmpty() ? Words.didYouMean(Spelling.of(name), byName.keySet()) : near;
        return "\"%s\" is no column Clearcut knows%s Known are %s; a column of your own begins with #."
                .formatted(name, hint.isEmpty() ? "." : hint, String.join(", ", titles));
    }

    private static <C extends Column> void missing(Sheet sheet, C column, Findings findings) {
        findings.error(
                "sheet.column.missing",
                sheet.at(sheet.headerLine()),
                "There is no column \"%s\"; name one of the columns so%s."
                        .formatted(
                                column.title(),
                                column.aliases().isEmpty()
                                        ? ""
                                        : " (or \"" + column.aliases().getFirst() + "\")"));
    }

    private static boolean isBlank(Sheet sheet, int column) {
        return sheet.rows().stream().allMatch(row -> row.cell(column).isEmpty());
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
}
