package dev.clearcut.rights;

import dev.clearcut.rights.Vocabulary.Entry;
import dev.clearcut.rights.Vocabulary.Meaning;
import dev.clearcut.rights.Vocabulary.Node;
import dev.clearcut.rights.Vocabulary.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Collects the names of one vocabulary while its data files are read; a name has one meaning. */
final class Names {

    private final List<String> leafCodes;
    private final Map<String, Meaning> byKey = new HashMap<>();
    private final SequencedSet<String> written = new LinkedHashSet<>();
    private final Map<String, Leaves> byCode = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Names(List<String> leafCodes) {
        this.leafCodes = List.copyOf(leafCodes);
    }

    Leaves none() {
        return Leaves.none(leafCodes.size());
    }

    /** The set of space-separated codes and ids read so far; {@code -CODE} leaves out. */
    Leaves members(String codes) {
        var sum = none();
        for (var code : codes.split(" ")) {
            sum =
                    code.startsWith("-")
                            ? sum.minus(coded(code.substring(1)))
                            : sum.plus(coded(code));
        }
        return sum;
    }

    private Leaves coded(String code) {
        var leaves = byCode.get(code);
        if (leaves == null) {
            throw new IllegalStateException("\"" + code + "\" is used before it is defined.");
        }
        return leaves;
    }

    /**
     * A place in the tree.
     *
     * @param partOf the code above it, or empty
     */
    void add(String code, String partOf, List<String> names, Leaves leaves, VocabularyNote note) {
        var meaning = new Meaning(List.of(always(leaves)), note);
        add(new Entry(code, partOf, names, false, "", meaning));
    }

    /** A set that is no place in the tree, the same at all times. */
    void addGroup(String id, List<String> names, Leaves leaves, VocabularyNote note) {
        addGroup(id, names, List.of(always(leaves)), note, "");
    }

    /**
     * A set with dated members.
     *
     * @param checked whether its list was compared with its source, or empty
     */
    void addGroup(
            String id, List<String> names, List<Term> terms, VocabularyNote note, String checked) {
        add(new Entry(id, "", names, true, checked, new Meaning(List.copyOf(terms), note)));
    }

    private static Term always(Leaves leaves) {
        return new Term(leaves, LocalDate.MIN, LocalDate.MAX);
    }

    private void add(Entry entry) {
        var code = entry.code();
        var names = entry.names();
        var meaning = entry.meaning();
        entries.add(entry);
        byCode.put(code, meaning.now(none()));
        name(code, meaning);
        names.forEach(name -> name(name, meaning));
    }

    /** One more spelling of a known name, too regular to be worth offering. */
    void alsoFound(String name, String known) {
        var meaning = byKey.get(Spelling.key(known));
        if (meaning != null) {
            byKey.putIfAbsent(Spelling.key(name), meaning);
        }
    }

    private void name(String name, Meaning meaning) {
        var before = byKey.putIfAbsent(Spelling.key(name), meaning);
        if (before != null && before != meaning) {
            throw new IllegalStateException(
                    "\"%s\" is both %s and %s."
                            .formatted(name, before.note().name(), meaning.note().name()));
        }
        written.add(name);
    }

    Vocabulary vocabulary(String kind, List<Node> nodes, List<Node> labels, List<Node> bases) {
        return new Vocabulary(
                kind,
                leafCodes,
                Map.copyOf(byKey),
                Collections.unmodifiableSequencedSet(new LinkedHashSet<>(written)),
                List.copyOf(entries),
                List.copyOf(nodes),
                List.copyOf(labels),
                List.copyOf(bases));
    }
}
