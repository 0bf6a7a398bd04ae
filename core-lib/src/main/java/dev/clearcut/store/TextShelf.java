package dev.clearcut.store;

import java.util.Map;
import java.util.function.Predicate;

/** Every text in the office's database, whatever record it belongs to. */
public interface TextShelf {

    /** In how many cells of which column ({@code table.column}) a text is like this. */
    Map<String, Long> cells(Predicate<String> like);
}
