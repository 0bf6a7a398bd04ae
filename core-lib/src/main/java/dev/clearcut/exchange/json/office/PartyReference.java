package dev.clearcut.exchange.json.office;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A party by its identity: it is a document of its own. */
final class PartyReference {

    /** The attribute of a reading under which the parties are found. */
    static final String PARTIES = "parties";

    private PartyReference() {}

    /** Writes the identity. */
    static final class Writer extends StdSerializer<Party> {
        Writer() {
            super(Party.class);
        }

        @Override
        public void serialize(Party party, JsonGenerator json, SerializationContext context) {
            json.writeString(party.id().value());
        }
    }

    /** Finds the party of an identity. */
    static final class Reader extends StdDeserializer<Party> {
        Reader() {
            super(Party.class);
        }

        @Override
        @SuppressWarnings("unchecked") // the attribute is set by Documents alone
        public Party deserialize(JsonParser json, DeserializationContext context) {
            var parties =
                    (Function<Id<Party>, Optional<Party>>)
                            Objects.requireNonNull(context.getAttribute(PARTIES));
            var id = Id.<Party>of(json.getValueAsString(""));
            return parties.apply(id)
                    .orElseThrow(() -> new Invalid("There is no party " + id + "."));
        }
    }
}
