package dev.clearcut.exchange.json.office;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as the JSON documents of {@code docs/formats/office-zip.md}, and back: what is read is
 * equal to what was written, and what is written again is the same text.
 *
 * <p>A document has the record's components under their names; all of them, with null where there
 * is nothing. A licence names its parties by identity.
 */
public final class Documents {

    /** The version of the documents; one that reads differently has another number. */
    public static final int VERSION = 5;

    private static final JsonMapper MAPPER = Shapes.mapper();

    private static final JsonMapper REWORDING = Rewording.mapper(MAPPER);

    private final Function<Id<Party>, Optional<Party>> parties;

    /**
     * @param parties where licences find the parties they name
     */
    public Documents(Function<Id<Party>, Optional<Party>> parties) {
        this.parties = parties;
    }

    /** One line. */
    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /**
     * @throws Invalid when it is no document of that record; the message says what was expected
     *     where
     */
    public <T> T read(String json, Class<T> type) {
        return read(MAPPER.readerFor(type), json);
    }

    /**
     * The same record with other words wherever people wrote some; identities, kinds, days and
     * amounts stay.
     */
    public <T> T reworded(T record, Class<T> type, UnaryOperator<String> wording) {
        return read(
                REWORDING.readerFor(type).withAttribute(Rewording.WORDING, wording), write(record));
    }

    private <T> T read(ObjectReader reader, String json) {
        try {
            var read = reader.withAttribute(PartyReference.PARTIES, parties).<T>readValue(json);
            if (read == null) {
                throw new Invalid("There is nothing where a record is expected.");
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new Invalid(reason(unreadable));
        }
    }

    /**
     * What a manifest of any version says of itself.
     *
     * @param version 0 when it does not say
     */
    record Head(String format, int version) {}

    static Head head(String manifest) {
        try {
            var tree = MAPPER.readTree(manifest);
            return new Head(tree.path("format").asString(""), tree.path("version").asInt(0));
        } catch (JacksonException unreadable) {
            return new Head("", 0);
        }
    }

    private static String reason(JacksonException unreadable) {
        var place =
                unreadable instanceof DatabindException databind
                        ? path(databind.getPathReference())
                        : "";
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof ClearcutException ours) {
                return place + ours.getMessage();
            }
        }
        return place + unreadable.getOriginalMessage().lines().findFirst().orElse("no JSON");
    }

    /** {@code Licence["grants"]->ArrayList[0]->Grant["clause"]} as {@code grants[0].clause}. */
    private static String path(String reference) {
        var steps = new StringBuilder();
        for (var step : reference.split("->")) {
            int from = step.lastIndexOf('[');
            if (from < 0) {
                continue;
            }
            var inside = step.substring(from + 1, step.length() - 1);
            if (inside.startsWith("\"")) {
                steps.append(steps.isEmpty() ? "" : ".").append(inside.replace("\"", ""));
            } else {
                steps.append('[').append(inside).append(']');
            }
        }
        return steps.isEmpty() ? "" : steps + ": ";
    }
}
