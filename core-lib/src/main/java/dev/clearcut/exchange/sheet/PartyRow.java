package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Id;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.party.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person or company as a sheet describes it.
 *
 * @param kind null where the sheet does not say
 */
public record PartyRow(
        String name,
        Party.@Nullable Kind kind,
        List<Identifier> identifiers,
        List<String> contacts) {

    public PartyRow {
        identifiers = List.copyOf(identifiers);
        contacts = List.copyOf(contacts);
    }

    /** The party itself; a company where the sheet does not say. */
    public Party party(Id<Party> id) {
        return new Party(id, kind == null ? Party.Kind.COMPANY : kind, name, identifiers, contacts);
    }
}
