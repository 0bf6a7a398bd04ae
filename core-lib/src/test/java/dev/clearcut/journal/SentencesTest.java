package dev.clearcut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Random RANDOM = new Random(7);

    private static Words words(String text) {
        return Words.of(text, RANDOM);
    }

    private static Entry entry(Change... changes) {
        return Entry.after(
                1,
                Chain.BEGINNING,
                new Entry.Act(
                        Instant.EPOCH, words("kim"), "nightfall", words(""), List.of(changes)));
    }

    private static Facts acme() {
        return Facts.of("licence", "l1", "Acme 1");
    }

    @Test
    void aChangeTellsWhatItWasAndWhatItIs() {
        var before = acme().with("fee", "GBP 4500").with("paid", "2027-01-03");
        var after = acme().with("fee", "GBP 6000").with("signed", "2027-01-02");
        assertThat(Sentences.of(entry(Change.changed(before, after, SentencesTest::words))))
                .containsExactly(
                        "changed licence \"Acme 1\": fee from GBP 4500 to GBP 6000;"
                                + " paid was 2027-01-03; signed is now 2027-01-02");
    }

    @Test
    void aHundredAdditionsAreOneSentence() {
        var added =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> Facts.of("material", "m" + i, "Song " + i))
                        .map(facts -> Change.added(facts, SentencesTest::words))
                        .toArray(Change[]::new);
        assertThat(Sentences.of(entry(added)))
                .containsExactly(
                        "added 100 × material: \"Song 1\", \"Song 2\", \"Song 3\" and 97 more");
    }

    @Test
    void whatIsRemovedIsToldInFull() {
        var removed = Change.removed(acme().with("fee", "GBP 4500"), SentencesTest::words);
        assertThat(Sentences.of(entry(removed)))
                .containsExactly("removed licence \"Acme 1\": fee was GBP 4500");
    }

    @Test
    void whatDidNotChangeIsNotTold() {
        assertThat(Change.changed(acme(), acme(), SentencesTest::words).details()).isEmpty();
    }
}
