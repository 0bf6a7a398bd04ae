package dev.clearcut.party;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.identifier.Identifier;
import java.util.List;

/**
 * A person or a company.
 *
 * @param name as it stands on contracts
 * @param contacts e-mail addresses, telephone numbers, postal addresses, as given
 */
public record Party(
        Id<Party> id, Kind kind, String name, List<Identifier> identifiers, List<String> contacts) {

    /** What sort of party it is. */
    public enum Kind {
        PERSON,
        COMPANY,
        /** A collecting society. */
        SOCIETY
    }

    public Party {
        if (name.isBlank()) {
            throw new Invalid("A party needs a name, as it stands on the contract.");
        }
        name = name.strip();
        identifiers = List.copyOf(identifiers);
        contacts = List.copyOf(contacts);
    }

    public static Party company(Id<Party> id, String name) {
        return new Party(id, Kind.COMPANY, name, List.of(), List.of());
    }

    public static Party person(Id<Party> id, String name) {
        return new Party(id, Kind.PERSON, name, List.of(), List.of());
    }
}
