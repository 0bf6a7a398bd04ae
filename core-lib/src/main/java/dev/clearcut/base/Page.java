package dev.clearcut.base;

import java.util.List;

/**
 * Some of a longer list.
 *
 * @param items the items of this page, in order
 * @param offset how many come before the first item here
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long offset, long total) {

    public Page {
        items = List.copyOf(items);
        if (offset < 0 || total < items.size()) {
            throw new ClearcutException.Invalid(
                    "A page cannot start before 0 or exceed its total.");
        }
    }

    /** Whether more items follow this page. */
    public boolean hasMore() {
        return offset + items.size() < total;
    }
}
