package dev.clearcut.exchange.spec;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Vocabulary;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that readers of media say, by fact. */
final class KnownWords {

    /** New ones come every year. */
    private static final Set<Fact> OPEN =
            EnumSet.of(Fact.CODEC, Fact.PROFILE, Fact.LAYOUT, Fact.SPEAKERS, Fact.COMPRESSION);

    private KnownWords() {}

    /** None where any word may come. */
    static List<String> of(Fact fact) {
        return Vocabulary.shipped().words(fact).stream()
                .map(Vocabulary.Entry::word)
                .distinct()
                .toList();
    }

    /** The words, their families and other ways to write them. */
    static Set<String> accepted(Fact fact) {
        var accepted = new LinkedHashSet<String>();
        for (var entry : Vocabulary.shipped().words(fact)) {
            Stream.concat(Stream.of(entry.word(), entry.family()), entry.aliases().stream())
                    .forEach(accepted::add);
        }
        return accepted;
    }

    /** Whether there may be words that nobody knows yet. */
    static boolean isOpen(Fact fact) {
        return OPEN.contains(fact);
    }
}
