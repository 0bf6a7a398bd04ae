package dev.clearcut.rights;

import dev.clearcut.rights.Table.Row;
import dev.clearcut.rights.Vocabulary.Node;
import dev.clearcut.rights.Vocabulary.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the territory files: countries, subdivisions, and groups with their dated members. */
final class TerritoryNames {

    private static final String UNCHECKED =
            "Not checked against the list that the %s itself keeps: name the countries if it"
                    + " matters.";

    private final List<Row> countries = Table.read("countries.csv");
    private final List<Row> subdivisions = Table.read("subdivisions.csv");
    private final List<Row> groups = Table.read("territory-groups.csv");
    private final Map<String, List<Row>> members =
            Table.read("territory-members.csv").stream()
                    .collect(Collectors.groupingBy(row -> row.get("group")));

    private TerritoryNames() {}

    static Vocabulary read() {
        return new TerritoryNames().vocabulary();
    }

    private Vocabulary vocabulary() {
        var parents = new HashMap<String, String>();
        countries.forEach(row -> parents.put(row.get("code"), ""));
        subdivisions.forEach(row -> parents.put(row.get("code"), row.get("parent")));
        var tree = Tree.of(parents, true);
        var sets = tree.sets();
        var names = new Names(tree.leafCodes());
        for (var row : countries) {
            place(names, row, "", sets, "ISO 3166-1");
        }
        for (var row : subdivisions) {
            place(names, row, row.get("parent"), sets, "ISO 3166-2");
        }
        var printed = new ArrayList<Node>();
        var regions = regions(sets);
        inOrder().forEach(row -> group(names, row, regions, printed));
        var nodes = tree.nodes(sets);
        return names.vocabulary("territory", nodes, nodes, printed);
    }

    private static void place(
            Names names, Row row, String partOf, Map<String, Leaves> sets, String source) {
        var code = row.get("code");
        var all = new ArrayList<>(List.of(row.get("name")));
        all.addAll(row.several("aliases"));
        var note = new VocabularyNote(row.get("name"), row.get("note"), source, "");
        names.add(code, partOf, all, sets.getOrDefault(code, names.none()), note);
    }

    /** The countries of each M49 sub-region. */
    private Map<String, Leaves> regions(Map<String, Leaves> sets) {
        return countries.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("region"),
                                row -> sets.getOrDefault(row.get("code"), Leaves.none(0)),
                                Leaves::plus));
    }

    /** Groups after the groups they are made of. */
    private List<Row> inOrder() {
        var byId =
                groups.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("id"),
                                        Function.identity(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        var ordered = new LinkedHashMap<String, Row>();
        byId.keySet().forEach(id -> visit(id, byId, ordered));
        return List.copyOf(ordered.values());
    }

    private void visit(String id, Map<String, Row> byId, Map<String, Row> ordered) {
        var group = byId.get(id);
        if (group == null || ordered.containsKey(id)) {
            return;
        }
        for (var row : members.getOrDefault(id, List.of())) {
            for (var member : row.get("members").split(" ")) {
                visit(member, byId, ordered);
            }
        }
        ordered.put(id, group);
    }

    private void group(Names names, Row row, Map<String, Leaves> regions, List<Node> printed) {
        var id = row.get("id");
        var terms = new ArrayList<Term>();
        var region = regions.get(id);
        if (region != null) {
            terms.add(new Term(region, LocalDate.MIN, LocalDate.MAX));
        }
        for (var line : members.getOrDefault(id, List.of())) {
            terms.add(
                    new Term(
                            names.members(line.get("members")),
                            day(line.get("from"), LocalDate.MIN),
                            day(line.get("to"), LocalDate.MAX)));
        }
        var all = new ArrayList<>(List.of(row.get("name")));
        all.addAll(row.several("aliases"));
        names.addGroup(id, all, terms, note(row), row.get("checked"));
        if (!row.get("print").isEmpty()) {
            var current = terms.stream().filter(term -> term.lastDay().equals(LocalDate.MAX));
            var set = current.map(Term::leaves).reduce(names.none(), Leaves::plus);
            printed.add(id.equals("WORLD") ? 0 : printed.size(), new Node(row.get("print"), set));
        }
    }

    /** The row's note, and a warning where nobody compared the members with the body that knows. */
    private static VocabularyNote note(Row row) {
        var source = row.get("source");
        var meaning =
                switch (row.get("checked")) {
                    case "yes", "own" -> row.get("note");
                    case "no" -> (row.get("note") + " " + UNCHECKED.formatted(source)).strip();
                    default ->
                            throw new IllegalStateException(
                                    "Whether \"" + row.get("id") + "\" was checked is not said.");
                };
        return new VocabularyNote(row.get("name"), meaning, source, row.get("edition"));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }
}
