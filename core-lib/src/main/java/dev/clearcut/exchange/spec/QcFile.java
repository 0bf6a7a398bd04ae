package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Measurements.Reservation;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What {@code file qc --format json} measured, and which file it measured.
 *
 * @param file the name of the file; empty when it does not say
 * @param size in bytes; -1 when it does not say
 * @param sha256 of the file, in small letters; empty when it does not say
 */
public record QcFile(Measurements measurements, String file, long size, String sha256) {

    private static final String COMMAND = "clearcut file qc FILE --format json";

    /** After these not all of the file was seen and heard. */
    private static final List<String> BROKEN_OFF =
            List.of(
                    "media.decode",
                    "media.truncated",
                    "media.timeout",
                    "media.encrypted",
                    "media.video.changes",
                    "media.audio.changes");

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no such answer
     */
    public static QcFile read(Path file) {
        var root = JsonFile.read(file, COMMAND);
        if (!root.has("loudness") && !root.has("findings")) {
            throw JsonFile.no(file, COMMAND);
        }
        return new QcFile(
                measurements(root),
                root.path("file").asString(""),
                root.path("size").asLong(-1),
                root.path("sha256").asString("").toLowerCase(Locale.ROOT));
    }

    private static Measurements measurements(JsonNode root) {
        var values = new TreeMap<String, Rational>();
        for (var name : Measurements.known()) {
            number(root.at("/" + name.replace('.', '/')))
                    .ifPresent(number -> values.put(name, number));
        }
        var places = new TreeMap<String, String>();
        Reservation reservation = null;
        for (var finding : root.path("findings")) {
            var rule = finding.path("rule").asString("");
            if (!finding.path("severity").asString("").equals("note")) {
                values.merge(Measurements.FINDINGS + rule, Rational.ONE, Rational::plus);
                places.putIfAbsent(Measurements.FINDINGS + rule, place(finding));
            }
            if (reservation == null && BROKEN_OFF.contains(rule)) {
                reservation = brokenOff(rule, finding.path("text").asString(""));
            }
        }
        var judged = new TreeSet<String>();
        root.path("judged").forEach(rule -> judged.add(rule.asString("")));
        return new Measurements(values, places, judged, reservation);
    }

    private static Reservation brokenOff(String rule, String text) {
        return new Reservation(
                "not all of the file was measured (%s: %s); measure it again once it is whole"
                        .formatted(rule, text),
                true);
    }

    /** The timecode; of sound alone the seconds. */
    private static String place(JsonNode finding) {
        var timecode = finding.path("fromTimecode").asString("");
        var seconds = finding.path("fromSeconds");
        return timecode.isEmpty() && seconds.isNumber()
                ? String.format(Locale.ROOT, "%.3f s", seconds.asDouble())
                : timecode;
    }

    /**
     * Whether it measured that file: by its hash, or by name and size where it says none.
     *
     * @param hash in small letters
     */
    public boolean isOf(String name, long bytes, String hash) {
        return sha256.isEmpty() ? file.equals(name) && size == bytes : sha256.equals(hash);
    }

    /** Held against the facts of the file in hand, whose name and size are all there is to see. */
    public Measurements of(String name, long bytes) {
        boolean otherSize = size >= 0 && bytes >= 0 && size != bytes;
        boolean otherName = !file.isEmpty() && !name.isEmpty() && !file.equals(name);
        return otherSize || otherName ? ofAnother(name) : measurements;
    }

    /**
     * Held against the file itself: its hash decides, whatever it is called.
     *
     * @param hash in small letters
     */
    public Measurements of(String name, long bytes, String hash) {
        if (sha256.isEmpty()) {
            return of(name, bytes);
        }
        return sha256.equals(hash) ? measurements : ofAnother(name);
    }

    private Measurements ofAnother(String name) {
        return measurements.with(
                new Reservation(
                        "the measurements are those of another file (%s), not of this %s; measure this one"
                                .formatted(file.isEmpty() ? "unnamed" : file, name),
                        false));
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
