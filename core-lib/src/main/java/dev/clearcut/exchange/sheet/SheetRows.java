package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Report;
import java.util.List;
import java.util.Set;

/**
 * What a sheet says, record by record, for those who want to look before they import.
 *
 * @param rows those that could be read, in the sheet's order; one that stands on a line in {@code
 *     wrong} may be read in part
 * @param report all findings; a very long list of them is cut short
 * @param wrong the lines on which an error stands, whether the report still tells it or not
 */
public record SheetRows<R>(List<Read<R>> rows, Report report, Set<Integer> wrong) {

    /**
     * One record.
     *
     * @param lines where it stands, from 1; one, or several of which each says a part
     * @param groups the names of the most-favoured-nations groups it says it is in
     */
    public record Read<R>(List<Integer> lines, R value, List<String> groups) {
        public Read {
            lines = List.copyOf(lines);
            groups = List.copyOf(groups);
        }

        /** A record that says of no group. */
        public Read(List<Integer> lines, R value) {
            this(lines, value, List.of());
        }
    }

    public SheetRows {
        rows = List.copyOf(rows);
        wrong = Set.copyOf(wrong);
    }

    /** The records alone. */
    List<R> values() {
        return rows.stream().map(Read::value).toList();
    }
}
