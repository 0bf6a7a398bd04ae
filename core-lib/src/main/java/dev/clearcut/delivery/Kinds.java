package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.delivery.DeliverableKind.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of deliverables there are ({@code kinds.csv}). */
public final class Kinds {

    private static final class Standard {
        static final Kinds KINDS = new Kinds(DeliveryTable.of(Kinds.class, "kinds.csv", 8));
    }

    private final List<DeliverableKind> kinds;
    private final Map<String, DeliverableKind> byWord = new LinkedHashMap<>();

    private Kinds(List<List<String>> rows) {
        kinds = rows.stream().map(Kinds::read).toList();
        for (var kind : kinds) {
            word(kind.id(), kind);
            word(kind.title(), kind);
            kind.words().forEach(word -> word(word, kind));
        }
    }

    private void word(String word, DeliverableKind kind) {
        var before = byWord.putIfAbsent(key(word), kind);
        if (before != null && before != kind) {
            throw new IllegalStateException(
                    "\"%s\" is %s and %s in kinds.csv.".formatted(word, before.id(), kind.id()));
        }
    }

    public static Kinds standard() {
        return Standard.KINDS;
    }

    /** In the order of the table. */
    public List<DeliverableKind> all() {
        return kinds;
    }

    /** By its id. What somebody calls it by an id that is no longer known has no kind. */
    public Optional<DeliverableKind> of(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /**
     * By its id, its title, or what people call it; upper or lower case.
     *
     * @throws Invalid when nobody calls anything so
     */
    public DeliverableKind named(String word) {
        return exact(word)
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" is no kind of deliverable%s"
                                                .formatted(word.strip(), hint(word))));
    }

    /**
     * The same; where somebody says no more than the item's name, what stands in that.
     *
     * @throws Invalid as {@link #named(String)}, or when the name tells no kind
     */
    public DeliverableKind named(String word, String item) {
        if (!word.strip().equalsIgnoreCase(item.strip())) {
            return named(word);
        }
        return exact(word)
                .or(() -> in(item))
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" does not say what kind of thing it is; add --kind, as in --kind picture-master (\"delivery kinds\" lists them all)."
                                                .formatted(item.strip())));
    }

    private String hint(String word) {
        var near = Words.didYouMean(key(word), byWord.keySet());
        return near.isEmpty() ? "; \"delivery kinds\" lists them all." : near;
    }

    /** By exactly what people call it. */
    public Optional<DeliverableKind> exact(String word) {
        return Optional.ofNullable(byWord.get(key(word)));
    }

    /**
     * What a line of a buyer's list is about: the kind with the longest name that stands in it as
     * whole words, the first where two are as long. A guess, for a person to confirm.
     */
    public Optional<DeliverableKind> in(String line) {
        var text = " " + key(line) + " ";
        String longest = "";
        for (var word : byWord.keySet()) {
            boolean there = text.contains(" " + word + " ") || text.contains(" " + word + "s ");
            if (there && word.length() > longest.length()) {
                longest = word;
            }
        }
        return Optional.ofNullable(byWord.get(longest));
    }

    /** Letters, digits and {@code &}, apart by single blanks. */
    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}&.+]+", " ").strip();
    }

    private static DeliverableKind read(List<String> row) {
        return new DeliverableKind(
                row.get(0),
                row.get(1),
                parts(row.get(2), "\\|"),
                DeliveryRules.words(row.get(3), Form::valueOf).getFirst(),
                Set.copyOf(DeliveryRules.words(row.get(4), CutAspect::valueOf)),
                Set.copyOf(parts(row.get(5), " ")),
                row.get(6),
                row.get(7));
    }

    private static List<String> parts(String cell, String apart) {
        return new ArrayList<>(
                Arrays.stream(cell.split(apart))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
