package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.rights.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out one axis' list: names added, exceptions taken out, in the order written. A list that
 * can be read in two ways is a finding, not a choice.
 */
final class Listing<T> {

    private final Phrase phrase;
    private final Vocab<T> vocab;
    private final List<Entry> entries;
    private final Sense<T> sense;
    private final List<Finding> findings = new ArrayList<>();

    /** All that has been added, whatever was taken out again. */
    private T added;

    private T total;
    private T excepted;
    private T last;

    private Listing(Phrase phrase, Vocab<T> vocab, List<Entry> entries) {
        this.phrase = phrase;
        this.vocab = vocab;
        this.entries = entries;
        this.sense = new Sense<>(phrase, vocab, entries, findings);
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
        var set = sense.of(entry);
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
        if (beside(entry) && !meet(last, set)) {
            error(
                    "ambiguous",
                    entry,
                    "Nothing joins \"%s\" and the name before it, which may say where it is used:"
                            + " write \"and\", or the one that is meant.");
        } else if (!first
                && entry.link() == Entry.Link.NONE
                && meet(last, set)
                && !last.equals(set)) {
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

    /** "TV advertising" is not TV and advertising; a row of codes or of lines is a list. */
    private boolean beside(Entry entry) {
        int i = entries.indexOf(entry);
        if (vocab.axis() != Axis.MEDIUM || i == 0 || entry.link() != Entry.Link.NONE) {
            return false;
        }
        var before = entries.get(i - 1);
        return before.next() == entry.token()
                && !(isCode(before) && isCode(entry))
                && !phrase.words(before.token(), entry.next()).contains("\n");
    }

    private boolean isCode(Entry entry) {
        return entry.next() == entry.token() + 1 && phrase.tokens().get(entry.token()).capitals();
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
        boolean outside = !meet(added, set);
        if (entry.link() == Entry.Link.INCLUDING
                || outside && entry.link() == Entry.Link.COMMA && meet(added, last)) {
            error(
                    "ambiguous",
                    entry,
                    "\"%s\" comes after exceptions and may be granted or excepted: put what is"
                            + " granted before them, or write \"but including\".");
        } else if (outside) {
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
