package dev.clearcut.media.qc;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules by id, in the order of their file. */
public final class QcRules {

    private static final int COLUMNS = 8;

    private final Map<String, QcRule> rules;

    private QcRules(Map<String, QcRule> rules) {
        this.rules = rules;
    }

    /** The rules that come with Clearcut: {@code qc-rules.csv}. */
    public static QcRules standard() {
        return parse(text("qc-rules.csv"));
    }

    /** What nobody may take for measured because nothing was found: a sentence each. */
    public static List<String> notMeasured() {
        return text("not-measured.txt").lines().toList();
    }

    private static String text(String resource) {
        try (var file = QcRules.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static QcRules parse(String csv) {
        var rules = new LinkedHashMap<String, QcRule>();
        csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(QcRules::read)
                .forEach(rule -> rules.put(rule.id(), rule));
        return new QcRules(rules);
    }

    public List<QcRule> all() {
        return List.copyOf(rules.values());
    }

    /**
     * @throws Invalid when there is none of that id
     */
    public QcRule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new Invalid(
                    "There is no QC rule \"%s\"%s"
                            .formatted(id, Words.didYouMean(id, rules.keySet())));
        }
        return rule;
    }

    private static QcRule read(String line) {
        var cells = cells(line);
        if (cells.size() != COLUMNS) {
            throw new Invalid(
                    "A QC rule has %d cells, not %d: %s".formatted(COLUMNS, cells.size(), line));
        }
        return new QcRule(
                cells.get(0),
                cells.get(1),
                Severity.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                cells.get(3),
                thresholds(cells.get(4)),
                cells.get(5),
                examples(cells.get(6)),
                examples(cells.get(7)));
    }

    private static Map<String, Double> thresholds(String cell) {
        var thresholds = new LinkedHashMap<String, Double>();
        for (var word : cell.split(" ")) {
            if (!word.isBlank()) {
                var parts = word.split("=");
                thresholds.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        return thresholds;
    }

    private static List<String> examples(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(e -> !e.isEmpty())
                .toList();
    }

    /** The cells of a line; quotes hold commas together. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
