package dev.clearcut.manifest.naming;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.DataFile;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a house's own conventions: CSV with a heading, a row for each part of a field, in order.
 * Needed are {@code convention}, {@code field}, {@code example} and one of {@code values} (words
 * between bars, with what they mean behind an equals sign) and {@code form} (a regular expression,
 * or {@code date}). The separator is {@code _} and names may have an extension unless the
 * convention's first row says otherwise. Each example must be what its own row asks for.
 */
public final class ConventionFile {

    private static final String FORMAT = "naming convention";

    private static final List<String> COLUMNS =
            List.of(
                    "convention",
                    "separator",
                    "extension",
                    "field",
                    "part",
                    "need",
                    "values",
                    "form",
                    "most",
                    "fill",
                    "example",
                    "help");

    private static final List<String> NEEDED = List.of("convention", "field", "example");

    private static final int MOST_ROWS = 2_000;

    private static final int LONGEST_FORM = 200;

    /** A repetition of repetitions can take for ever over a name that does not fit. */
    private static final Pattern REPEATED_TWICE =
            Pattern.compile("\\([^()]*[*+}][^()]*\\)\\s*[*+{]|\\)[^()]*\\)\\s*[*+{]");

    private record Row(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final String file;
    private final List<Row> rows = new ArrayList<>();

    private ConventionFile(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @throws BadFile with the line that cannot be used, and why
     */
    public static List<Convention> read(String file, String text) {
        var reader = new ConventionFile(file);
        reader.rows(text);
        return reader.conventions();
    }

    private void rows(String text) {
        List<String> columns = List.of();
        int number = 0;
        for (var line : (Iterable<String>) text.replace("\uFEFF", "").lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = DataFile.cells(line).stream().map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = heading(cells, number);
            } else {
                rows.add(row(columns, cells, number));
            }
        }
        if (rows.isEmpty()) {
            throw bad(Math.max(1, number), "There is no convention in it.");
        }
    }

    private List<String> heading(List<String> cells, int line) {
        var columns = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        for (var column : columns) {
            if (!COLUMNS.contains(column)) {
                throw bad(
                        line,
                        "There is no column \"%s\"%s The columns are %s, apart by commas."
                                .formatted(
                                        column,
                                        Words.didYouMean(column, COLUMNS).isEmpty()
                                                ? "."
                                                : Words.didYouMean(column, COLUMNS),
                                        String.join(", ", COLUMNS)));
            }
        }
        for (var needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw bad(line, "The column \"%s\" is missing.".formatted(needed));
            }
        }
        return columns;
    }

    private Row row(List<String> columns, List<String> cells, int line) {
        if (cells.size() != columns.size()) {
            throw bad(
                    line,
                    "There are %d cells under %d headings; a cell with a comma stands in quotes."
                            .formatted(cells.size(), columns.size()));
        }
        if (rows.size() >= MOST_ROWS) {
            throw bad(line, "There are more than %d rows.".formatted(MOST_ROWS));
        }
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        var row = new Row(line, named);
        for (var needed : NEEDED) {
            if (row.get(needed).isEmpty()) {
                throw bad(line, "The %s is missing.".formatted(needed));
            }
        }
        return row;
    }

    private List<Convention> conventions() {
        var byId = new LinkedHashMap<String, List<Row>>();
        for (var row : rows) {
            byId.computeIfAbsent(
                            row.get("convention").toLowerCase(Locale.ROOT), id -> new ArrayList<>())
                    .add(row);
        }
        var all = new ArrayList<Convention>();
        byId.forEach((id, its) -> all.add(convention(id, its)));
        return all;
    }

    private Convention convention(String id, List<Row> its) {
        var fields = new LinkedHashMap<String, List<Row>>();
        for (var row : its) {
            fields.computeIfAbsent(row.get("field"), field -> new ArrayList<>()).add(row);
        }
        var first = its.getFirst();
        return new Convention(
                id,
                first.get("convention"),
                "your own",
                first.get("separator").isEmpty() ? "_" : first.get("separator"),
                !first.get("extension").equals("no"),
                file,
                "Your own convention.",
                fields.entrySet().stream()
                        .map(
                                field ->
                                        new Field(
                                                field.getKey(),
                                                field.getValue().stream().map(this::part).toList(),
                                                field.getValue().getFirst().get("fill")))
                        .toList());
    }

    private Part part(Row row) {
        var part =
                new Part(
                        row.get("part").isEmpty()
                                ? row.get("field").toLowerCase(Locale.ROOT)
                                : row.get("part"),
                        need(row),
                        words(row),
                        form(row),
                        most(row),
                        0,
                        Map.of(),
                        row.get("example"),
                        row.get("help"));
        if (!part.accepts(part.example())) {
            throw bad(
                    row.line(),
                    "The example \"%s\" is not what the row itself asks for."
                            .formatted(part.example()));
        }
        return part;
    }

    private Part.Need need(Row row) {
        return switch (row.get("need").toLowerCase(Locale.ROOT)) {
            case "", "yes" -> Part.Need.YES;
            case "no" -> Part.Need.NO;
            case "many" -> Part.Need.MANY;
            default ->
                    throw bad(
                            row.line(),
                            "\"%s\" is no need; write yes, no or many.".formatted(row.get("need")));
        };
    }

    private static Map<String, String> words(Row row) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(row.get("values").split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .forEach(word -> words.put(word[0].strip(), word[word.length - 1].strip()));
        return words;
    }

    private String form(Row row) {
        var form = row.get("form");
        if (form.isEmpty() == row.get("values").isEmpty()) {
            throw bad(row.line(), "A part has either values or a form.");
        }
        if (form.length() > LONGEST_FORM || REPEATED_TWICE.matcher(form).find()) {
            throw bad(
                    row.line(),
                    "The form repeats what is itself repeated, or is longer than %d characters: a name could keep it busy for ever. Write it more simply."
                            .formatted(LONGEST_FORM));
        }
        try {
            Pattern.compile(form);
            return form;
        } catch (PatternSyntaxException broken) {
            throw bad(
                    row.line(),
                    "The form is no regular expression: %s.".formatted(broken.getDescription()));
        }
    }

    private int most(Row row) {
        var most = row.get("most");
        if (most.isEmpty()) {
            return 0;
        }
        if (!most.matches("\\d{1,3}")) {
            throw bad(row.line(), "\"%s\" is no number of characters.".formatted(most));
        }
        return Integer.parseInt(most);
    }

    private BadFile bad(int line, String message) {
        return new BadFile(FORMAT, new Where.InFile(file, line, 1), message);
    }

    /**
     * The one that is asked for; with no id, the only one.
     *
     * @throws Invalid when there are several and none is named, or none is called that
     */
    public static Convention of(List<Convention> conventions, String id) {
        var ids = conventions.stream().map(Convention::id).toList();
        if (id.isEmpty() && conventions.size() == 1) {
            return conventions.getFirst();
        }
        return conventions.stream()
                .filter(convention -> convention.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "The file has the conventions %s; name one of them with --convention."
                                                .formatted(String.join(", ", ids))));
    }
}
