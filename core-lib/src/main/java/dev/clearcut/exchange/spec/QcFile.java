package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads what {@code file qc --format json} measured. */
public final class QcFile {

    private static final String COMMAND = "clearcut file qc FILE --format json";

    private QcFile() {}

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no such answer
     */
    public static Measurements read(Path file) {
        var root = JsonFile.read(file, COMMAND);
        if (!root.has("loudness") && !root.has("findings")) {
            throw JsonFile.no(file, COMMAND);
        }
        var values = new TreeMap<String, Rational>();
        for (var name : Measurements.known()) {
            number(root.at("/" + name.replace('.', '/')))
                    .ifPresent(number -> values.put(name, number));
        }
        var places = new TreeMap<String, String>();
        for (var finding : root.path("findings")) {
            var name = Measurements.FINDINGS + finding.path("rule").asString("");
            values.merge(name, Rational.ONE, Rational::plus);
            places.putIfAbsent(name, finding.path("from").asString(""));
        }
        return new Measurements(values, places);
    }

    private static Optional<Rational> number(JsonNode node) {
        try {
            return node.isNumber()
                    ? Optional.of(Rational.parse(node.decimalValue().toPlainString()))
                    : Optional.empty();
        } catch (Invalid tooLong) {
            return Optional.empty();
        }
    }
}
