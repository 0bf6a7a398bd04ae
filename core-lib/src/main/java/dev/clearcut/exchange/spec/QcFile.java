package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Where;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code file qc --format json} measured. */
public final class QcFile {

    private static final long MOST_BYTES = 64L << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private QcFile() {}

    /**
     * @throws BadFile when it is no such answer
     */
    public static Measurements read(Path file) {
        var where = new Where.InFile(String.valueOf(file.getFileName()), 0, 0);
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadFile("QC answer", where, "It is larger than 64 MB.");
            }
            return of(MAPPER.readTree(Files.readAllBytes(file)), where);
        } catch (JacksonException noJson) {
            var at = noJson.getLocation();
            throw new BadFile(
                    "QC answer",
                    new Where.InFile(
                            where.file(),
                            at == null ? 0 : at.getLineNr(),
                            at == null ? 0 : at.getColumnNr()),
                    "It is no JSON; write it with: clearcut file qc FILE --format json.",
                    noJson);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private static Measurements of(JsonNode root, Where.InFile where) {
        if (!root.isObject() || !root.has("loudness") && !root.has("findings")) {
            throw new BadFile(
                    "QC answer",
                    where,
                    "It has neither loudness nor findings; write it with: clearcut file qc FILE --format json.");
        }
        var values = new TreeMap<String, Rational>();
        for (var name : Measurements.known()) {
            var node = root.at("/" + name.replace('.', '/'));
            if (node.isNumber()) {
                number(node).ifPresent(number -> values.put(name, number));
            }
        }
        var places = new TreeMap<String, String>();
        for (var finding : root.path("findings")) {
            var name = Measurements.FINDINGS + finding.path("rule").asString("");
            values.merge(name, Rational.ONE, Rational::plus);
            places.putIfAbsent(name, finding.path("from").asString(""));
        }
        return new Measurements(values, places);
    }

    private static java.util.Optional<Rational> number(JsonNode node) {
        try {
            return java.util.Optional.of(Rational.parse(node.decimalValue().toPlainString()));
        } catch (Invalid tooLong) {
            return java.util.Optional.empty();
        }
    }
}
