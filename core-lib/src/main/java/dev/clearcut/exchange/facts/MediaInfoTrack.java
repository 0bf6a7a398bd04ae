package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rational;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One track of MediaInfo's answer: fields by name, those it calls extra among them. */
final class MediaInfoTrack {

    private final JsonNode node;

    MediaInfoTrack(JsonNode node) {
        this.node = node;
    }

    boolean is(String type) {
        var written =
                node.path("@type")
                        .asString(node.path("type").asString(node.path("_type").asString("")));
        return written.equalsIgnoreCase(type);
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** A field's text; empty when it is not there or holds more than text. */
    String text(String field) {
        var value = node.path(field);
        if (!value.isValueNode() || value.isNull()) {
            value = node.path("extra").path(field);
        }
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    /** A number, whatever unit stands behind it; null for none. */
    @Nullable Rational number(String field) {
        return parsed(text(field).split(" ")[0]);
    }

    static @Nullable Rational parsed(String written) {
        try {
            return written.isEmpty() ? null : Rational.parse(written);
        } catch (Invalid noNumber) {
            return null;
        }
    }

    Optional<Boolean> flag(String field) {
        return switch (text(field)) {
            case "Yes", "true" -> Optional.of(true);
            case "No", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
