package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One track of MediaInfo's answer: fields by name, those it calls extra among them. */
final class MediaInfoTrack {

    /** Digits may come in groups of three; what is in brackets says the same again. */
    private static final Pattern MEASURED =
            Pattern.compile(
                    "(-?\\d{1,18}|-?\\d{1,18}[.,]\\d{1,12}|\\d{1,3}(?: \\d{3}){1,5})"
                            + " ?([A-Za-z][A-Za-z0-9/]{0,9})?(?: \\(.{0,40})?");

    private static final Map<@Nullable String, Rational> UNITS = units();

    private final JsonNode node;

    MediaInfoTrack(JsonNode node) {
        this.node = node;
    }

    private static Map<@Nullable String, Rational> units() {
        var units = new HashMap<@Nullable String, Rational>();
        for (var one :
                "pixels pixel channels channel bits bit Bytes Hz b/s bps FPS fps frames s cd/m2"
                        .split(" ")) {
            units.put(one, Rational.ONE);
        }
        units.put(null, Rational.ONE);
        units.put("ms", new Rational(1, 1_000));
        for (var thousand : List.of("kHz", "KHz", "kb/s", "Kb/s", "Kbps")) {
            units.put(thousand, Rational.of(1_000));
        }
        for (var million : List.of("MHz", "Mb/s", "Mbps")) {
            units.put(million, Rational.of(1_000_000));
        }
        units.put("Gb/s", Rational.of(1_000_000_000));
        return units;
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

    /**
     * A number in hertz, bits, bytes or seconds; null for none. Of several that stand for layers of
     * one stream ({@code 6 / 2}) nobody knows which is meant, unless they are the same.
     */
    @Nullable Rational number(String field) {
        Rational only = null;
        for (var written : text(field).split(" / ")) {
            var number = measured(written);
            if (number == null || only != null && !only.equals(number)) {
                return null;
            }
            only = number;
        }
        return only;
    }

    private static @Nullable Rational measured(String written) {
        var match = MEASURED.matcher(written);
        if (!match.matches()) {
            return null;
        }
        var unit = UNITS.get(match.group(2));
        var number = parsed(match.group(1).replace(" ", "").replace(',', '.'));
        return unit == null || number == null ? null : number.times(unit);
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
