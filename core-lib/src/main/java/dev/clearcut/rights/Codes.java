package dev.clearcut.rights;

import dev.clearcut.rights.Vocabulary.Entry;
import dev.clearcut.rights.Vocabulary.Term;
import java.util.List;

/** Every code that rights can be written with, in the order of its data file. */
public final class Codes {

    private final Vocabulary vocabulary;
    private final List<Entry> groups;

    private Codes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.groups = vocabulary.entries().stream().filter(Entry::group).toList();
    }

    /** Countries, their parts, and the groups of them. */
    public static List<Code> territories() {
        return new Codes(Territories.VOCABULARY).list();
    }

    /** The media tree, and the names for sets that are no branch of it. */
    public static List<Code> media() {
        return new Codes(Media.VOCABULARY).list();
    }

    /** Languages, and the variants of them that are dubbed and subtitled apart. */
    public static List<Code> languages() {
        return new Codes(Languages.VOCABULARY).list();
    }

    private List<Code> list() {
        return vocabulary.entries().stream().map(this::code).toList();
    }

    private Code code(Entry entry) {
        var terms = entry.group() ? entry.meaning().terms() : List.<Term>of();
        return new Code(
                entry.code(),
                List.copyOf(entry.names()),
                entry.partOf(),
                groupsOf(entry),
                terms.stream().map(this::members).toList(),
                entry.checked(),
                entry.meaning().note());
    }

    private Code.Members members(Term term) {
        return new Code.Members(vocabulary.codes(term.leaves()), term.from(), term.lastDay());
    }

    private List<String> groupsOf(Entry entry) {
        var leaves = now(entry);
        return groups.stream()
                .filter(group -> group != entry && !leaves.isEmpty())
                .filter(group -> now(group).covers(leaves))
                .map(Entry::code)
                .toList();
    }

    private Leaves now(Entry entry) {
        return entry.meaning().now(vocabulary.none());
    }
}
