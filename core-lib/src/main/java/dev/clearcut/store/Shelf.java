package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of one kind that productions have on file. */
public interface Shelf<T> {

    /** All of a production, in the kind's own order: by name; cuts in the order they came. */
    List<T> of(Id<ProductionRecord> production);

    /** The same one by one, for those who do not want to hold them all. */
    void each(Id<ProductionRecord> production, Consumer<T> reader);

    /** Those of these the production has, in no order. */
    List<T> of(Id<ProductionRecord> production, Collection<Id<T>> ids);

    Optional<T> one(Id<ProductionRecord> production, Id<T> id);

    /** By what people call it, upper or lower case; the first, where names are not unique. */
    Optional<T> named(Id<ProductionRecord> production, String name);
}
