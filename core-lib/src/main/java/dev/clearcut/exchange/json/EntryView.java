package dev.clearcut.exchange.json;

import dev.clearcut.journal.Entry;
import dev.clearcut.journal.Sentences;
import java.util.List;

/**
 * An entry of the journal.
 *
 * @param at ISO instant, UTC
 * @param who an e-mail address, or {@code [erased]}
 * @param told what was done, a sentence each
 * @param hash over all of it and {@code previous}
 */
public record EntryView(
        long number,
        String at,
        String who,
        String why,
        List<String> told,
        List<ChangeView> changes,
        String previous,
        String hash) {

    /**
     * @param action {@code added}, {@code changed} or {@code removed}
     */
    public record ChangeView(
            String action, String kind, String id, String name, List<DetailView> details) {}

    /** A fact before and after; empty where there was or is none. */
    public record DetailView(String fact, String from, String to) {}

    /**
     * @param told what was done, a sentence each
     */
    public static EntryView of(Entry entry, List<String> told) {
        return new EntryView(
                entry.number(),
                entry.at().toString(),
                Sentences.said(entry.person()),
                Sentences.said(entry.why()),
                told,
                entry.changes().stream().map(EntryView::change).toList(),
                entry.previous(),
                entry.hash());
    }

    private static ChangeView change(dev.clearcut.journal.Change change) {
        return new ChangeView(
                change.action().word(),
                change.kind(),
                change.id(),
                Sentences.said(change.name()),
                change.details().stream()
                        .map(
                                d ->
                                        new DetailView(
                                                d.fact(),
                                                Sentences.said(d.from()),
                                                Sentences.said(d.to())))
                        .toList());
    }
}
