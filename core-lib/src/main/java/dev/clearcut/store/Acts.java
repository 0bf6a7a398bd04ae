package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Change;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Words;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What one write did, to be told in the journal when it ends. */
final class Acts {

    private final SecureRandom random;
    private final boolean silent;
    private final Map<String, List<Change>> byProduction = new LinkedHashMap<>();

    private Acts(SecureRandom random, boolean silent) {
        this.random = random;
        this.silent = silent;
    }

    static Acts told(SecureRandom random) {
        return new Acts(random, false);
    }

    /** Of which nothing is told. */
    static Acts silent(SecureRandom random) {
        return new Acts(random, true);
    }

    void added(@Nullable Id<ProductionRecord> production, Facts facts) {
        if (!silent) {
            note(production, Change.added(facts, this::words));
        }
    }

    void removed(@Nullable Id<ProductionRecord> production, Facts facts) {
        note(production, Change.removed(facts, this::words));
    }

    void changed(@Nullable Id<ProductionRecord> production, Facts before, Facts after) {
        var change = Change.changed(before, after, this::words);
        if (!change.details().isEmpty()) {
            note(production, change);
        }
    }

    Words words(String text) {
        return Words.of(text, random);
    }

    private void note(@Nullable Id<ProductionRecord> production, Change change) {
        byProduction
                .computeIfAbsent(
                        production == null ? "" : production.value(), p -> new ArrayList<>())
                .add(change);
    }

    /** Of all productions. */
    List<Change> all() {
        return byProduction.values().stream().flatMap(List::stream).toList();
    }

    /** By production; those that concern the whole office under an empty text. */
    void forEach(BiConsumer<String, List<Change>> consumer) {
        byProduction.forEach(consumer);
    }
}
