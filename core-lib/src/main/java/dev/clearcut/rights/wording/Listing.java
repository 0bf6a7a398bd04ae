package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.rights.Axis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out one axis' list: names added, exceptions taken out, in the order written. A list that
 * can be read in two ways is a finding, not a choice.
 */
final class Listing<T> {

    private final Phrase phrase;
    private final Vocab<T> vocab;
    private final List<Entry> entries;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();

    /** All that has been added, whatever was taken out again. */
    private T added;

    private T total;
    private T excepted;
    private T last;

    private Listing(Phrase phrase, Vocab<T> vocab, List<Entry> entries) {
        this.phrase = phrase;
        this.vocab = vocab;
        this.entries = entries;
        this.added = vocab.none();
        this.total = vocab.none();
        this.excepted = vocab.none();
        this.last = vocab.none();
    }

    /**
     * @param value empty where nothing was said, or nothing that can be read one way
     */
    record Result<T>(Optional<T> value, List<Finding> findings) {}

    static <T> Result<T> read(Phrase phrase, Vocab<T> vocab, List<Entry> entries) {
        return entries.isEmpty()
                ? new Result<>(Optional.empty(), List.of())
                : new Listing<>(phrase, vocab, entries).result();
    }

    private Result<T> result() {
        entries.forEach(this::take);
        if (vocab.isEmpty().test(total) && !hasErrors()) {
            error("except", entries.getLast(), "Nothing is left after the exceptions.");
        }
        return new Result<>(hasErrors() ? Optional.empty() : Optional.of(total), findings);
    }

    private boolean hasErrors() {
        return new Report(findings).hasErrors();
    }

    private void take(Entry entry) {
        var set = meaning(entry);
        switch (entry.op()) {
            case ADD -> add(entry, set);
            case BACK -> total = total(set);
            case EXCEPT -> except(entry, set);
            case NEST -> nest(entry, set);
        }
        last = set;
    }

    private void add(Entry entry, T set) {
        boolean first = vocab.isEmpty().test(added);
        if (!first && entry.link() == Entry.Link.NONE && meet(last, set) && !last.equals(set)) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" and the name before it overlap and nothing joins them: write \"and\","
                            + " \"except\" or only one of them.");
        } else if (!first && !vocab.isEmpty().test(excepted) && vocab.covers(total, set)) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" is already in the list: if it is excepted too, say so beside the other"
                            + " exceptions; if not, leave it out.");
        } else if (!first && vocab.covers(total, set)) {
            within(entry);
        } else if (!first && entry.link() == Entry.Link.COMMA && vocab.covers(set, last)) {
            warning(entry, "\"%s\" takes in the name before it: the list is read as both.");
        }
        added = vocab.plus().apply(added, set);
        total = total(set);
    }

    private void within(Entry entry) {
        if (entry.only()) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" only, beside a name that takes it in: name the one that is meant.");
        } else {
            findings.add(
                    phrase.note(
                            "overlap",
                            entry.token(),
                            "\"%s\" is already in the list.".formatted(words(entry))));
        }
    }

    private T total(T set) {
        return vocab.plus().apply(total, set);
    }

    private void except(Entry entry, T set) {
        if (!meet(added, set)) {
            warning(entry, "\"%s\" is not in what it is excepted from.");
        } else if (!meet(total, set) && meet(excepted, set) && !last.equals(set)) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" is excepted already: if it is to stay, write \"but including\".");
        }
        excepted = vocab.plus().apply(excepted, set);
        total = vocab.minus().apply(total, set);
    }

    private void nest(Entry entry, T set) {
        if (vocab.covers(excepted, set)) {
            total = total(vocab.and(added, set));
        } else if (meet(excepted, set)) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" is partly inside and partly outside the exception before it: say what"
                            + " is left out.");
        } else {
            except(entry, set);
        }
    }

    private boolean meet(T a, T b) {
        return vocab.meet(a, b);
    }

    private T meaning(Entry entry) {
        var named = lookUp(entry.name(), entry);
        var doubt = Names.KNOWN.doubtful(phrase.tokens(), entry.token());
        if (vocab.axis() == Axis.TERRITORY
                && doubt.isPresent()
                && doubt.get().next() == entry.next()) {
            doubt(entry, named, doubt.get().value());
        } else if (noted.add(entry.name()) && !isPlain(entry, named)) {
            vocab.note()
                    .apply(entry.name())
                    .ifPresent(
                            n -> findings.add(phrase.note("meaning", entry.token(), n.toString())));
        }
        var meaning = named;
        for (var gloss : entry.gloss()) {
            meaning = glossed(entry, gloss, meaning);
        }
        return meaning;
    }

    /** Whoever writes a code has looked it up, and everything is everything. */
    private boolean isPlain(Entry entry, T named) {
        return vocab.all().equals(named)
                || vocab.codes().apply(named).equals(List.of(entry.name()));
    }

    /**
     * Whether all the other names of the list are parts of countries, as in a list of US states.
     */
    private boolean amongParts(Entry entry) {
        var others =
                entries.stream()
                        .filter(e -> e != entry)
                        .flatMap(e -> vocab.named().apply(e.name()).stream())
                        .flatMap(set -> vocab.codes().apply(set).stream())
                        .toList();
        return !others.isEmpty() && others.stream().allMatch(code -> code.indexOf('-') > 0);
    }

    private void doubt(Entry entry, T named, String choices) {
        if (amongParts(entry)) {
            var sentence = "\"%s\" may be " + choices + ": write the code.";
            error("ambiguous", entry, sentence);
            return;
        }
        var sentence = "\"%s\" is read as %s; it may be %s: write the code.";
        findings.add(
                phrase.warning(
                        "ambiguous",
                        entry.token(),
                        sentence.formatted(words(entry), named, choices)));
    }

    private T glossed(Entry entry, Entry.Gloss gloss, T set) {
        var said = vocab.none();
        for (var name : gloss.names()) {
            said = vocab.plus().apply(said, lookUp(name, entry));
        }
        if (said.equals(set)) {
            return set;
        }
        boolean narrower = vocab.covers(set, said);
        switch (gloss.kind()) {
            case INCLUDING:
                return vocab.plus().apply(set, said);
            case ONLY:
                if (narrower) {
                    return said;
                }
                break;
            case SAME:
                break;
        }
        error(
                "ambiguous",
                entry,
                "\"%s\" is not the same as \""
                        + phrase.words(gloss.token(), gloss.next())
                        + "\": write \"only\", \"including\" or \"excluding\".");
        return set;
    }

    private T lookUp(String name, Entry entry) {
        var set = vocab.named().apply(name);
        if (set.isEmpty()) {
            error("unknown", entry, "\"%s\" did not exist yet, or no longer, on that day.");
        }
        return set.orElse(vocab.none());
    }

    private String words(Entry entry) {
        return phrase.words(entry.token(), entry.next());
    }

    private void error(String rule, Entry entry, String sentence) {
        findings.add(phrase.error(rule, entry.token(), sentence.replace("%s", words(entry))));
    }

    private void warning(Entry entry, String sentence) {
        findings.add(
                phrase.warning("overlap", entry.token(), sentence.replace("%s", words(entry))));
    }
}
