package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every call of the façade carries: the office, who asks, and in which production. */
record Scope(Store store, Sources sources, String person, Id<ProductionRecord> production) {

    <T> T read(Function<Reading, T> work) {
        return store.read(work);
    }

    <T> T write(Function<Writing, T> work) {
        return store.write(work);
    }

    void change(Consumer<Writing> work) {
        store.write(
                writing -> {
                    work.accept(writing);
                    return true;
                });
    }
}
