package dev.clearcut.exchange.json.office;

import dev.clearcut.delivery.due.Due;
import dev.clearcut.rights.Rights;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads texts in other words. */
final class Rewording extends StdDeserializer<String> {

    /** The attribute of a reading under which the words are found. */
    static final String WORDING = "wording";

    private Rewording() {
        super(String.class);
    }

    static JsonMapper mapper(JsonMapper mapper) {
        var module = new SimpleModule("wording");
        module.addDeserializer(String.class, new Rewording());
        module.addDeserializer(Rights.class, new AsWritten(mapper));
        module.addDeserializer(Due.class, new OfDue());
        return mapper.rebuild().addModule(module).build();
    }

    /** The words of rights are those of the field, and nobody's name. */
    private static final class AsWritten extends StdDeserializer<Rights> {

        private final JsonMapper mapper;

        AsWritten(JsonMapper mapper) {
            super(Rights.class);
            this.mapper = mapper;
        }

        @Override
        public Rights deserialize(JsonParser json, DeserializationContext context) {
            return mapper.treeToValue(json.readValueAsTree(), Rights.class);
        }
    }

    /** A day may be counted from an item or an event that has somebody's name. */
    private static final class OfDue extends StdDeserializer<Due> {
        OfDue() {
            super(Due.class);
        }

        @Override
        public Due deserialize(JsonParser json, DeserializationContext context) {
            return Due.of(json.getValueAsString("")).reworded(wording(context));
        }
    }

    @SuppressWarnings("unchecked") // the attribute is set by Documents alone
    private static UnaryOperator<String> wording(DeserializationContext context) {
        return (UnaryOperator<String>) Objects.requireNonNull(context.getAttribute(WORDING));
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        return wording(context).apply(json.getValueAsString(""));
    }
}
