package dev.clearcut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Random RANDOM = new Random(20261122);

    private static Words words(String text) {
        return Words.of(text, RANDOM);
    }

    private static List<Entry> aJournal(int entries) {
        var journal = new ArrayList<Entry>();
        var head = Chain.BEGINNING;
        for (int i = 1; i <= entries; i++) {
            var before = Facts.of("licence", "l-" + i, "Acme " + i).with("fee", "GBP 4500");
            var after = Facts.of("licence", "l-" + i, "Acme " + i).with("fee", "GBP 6000");
            var entry =
                    Entry.after(
                            i,
                            head,
                            new Entry.Act(
                                    Instant.ofEpochSecond(1_800_000_000L + i),
                                    words("kim@nightfall.example"),
                                    "nightfall",
                                    words("they asked for more"),
                                    List.of(
                                            Change.changed(before, after, ChainTest::words),
                                            Change.added(after, ChainTest::words))));
            journal.add(entry);
            head = entry.hash();
        }
        return journal;
    }

    private static Chain.Proof proof(List<Entry> journal) {
        return Chain.prove(journal.iterator());
    }

    @Test
    void aJournalAsItWasWrittenHolds() {
        var journal = aJournal(5);
        var proof = proof(journal);
        assertThat(proof.broken()).isEmpty();
        assertThat(proof.entries()).isEqualTo(5);
        assertThat(proof.head()).isEqualTo(journal.getLast().hash());
        assertThat(proof(List.of()).head()).isEqualTo(Chain.BEGINNING);
    }

    @Test
    void whateverIsAlteredBreaksTheChainThere() {
        List<UnaryOperator<Entry>> alterations =
                List.of(
                        e -> with(e, e.at().plusSeconds(1), e.person(), e.why(), e.changes()),
                        e -> with(e, e.at(), said(e.person(), "eve@x"), e.why(), e.changes()),
                        e -> with(e, e.at(), words("eve@x"), e.why(), e.changes()),
                        e -> with(e, e.at(), e.person(), said(e.why(), "no reason"), e.changes()),
                        e -> with(e, e.at(), e.person(), e.why(), List.of()),
                        e -> with(e, e.at(), e.person(), e.why(), e.changes().reversed()),
                        e -> with(e, e.at(), e.person(), e.why(), List.of(cheaper(e), added(e))));
        for (var alteration : alterations) {
            var journal = new ArrayList<>(aJournal(5));
            journal.set(2, alteration.apply(journal.get(2)));
            assertThat(proof(journal).broken())
                    .hasValueSatisfying(
                            broken -> {
                                assertThat(broken.number()).isEqualTo(3);
                                assertThat(broken.why()).contains("Entry 3 was altered");
                            });
        }
    }

    @Test
    void anEntryTakenOutPutInOrExchangedIsSeen() {
        var without = new ArrayList<>(aJournal(5));
        without.remove(1);
        assertThat(proof(without).broken().orElseThrow().why())
                .isEqualTo("Entry 2 is missing; the next one there is number 3.");

        var exchanged = new ArrayList<>(aJournal(5));
        exchanged.set(1, aJournal(5).get(1));
        assertThat(proof(exchanged).broken().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void anEntryOfANumberThatStandsAlreadyIsSeen() {
        var journal = new ArrayList<>(aJournal(2));
        var last = journal.getLast();
        journal.add(
                Entry.after(
                        2,
                        last.hash(),
                        new Entry.Act(
                                last.at(),
                                last.person(),
                                last.production(),
                                last.why(),
                                last.changes())));
        assertThat(proof(journal).broken().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void whoWroteTheHeadOfAnEmptyJournalDownMissesNothing() {
        assertThat(Chain.prove(aJournal(2).iterator(), Chain.BEGINNING).broken()).isEmpty();
    }

    @Test
    void whatIsCutOffTheEndIsSeenByWhoeverWroteTheHeadDown() {
        var journal = aJournal(5);
        var head = journal.get(3).hash();
        assertThat(Chain.prove(journal.iterator(), head).broken()).isEmpty();
        assertThat(Chain.prove(journal.subList(0, 3).iterator(), head).broken())
                .hasValueSatisfying(broken -> assertThat(broken.why()).contains("cut off"));
        assertThat(proof(journal.subList(0, 3)).broken()).isEmpty();
    }

    @Test
    void wordsCanBeErasedAndTheChainHolds() {
        var journal = new ArrayList<>(aJournal(5));
        var entry = journal.get(2);
        var change = entry.changes().getFirst();
        var fee = change.details().getFirst();
        journal.set(
                2,
                with(
                        entry,
                        entry.at(),
                        entry.person().erased(),
                        entry.why().erased(),
                        List.of(
                                new Change(
                                        change.action(),
                                        change.kind(),
                                        change.id(),
                                        change.name().erased(),
                                        List.of(
                                                new Change.Detail(
                                                        fee.fact(),
                                                        fee.from().erased(),
                                                        fee.to().erased()))),
                                entry.changes().getLast())));
        assertThat(proof(journal).broken()).isEmpty();
        assertThat(Sentences.of(journal.get(2)).getFirst())
                .isEqualTo("changed licence \"[erased]\": fee from [erased] to [erased]");
    }

    @Test
    void equalWordsHaveUnequalHashesSoThatNobodyGuessesThem() {
        assertThat(words("kim@nightfall.example").hash())
                .isNotEqualTo(words("kim@nightfall.example").hash());
    }

    private static Words said(Words before, String other) {
        return new Words(before.hash(), before.salt(), other);
    }

    private static Change cheaper(Entry entry) {
        var change = entry.changes().getFirst();
        var fee = change.details().getFirst();
        return new Change(
                change.action(),
                change.kind(),
                change.id(),
                change.name(),
                List.of(new Change.Detail(fee.fact(), fee.from(), words("GBP 5000"))));
    }

    private static Change added(Entry entry) {
        return entry.changes().getLast();
    }

    private static Entry with(
            Entry entry, Instant at, Words person, Words why, List<Change> changes) {
        return new Entry(
                entry.number(),
                at,
                person,
                entry.production(),
                why,
                changes,
                entry.previous(),
                entry.hash());
    }
}
