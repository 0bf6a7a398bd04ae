package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.store.Store;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every call of the façade carries: the office, who asks, and in which production. */
record Scope(Store store, Sources sources, String person, Id<Store.ProductionRecord> production) {

    <T> T read(Function<Store.Reading, T> work) {
        return store.read(work);
    }

    <T> T write(Function<Store.Writing, T> work) {
        return store.write(work);
    }

    void change(Consumer<Store.Writing> work) {
        store.write(
                writing -> {
                    work.accept(writing);
                    return true;
                });
    }
}
