package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON from outside into a small tree that remembers where each object stood. */
final class JsonTree {

    private static final int DEEPEST = 400;

    private static final int MOST_VALUES = 10_000_000;

    private static final byte[] NAN = {'N', 'a', 'N'};

    private static final byte[] NAN_SIGNED = {'N', 'a', 'N', ' '};

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    // counted here, with a message of our own
                                    .maxNestingDepth(2 * DEEPEST)
                                    .maxNumberLength(1000)
                                    .maxNameLength(10_000)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final TimelineFile file;
    private final String format;
    private int values;
    private int depth;

    private JsonTree(TimelineFile file, String format) {
        this.file = file;
        this.format = format;
    }

    /** A value; what has no use to a reader keeps its text. */
    sealed interface Json {
        /**
         * @param line of its opening brace, from 1
         */
        record Obj(Map<String, Json> fields, int line, int column) implements Json {

            Optional<Obj> object(String key) {
                return fields.get(key) instanceof Obj found ? Optional.of(found) : Optional.empty();
            }

            /** The objects of a list; other values in it are left out. */
            List<Obj> objects(String key) {
                if (!(fields.get(key) instanceof Arr list)) {
                    return List.of();
                }
                return list.values().stream()
                        .filter(v -> v instanceof Obj)
                        .map(v -> (Obj) v)
                        .toList();
            }

            /** A text or number; empty when it is neither. */
            String text(String key) {
                return fields.get(key) instanceof Scalar found ? found.text() : "";
            }

            List<String> texts(String key) {
                if (!(fields.get(key) instanceof Arr list)) {
                    return List.of();
                }
                return list.values().stream()
                        .filter(v -> v instanceof Scalar)
                        .map(v -> ((Scalar) v).text())
                        .toList();
            }
        }

        record Arr(List<Json> values) implements Json {}

        /** Texts, numbers, {@code true} and {@code false} as written; {@code null} is empty. */
        record Scalar(String text) implements Json {}
    }

    /**
     * @throws BadFile when it is no JSON object, or beyond the bounds
     */
    static Json.Obj parse(TimelineFile file, String format) {
        return new JsonTree(file, format).parse();
    }

    private Json.Obj parse() {
        try (var parser =
                JSON.createParser(ObjectReadContext.empty(), withInfinity(file.bytes()))) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw bad(parser, "The file is not one JSON object, as OTIO is.");
            }
            var root = object(parser);
            if (parser.nextToken() != null) {
                throw bad(parser, "Something follows the end of the timeline.");
            }
            return root;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadFile(
                    format,
                    new Where.InFile(
                            file.name(),
                            at == null ? 0 : Math.max(0, at.getLineNr()),
                            at == null ? 0 : Math.max(0, at.getColumnNr())),
                    "The JSON is broken here: "
                            + broken.getOriginalMessage()
                            + ". Export the timeline again.",
                    broken);
        }
    }

    private BadFile bad(JsonParser parser, String message) {
        var at = parser.currentLocation();
        return new BadFile(
                format, new Where.InFile(file.name(), at.getLineNr(), at.getColumnNr()), message);
    }

    private Json.Obj object(JsonParser parser) {
        var at = parser.currentTokenLocation();
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Json.Obj(fields, at.getLineNr(), at.getColumnNr());
    }

    private Json value(JsonParser parser) {
        if (++values > MOST_VALUES) {
            throw bad(parser, "The file has more than ten million values; no timeline has.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT, START_ARRAY -> inside(parser);
            case VALUE_NULL -> new Json.Scalar("");
            default -> new Json.Scalar(parser.getString());
        };
    }

    private Json inside(JsonParser parser) {
        if (++depth >= DEEPEST) {
            throw bad(
                    parser,
                    "The JSON is nested more than %d deep; no timeline is. Export it again."
                            .formatted(DEEPEST));
        }
        var value =
                parser.currentToken() == JsonToken.START_OBJECT ? object(parser) : array(parser);
        depth--;
        return value;
    }

    private Json.Arr array(JsonParser parser) {
        var list = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return new Json.Arr(list);
    }

    /** OTIO writes infinity as {@code Inf}, which is no number to Jackson. */
    private static byte[] withInfinity(byte[] written) {
        var bytes = written.clone();
        boolean inText = false;
        for (int i = 0; i < bytes.length; i++) {
            if (inText && bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '"') {
                inText = !inText;
            } else if (!inText && isInf(bytes, i)) {
                boolean signed = bytes[i - 1] == '-';
                System.arraycopy(
                        signed ? NAN_SIGNED : NAN, 0, bytes, signed ? i - 1 : i, signed ? 4 : 3);
            }
        }
        return bytes;
    }

    private static boolean isInf(byte[] bytes, int at) {
        return at > 0
                && at + 3 < bytes.length
                && bytes[at] == 'I'
                && bytes[at + 1] == 'n'
                && bytes[at + 2] == 'f'
                && bytes[at + 3] != 'i';
    }
}
