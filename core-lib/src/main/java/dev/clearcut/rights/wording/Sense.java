package dev.clearcut.rights.wording;

import dev.clearcut.base.Finding;
import dev.clearcut.rights.Axis;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each name of a list stands for, where the list and the brackets after the name say more. */
final class Sense<T> {

    private final Phrase phrase;
    private final Vocab<T> vocab;
    private final List<Entry> entries;
    private final List<Finding> findings;
    private final Set<String> noted = new HashSet<>();

    /** "French-speaking", where the list began a name with it, or empty. */
    private String speaking = "";

    /**
     * @param findings what there is to say is added to them
     */
    Sense(Phrase phrase, Vocab<T> vocab, List<Entry> entries, List<Finding> findings) {
        this.phrase = phrase;
        this.vocab = vocab;
        this.entries = entries;
        this.findings = findings;
    }

    /** Its set, or none with an error among the findings. */
    T of(Entry entry) {
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
        shared(entry, meaning);
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

    /** "French-speaking Belgium and Switzerland": the first word may go for the second name too. */
    private void shared(Entry entry, T set) {
        var words = words(entry);
        int end = words.toLowerCase(Locale.ROOT).indexOf("-speaking ");
        if (end >= 0) {
            speaking = words.substring(0, end + "-speaking ".length());
        } else if (!speaking.isEmpty()
                && vocab.named().apply(speaking + words).filter(s -> !s.equals(set)).isPresent()) {
            var sentence =
                    "\"%s\" may be the whole of it or \"" + speaking + words + "\": write which.";
            error("ambiguous", entry, sentence);
        }
    }

    private String words(Entry entry) {
        return phrase.words(entry.token(), entry.next());
    }

    private void error(String rule, Entry entry, String sentence) {
        findings.add(phrase.error(rule, entry.token(), sentence.replace("%s", words(entry))));
    }
}
