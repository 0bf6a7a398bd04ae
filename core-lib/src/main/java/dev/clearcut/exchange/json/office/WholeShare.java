package dev.clearcut.exchange.json.office;

import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Offer;
import dev.clearcut.party.Share;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A grant or an offer of the whole right does not say so: documents from before shares were kept
 * are documents like any other.
 */
final class WholeShare {

    private WholeShare() {}

    /** Equal to what is left out. */
    static final class LeftOut {
        @Override
        public boolean equals(@Nullable Object share) {
            return Share.WHOLE.equals(share);
        }

        @Override
        public int hashCode() {
            return Share.WHOLE.hashCode();
        }
    }

    /** Puts it back before the record is made. */
    static final class PutBack extends ValueDeserializerModifier {
        private static final Set<Class<?>> HAVE_ONE = Set.of(Grant.class, Offer.class);

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription.Supplier type,
                ValueDeserializer<?> reader) {
            return HAVE_ONE.contains(type.getBeanClass()) ? new Reader(reader) : reader;
        }
    }

    private static final class Reader extends DelegatingDeserializer {
        Reader(ValueDeserializer<?> records) {
            super(records);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> records) {
            return new Reader(records);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            var tree = context.readTree(json);
            if (tree instanceof ObjectNode document && !document.hasNonNull("share")) {
                document.put("share", Share.WHOLE.fraction());
            }
            try (var again = context.treeAsTokens(tree)) {
                again.nextToken();
                return super.deserialize(again, context);
            }
        }
    }
}
