package dev.clearcut.rights;

import dev.clearcut.rights.Vocabulary.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Reads the language file. */
final class LanguageNames {

    private LanguageNames() {}

    static Vocabulary read() {
        var rows = Table.read("languages.csv");
        var parents = new HashMap<String, String>();
        rows.forEach(row -> parents.put(row.get("code"), row.get("parent")));
        var tree = Tree.of(parents, true);
        var sets = tree.sets();
        var names = new Names(tree.leafCodes());
        var labels = new ArrayList<Node>();
        for (var row : rows) {
            var all = new ArrayList<>(List.of(row.get("name")));
            all.addAll(row.several("aliases"));
            var leaves = sets.getOrDefault(row.get("code"), names.none());
            var note = new VocabularyNote(row.get("name"), row.get("note"), "ISO 639", "");
            names.add(row.get("code"), row.get("parent"), all, leaves, note);
            labels.add(new Node(row.get("name"), leaves));
        }
        labels.sort(Comparator.comparingInt(node -> -node.leaves().count()));
        var every = labels.stream().map(Node::leaves).reduce(names.none(), Leaves::plus);
        names.addGroup(
                "ALL",
                List.of("all languages", "any language", "every language", "all", "any"),
                every,
                new VocabularyNote("all languages", "", "", ""));
        var bases = List.of(new Node("all languages", every));
        return names.vocabulary("language", tree.nodes(sets), labels, bases);
    }
}
