package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.Deal;
import dev.clearcut.rights.Rights;

/**
 * One deal as a sheet describes it; rows of one name add up.
 *
 * @param where its first row
 */
public record DealRow(Where.InFile where, String name, String buyer, Rights needed) {

    /** The deal itself. */
    public Deal deal(Id<Deal> id) {
        return new Deal(id, name, buyer, needed);
    }

    DealRow plus(Rights more) {
        return new DealRow(where, name, buyer, needed.plus(more));
    }
}
