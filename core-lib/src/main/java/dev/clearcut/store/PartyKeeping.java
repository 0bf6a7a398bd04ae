package dev.clearcut.store;

import dev.clearcut.party.Party;

/** The same, to be written. Names are unique in the office, upper or lower case. */
public interface PartyKeeping extends PartyShelf {

    void add(Party party);

    /**
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it in between
     */
    void change(Party before, Party after);

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when a contract names it
     */
    void remove(Party party);
}
