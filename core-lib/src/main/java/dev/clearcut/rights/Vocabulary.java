package dev.clearcut.rights;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One list of leaves and all the names for sets of them: what a name means, today or on a day, and
 * how a set is spelt.
 *
 * @param kind what one of its names is called in a message: {@code "territory"}
 * @param leafCodes the leaves' codes; a leaf is its place in this list
 * @param names every known name, by {@link Spelling#key}
 * @param knownNames the same names as people write them
 * @param entries what the names stand for, as the data files list it
 * @param nodes sets that stand for their leaves when codes are listed, wider before narrower
 * @param labels the same for printing, where it differs
 * @param bases sets that may be printed with exceptions: "EU except DE"; the first is everything
 */
record Vocabulary(
        String kind,
        List<String> leafCodes,
        Map<String, Meaning> names,
        Collection<String> knownNames,
        List<Entry> entries,
        List<Node> nodes,
        List<Node> labels,
        List<Node> bases) {

    /** A set with one word for it. */
    record Node(String label, Leaves leaves) {}

    /** Members of a name from a day to a last day, both included. */
    record Term(Leaves leaves, LocalDate from, LocalDate lastDay) {}

    /** What a name stands for. */
    record Meaning(List<Term> terms, VocabularyNote note) {

        Leaves now(Leaves none) {
            return terms.stream()
                    .filter(term -> term.lastDay().equals(LocalDate.MAX))
                    .map(Term::leaves)
                    .reduce(none, Leaves::plus);
        }

        Leaves at(LocalDate day, Leaves none) {
            return terms.stream()
                    .filter(term -> !day.isBefore(term.from()) && !day.isAfter(term.lastDay()))
                    .map(Term::leaves)
                    .reduce(none, Leaves::plus);
        }
    }

    /**
     * A row of a data file.
     *
     * @param partOf the code above it in the tree, or empty
     * @param names the usual one first
     * @param group whether it is a set beside the tree
     * @param checked whether a group's members were compared with their source, or empty
     */
    record Entry(
            String code,
            String partOf,
            List<String> names,
            boolean group,
            String checked,
            Meaning meaning) {}

    Leaves none() {
        return Leaves.none(leafCodes.size());
    }

    Leaves all() {
        return bases.getFirst().leaves();
    }

    Optional<Leaves> named(String phrase) {
        return meaning(phrase).map(meaning -> meaning.now(none()));
    }

    Optional<Leaves> named(String phrase, LocalDate asAt) {
        return meaning(phrase)
                .map(meaning -> meaning.at(asAt, none()))
                .filter(leaves -> !leaves.isEmpty());
    }

    Optional<VocabularyNote> note(String phrase) {
        return meaning(phrase).map(Meaning::note).filter(note -> !note.meaning().isEmpty());
    }

    private Optional<Meaning> meaning(String phrase) {
        return Optional.ofNullable(names.get(Spelling.key(phrase)));
    }

    /** The union of the names. */
    Leaves of(List<String> phrases) {
        var sum = none();
        for (var phrase : phrases) {
            sum = sum.plus(named(phrase).orElseThrow(() -> unknown(phrase)));
        }
        return sum;
    }

    private ClearcutException.Invalid unknown(String phrase) {
        var near = Words.didYouMean(phrase, knownNames);
        return new ClearcutException.Invalid(
                "\"%s\" is no %s Clearcut knows%s"
                        .formatted(phrase, kind, near.isEmpty() ? "." : near));
    }

    /**
     * Codes in the vocabulary's order, a node standing for its leaves when all of them are there.
     */
    List<String> codes(Leaves leaves) {
        return spell(leaves, nodes);
    }

    /** Codes of single leaves, in the vocabulary's order. */
    List<String> leafCodes(Leaves leaves) {
        return spell(leaves, List.of());
    }

    /** A word and the lowest leaf it stands for. */
    private record Spelt(int first, String word) {}

    private List<String> spell(Leaves leaves, List<Node> words) {
        var spelt = new ArrayList<Spelt>();
        var rest = leaves;
        for (var word : words) {
            if (rest.covers(word.leaves())) {
                spelt.add(new Spelt(word.leaves().first(), word.label()));
                rest = rest.minus(word.leaves());
            }
        }
        for (int leaf = rest.first(); leaf >= 0; leaf = rest.next(leaf)) {
            spelt.add(new Spelt(leaf, leafCodes.get(leaf)));
        }
        spelt.sort(Comparator.comparingInt(Spelt::first));
        return spelt.stream().map(Spelt::word).toList();
    }

    /**
     * The set as people write it: a list, or a wider name with exceptions, or a wider name with
     * additions when that is much shorter. Read back today, it is the same set.
     */
    String text(Leaves leaves) {
        if (leaves.isEmpty()) {
            return "nothing";
        }
        var list = listed(leaves);
        var shortest = String.join(", ", list);
        int words = list.size();
        for (var base : bases) {
            int worth = base == bases.getFirst() ? 1 : 2;
            if (base.leaves().covers(leaves)) {
                var rest = listed(base.leaves().minus(leaves));
                if (worth * (rest.size() + 1) < words || rest.isEmpty() && worth == 1) {
                    words = rest.size() + 1;
                    shortest =
                            rest.isEmpty()
                                    ? base.label()
                                    : base.label() + " except " + String.join(", ", rest);
                }
            }
        }
        return shortest;
    }

    /** One by one, or wider names first, the widest before others, when that is much shorter. */
    private List<String> listed(Leaves leaves) {
        var oneByOne = spell(leaves, labels);
        var widest =
                bases.stream()
                        .filter(base -> leaves.covers(base.leaves()))
                        .max(Comparator.comparingInt(base -> base.leaves().count()));
        if (widest.isEmpty() || widest.get().leaves().isEmpty()) {
            return oneByOne;
        }
        var named = new ArrayList<>(List.of(widest.get().label()));
        named.addAll(listed(leaves.minus(widest.get().leaves())));
        return 2 * named.size() < oneByOne.size() ? named : oneByOne;
    }
}
