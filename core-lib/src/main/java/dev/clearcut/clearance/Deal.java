package dev.clearcut.clearance;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.rights.Rights;

/**
 * Rights that somebody wants to buy, and the production must therefore have.
 *
 * @param name unique in the production: {@code Streamer EU}
 * @param buyer who it is with; may be empty while nobody has signed
 * @param needed everything that must be covered
 */
public record Deal(Id<Deal> id, String name, String buyer, Rights needed) {

    public Deal {
        if (name.isBlank()) {
            throw new Invalid("A deal needs a name.");
        }
        if (needed.isEmpty()) {
            throw new Invalid("The deal \"" + name + "\" needs no rights at all; say which.");
        }
    }
}
