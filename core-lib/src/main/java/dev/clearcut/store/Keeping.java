package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.Collection;
import java.util.List;

/**
 * The same, to be written. {@code add} refuses an identity or a name that is taken. {@code change}
 * and {@code remove} take the record as it was read, and throw {@link
 * dev.clearcut.base.ClearcutException.Stale} when somebody changed it in between.
 */
public interface Keeping<T> extends Shelf<T> {

    default void add(Id<ProductionRecord> production, T record) {
        addAll(production, List.of(record));
    }

    /** Many at once, which is quicker than one after the other. */
    void addAll(Id<ProductionRecord> production, Collection<T> records);

    void change(Id<ProductionRecord> production, T before, T after);

    /** Many at once, which is quicker than one after the other. */
    void changeAll(Id<ProductionRecord> production, List<Replacement<T>> changes);

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when another record stands on it
     */
    void remove(Id<ProductionRecord> production, T record);

    /** Many at once, which is quicker than one after the other. */
    void removeAll(Id<ProductionRecord> production, Collection<T> records);
}
