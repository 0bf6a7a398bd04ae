package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import java.util.List;
import java.util.Optional;

/** The people and companies the whole office knows. */
public interface PartyShelf {

    /** By name. */
    List<Party> all();

    /** By name, upper or lower case. */
    Optional<Party> named(String name);

    /** Whether anything names it. */
    boolean isNeeded(Id<Party> id);

    Optional<Party> one(Id<Party> id);
}
