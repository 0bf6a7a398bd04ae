package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * How the records of one kind lie in their tables.
 *
 * @param <T> the record
 * @param <R> its row; it has the properties {@code id} and {@code production}
 */
interface Kind<T, R> {

    Class<R> rows();

    /** The table whose row goes when the record goes, and everything of it with that. */
    String table();

    /** The row's properties by which they are sorted, as HQL has it. */
    String order();

    /** The row's property that holds what people call it. */
    String name();

    /** A new one for each question, so that what rows have in common is read once. */
    Function<R, T> reader();

    Id<T> id(T record);

    Facts facts(T record);

    /** What the record is and is called, for whoever needs no more of its facts. */
    default Facts label(T record) {
        return facts(record);
    }

    /** Refuses what the schema would refuse in its own words. */
    void insert(Id<ProductionRecord> production, Collection<T> records);

    /** Writes a record anew in the place of another of the same identity. */
    default void replace(Id<ProductionRecord> production, T before, T after, Runnable delete) {
        delete.run();
        insert(production, List.of(after));
    }

    /** The same for many. */
    default void replaceAll(
            Id<ProductionRecord> production, List<Replacement<T>> changes, Runnable deleteAll) {
        deleteAll.run();
        insert(production, changes.stream().map(Replacement::after).toList());
    }

    /** The record goes; what else must follow. */
    default void removing(T record) {}
}
