package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.party.Share;
import java.util.regex.Pattern;

/**
 * Reads how much of a right a row is about: {@code 60 %}, {@code 60} or {@code 3/5}. A bare number
 * up to one is not guessed at: 0.6 may be what a spreadsheet made of 60 %, or what it says.
 */
final class Shares<C extends Enum<C> & Column> {

    private static final Pattern BARE_FRACTION = Pattern.compile("(0?[.,]\\d+|1([.,]0+)?|0)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+),(\\d{1,2})(\\s*%)?");

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
        if (BARE_FRACTION.matcher(cell).matches()) {
            findings.error(
                    rule,
                    columns.at(row, column),
                    "\"%s\" may be a part of one or of a hundred; write 60 %% or 3/5, more than nothing and at most 100 %%."
                            .formatted(cell));
            return Share.WHOLE;
        }
        try {
            return Share.read(DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2$3"));
        } catch (Invalid none) {
            findings.error(
                    rule,
                    columns.at(row, column),
                    "\"%s\" is no share; write 60 %% or 3/5, more than nothing and at most 100 %%."
                            .formatted(cell));
            return Share.WHOLE;
        }
    }
}
