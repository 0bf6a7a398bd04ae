package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.material.Family;
import dev.clearcut.timeline.Track;
import dev.clearcut.use.Table.Cell;
import dev.clearcut.use.UseRule.Field;
import dev.clearcut.use.UseRule.Says;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a table of rules, row by row; a bad row costs that row only. */
final class UseRulesFile {

    static final String FORMAT = "use rules (CSV)";

    private static final List<String> NEEDED = List.of("id", "says", "fields", "pattern");
    private static final List<String> KNOWN =
            List.of("id", "says", "fields", "on", "pattern", "note", "fits", "fits not");
    private static final int MOST_RULES = 5000;

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    UseRulesFile(String name) {
        this.name = name;
    }

    Reported<UseRules> read(String text) {
        var table = Table.read(name, FORMAT, text, KNOWN, NEEDED);
        table.strayColumns()
                .forEach(
                        cell ->
                                wrong(
                                        cell,
                                        "The column \"%s\" is not known and not read%s"
                                                .formatted(
                                                        cell.text(),
                                                        Words.didYouMean(cell.text(), KNOWN))));
        if (table.rows().size() > MOST_RULES) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(name, 0, 0),
                    "There are %d rules; at most %d are read."
                            .formatted(table.rows().size(), MOST_RULES));
        }
        var rules = table.rows().stream().map(this::rule).flatMap(Optional::stream).toList();
        return new Reported<>(new UseRules(rules), new Report(findings));
    }

    private Optional<UseRule> rule(Table.Row row) {
        int before = findings.size();
        var says = says(row.cell("says"));
        var fields = fields(row.cell("fields"));
        var on = on(row.cell("on"));
        var pattern = row.cell("pattern");
        try {
            WordPattern.of(pattern.text());
        } catch (Invalid bad) {
            wrong(pattern, String.valueOf(bad.getMessage()));
        }
        var id = row.cell("id");
        if (findings.size() > before || says.isEmpty()) {
            return Optional.empty();
        }
        try {
            var rule =
                    new UseRule(
                            id.text(),
                            says.get(),
                            fields,
                            on,
                            pattern.text(),
                            row.cell("note").text(),
                            several(row.cell("fits")),
                            several(row.cell("fits not")));
            return checked(rule, row);
        } catch (Invalid bad) {
            wrong(id, String.valueOf(bad.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<UseRule> checked(UseRule rule, Table.Row row) {
        if (!ids.add(rule.id())) {
            wrong(
                    row.cell("id"),
                    "There is a rule \"%s\" already; give this one a name of its own."
                            .formatted(rule.id()));
            return Optional.empty();
        }
        for (var example : rule.brokenExamples()) {
            boolean should = rule.fits().contains(example);
            wrong(
                    row.cell(should ? "fits" : "fits not"),
                    "The pattern of \"%s\" %s \"%s\"; put the pattern or the example right."
                            .formatted(rule.id(), should ? "does not fit" : "fits", example));
        }
        return Optional.of(rule);
    }

    private Optional<Says> says(Cell cell) {
        var word = cell.text().toLowerCase(Locale.ROOT);
        var family = Arrays.stream(Family.values()).filter(f -> f.word().equals(word)).findFirst();
        if (family.isPresent()) {
            return Optional.of(new Says.Material(family.get()));
        }
        if (word.equals("own")) {
            return Optional.of(new Says.Own());
        }
        if (word.equals("alternates")) {
            return Optional.of(new Says.Alternates());
        }
        var known =
                Stream.concat(
                                Arrays.stream(Family.values()).map(Family::word),
                                Stream.of("own", "alternates"))
                        .toList();
        unknown(cell, "what a rule can say", known);
        return Optional.empty();
    }

    private EnumSet<Field> fields(Cell cell) {
        var fields = EnumSet.noneOf(Field.class);
        var known = Arrays.stream(Field.values()).map(Field::word).toList();
        for (var word : cell.text().toLowerCase(Locale.ROOT).split("[\\s,;|]+")) {
            int at = known.indexOf(word);
            if (at >= 0) {
                fields.add(Field.values()[at]);
            } else {
                unknown(cell.saying(word), "a field of a clip", known);
            }
        }
        return fields;
    }

    private Optional<Track.Kind> on(Cell cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "", "any" -> Optional.empty();
            case "audio" -> Optional.of(Track.Kind.AUDIO);
            case "video" -> Optional.of(Track.Kind.VIDEO);
            default -> {
                unknown(cell, "a kind of track", List.of("audio", "video", "any"));
                yield Optional.empty();
            }
        };
    }

    private static List<String> several(Cell cell) {
        return Arrays.stream(cell.text().split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void unknown(Cell cell, String what, List<String> known) {
        var near = Words.didYouMean(cell.text(), known);
        wrong(
                cell,
                "\"%s\" is not %s%s"
                        .formatted(
                                cell.text(),
                                what,
                                near.isEmpty() ? "; use " + String.join(", ", known) + "." : near));
    }

    private void wrong(Cell cell, String text) {
        findings.add(
                Finding.error(
                        "use.rules", new Where.InFile(name, cell.line(), cell.column()), text));
    }
}
