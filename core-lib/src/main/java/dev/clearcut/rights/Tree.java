package dev.clearcut.rights;

import dev.clearcut.rights.Vocabulary.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Codes with parents: which of them are leaves, and in which order. */
record Tree(List<String> paths, List<String> leafPaths) {

    /** Paths from codes and their parents; the order of the paths is the order of the leaves. */
    static Tree of(Map<String, String> parents, boolean sorted) {
        var paths = new ArrayList<String>();
        parents.keySet().forEach(code -> paths.add(path(code, parents)));
        if (sorted) {
            paths.sort(Comparator.naturalOrder());
        }
        var inner = new HashSet<String>();
        for (var path : paths) {
            inner.add(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
        }
        return new Tree(paths, paths.stream().filter(path -> !inner.contains(path)).toList());
    }

    private static String path(String code, Map<String, String> parents) {
        var parent = parents.getOrDefault(code, "");
        return parent.isEmpty() ? code : path(parent, parents) + "/" + code;
    }

    static String code(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<String> leafCodes() {
        return leafPaths.stream().map(Tree::code).toList();
    }

    /** The leaves at or below each code. */
    Map<String, Leaves> sets() {
        var sets = new HashMap<String, Leaves>();
        for (int leaf = 0; leaf < leafPaths.size(); leaf++) {
            var single = Leaves.none(leafPaths.size()).with(leaf);
            for (var code : leafPaths.get(leaf).split("/")) {
                sets.merge(code, single, Leaves::plus);
            }
        }
        return sets;
    }

    /** The codes that stand for several leaves, wider before narrower. */
    List<Node> nodes(Map<String, Leaves> sets) {
        return paths.stream()
                .map(path -> new Node(code(path), sets.getOrDefault(code(path), Leaves.none(0))))
                .filter(node -> node.leaves().count() > 1)
                .sorted(Comparator.comparingInt(node -> -node.leaves().count()))
                .toList();
    }
}
