package dev.clearcut.rights;

import dev.clearcut.rights.Table.Row;
import dev.clearcut.rights.Vocabulary.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads the media files: the tree and the names for sets that are no node of it. */
final class MediaNames {

    private MediaNames() {}

    static Vocabulary read() {
        var rows = Table.read("media.csv");
        var parents = new LinkedHashMap<String, String>();
        for (var row : rows) {
            var code = row.get("code");
            parents.put(code, code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : "");
        }
        var tree = Tree.of(parents, false);
        var sets = tree.sets();
        var names = new Names(tree.leafCodes());
        var labels = new ArrayList<Node>();
        var bases = new ArrayList<Node>();
        for (var row : rows) {
            var node = new Node(row.get("label"), sets.getOrDefault(row.get("code"), names.none()));
            var code = row.get("code");
            var note = new VocabularyNote(node.label(), row.get("note"), "", "");
            names.add(
                    code,
                    parents.getOrDefault(code, ""),
                    all(row, node.label()),
                    node.leaves(),
                    note);
            withRights(names, row, node.label());
            labels.add(node);
            if (node.leaves().count() > 1) {
                bases.add(node);
            }
        }
        for (var row : Table.read("media-groups.csv")) {
            var node = new Node(row.get("name"), names.members(row.get("members")));
            var note = new VocabularyNote(node.label(), row.get("note"), row.get("source"), "");
            names.addGroup(row.get("id"), all(row, node.label()), node.leaves(), note);
            withRights(names, row, node.label());
            if (row.get("print").equals("print")) {
                labels.add(node);
            }
            if (row.get("id").equals("ALL")) {
                bases.addFirst(node);
            }
        }
        labels.sort(Comparator.comparingInt(node -> -node.leaves().count()));
        return names.vocabulary("medium", tree.nodes(sets), labels, bases);
    }

    private static List<String> all(Row row, String name) {
        var all = new ArrayList<>(List.of(name));
        all.addAll(row.several("aliases"));
        return all;
    }

    private static void withRights(Names names, Row row, String name) {
        all(row, name).forEach(spoken -> names.alsoFound(spoken + " rights", spoken));
    }
}
