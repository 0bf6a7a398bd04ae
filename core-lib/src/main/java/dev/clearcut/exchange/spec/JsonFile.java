package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer of ours that somebody kept. */
final class JsonFile {

    private static final long MOST_BYTES = 64L << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * @param command that writes such a file
     */
    static JsonNode read(Path file, String command) {
        var where = where(file);
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadFile("JSON", where, "It is larger than 64 MB.");
            }
            var root = MAPPER.readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw no(file, command);
            }
            return root;
        } catch (JacksonException noJson) {
            var at = noJson.getLocation();
            throw new BadFile(
                    "JSON",
                    at == null
                            ? where
                            : new Where.InFile(
                                    where.file(),
                                    Math.max(0, at.getLineNr()),
                                    Math.max(0, at.getColumnNr())),
                    "It is no JSON; write it with: " + command + ".",
                    noJson);
        } catch (IOException unreadable) {
            throw new Unavailable(
                    file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    static BadFile no(Path file, String command) {
        return new BadFile(
                "JSON", where(file), "It is not what is expected; write it with: " + command + ".");
    }

    private static Where.InFile where(Path file) {
        return new Where.InFile(String.valueOf(file.getFileName()), 0, 0);
    }
}
