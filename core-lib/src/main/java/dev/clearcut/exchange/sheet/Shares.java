package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.party.Share;

/** Reads how much of a right a row is about: {@code 60 %}, {@code 60} or {@code 3/5}. */
final class Shares<C extends Enum<C> & Column> {

    private final Columns<C> columns;
    private final C column;
    private final String rule;
    private final Findings findings;

    Shares(Columns<C> columns, C column, String rule, Findings findings) {
        this.columns = columns;
        this.column = column;
        this.rule = rule;
        this.findings = findings;
    }

    /** An empty cell is the whole. */
    Share of(Sheet.Row row) {
        var cell = columns.text(row, column);
        if (cell.isEmpty()) {
            return Share.WHOLE;
        }
        try {
            return Share.read(cell);
        } catch (Invalid none) {
            findings.error(rule, columns.at(row, column), String.valueOf(none.getMessage()));
            return Share.WHOLE;
        }
    }
}
