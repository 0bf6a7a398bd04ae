package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.probe.document.DocumentReader;
import dev.clearcut.store.By;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import dev.clearcut.use.Matching;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every call of the façade carries: the office, who asks, in which production, and why.
 *
 * @param why in the person's words; empty where they gave none
 */
record Scope(
        Store store,
        DocumentReader reader,
        Sources sources,
        String person,
        Id<ProductionRecord> production,
        String why) {

    <T> T read(Function<Reading, T> work) {
        return store.read(work);
    }

    <T> T write(Function<Writing, T> work) {
        return write("", work);
    }

    /**
     * @param occasion what the journal says of it where the person gave no reason
     */
    <T> T write(String occasion, Function<Writing, T> work) {
        return store.write(by(occasion), work);
    }

    void change(Consumer<Writing> work) {
        write(
                writing -> {
                    work.accept(writing);
                    return true;
                });
    }

    /** Computed on each reading: what the office knows may have grown since. */
    Matching matching(Reading reading) {
        return new Matching(reading.materials().of(production), reading.remembered(production));
    }

    private By by(String occasion) {
        return new By(person, sources.now(), why.isEmpty() ? occasion : why);
    }
}
