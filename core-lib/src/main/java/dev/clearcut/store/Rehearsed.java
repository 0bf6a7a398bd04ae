package dev.clearcut.store;

import dev.clearcut.journal.Change;
import java.util.List;

/**
 * What a write would do.
 *
 * @param result what it would return
 * @param changes what the journal would tell of it
 */
public record Rehearsed<T>(T result, List<Change> changes) {
    public Rehearsed {
        changes = List.copyOf(changes);
    }
}
