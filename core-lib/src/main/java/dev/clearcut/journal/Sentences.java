package dev.clearcut.journal;

import dev.clearcut.journal.Change.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tells an entry the way one person tells another. */
public final class Sentences {

    private static final String ERASED = "[erased]";

    /** Of more records of a kind than these, only their number is told. */
    private static final int NAMED = 3;

    private Sentences() {}

    /**
     * What was done, a sentence a line: {@code changed licence "Acme 1": fee from GBP 4500 to GBP
     * 6000}. Who and when stand beside it.
     */
    public static List<String> of(Entry entry) {
        return of(entry, UnaryOperator.identity());
    }

    /**
     * @param readable makes words readable, as by putting a title where an identity stands
     */
    public static List<String> of(Entry entry, UnaryOperator<String> readable) {
        return told(entry).stream().map(readable).toList();
    }

    private static List<String> told(Entry entry) {
        var sentences = new ArrayList<String>();
        for (var group : grouped(entry.changes())) {
            if (group.size() > NAMED && group.getFirst().action() != Action.CHANGED) {
                sentences.add(many(group));
            } else {
                group.forEach(change -> sentences.add(one(change)));
            }
        }
        return sentences;
    }

    public static String said(Words words) {
        return words.said().orElse(ERASED);
    }

    private static List<List<Change>> grouped(List<Change> changes) {
        var groups = new LinkedHashMap<String, List<Change>>();
        for (var change : changes) {
            groups.computeIfAbsent(change.action() + change.kind(), key -> new ArrayList<>())
                    .add(change);
        }
        return List.copyOf(groups.values());
    }

    private static String many(List<Change> changes) {
        var first = changes.getFirst();
        return "%s %,d × %s: %s and %,d more"
                .formatted(
                        first.action().word(),
                        changes.size(),
                        first.kind(),
                        changes.stream()
                                .limit(NAMED)
                                .map(Sentences::name)
                                .collect(Collectors.joining(", ")),
                        changes.size() - NAMED);
    }

    private static String one(Change change) {
        var told = "%s %s %s".formatted(change.action().word(), change.kind(), name(change));
        if (change.details().isEmpty()) {
            return told;
        }
        return told
                + change.details().stream()
                        .map(Sentences::detail)
                        .collect(Collectors.joining("; ", ": ", ""));
    }

    private static String name(Change change) {
        return "\"" + said(change.name()) + "\"";
    }

    private static String detail(Change.Detail detail) {
        var from = said(detail.from());
        var to = said(detail.to());
        if (from.isEmpty()) {
            return detail.fact() + " is now " + to;
        }
        return to.isEmpty()
                ? detail.fact() + " was " + from
                : detail.fact() + " from " + from + " to " + to;
    }
}
