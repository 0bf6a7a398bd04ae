package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Where;
import dev.clearcut.media.MediaFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a facts file, whoever wrote it. */
public final class FactsFile {

    /** MediaInfo's answer about a film with sixty tracks is a tenth of one. */
    private static final long MOST_BYTES = 8L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String WANTED =
            "write it with \"mediainfo --Output=JSON FILE\" or \"clearcut file probe FILE --format json\".";

    private FactsFile() {}

    /**
     * @throws NotFound when there is no such file
     * @throws BadFile when it is no JSON (with line and column), or JSON of something else
     */
    public static MediaFacts read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        try {
            var name = String.valueOf(file.getFileName());
            if (Files.size(file) > MOST_BYTES) {
                throw bad(name, "It is larger than 8 MB; facts of one file are not.");
            }
            return read(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    /**
     * The same for content that is in memory.
     *
     * @param name what errors call it
     */
    public static MediaFacts read(String name, byte[] content) {
        var root = tree(name, content);
        var first = root.isArray() && !root.isEmpty() ? root.get(0) : root;
        if (MediaInfoAnswer.is(first)) {
            return new MediaInfoAnswer(name, first).facts();
        }
        if (OurAnswer.is(root)) {
            return OurAnswer.facts(name, root);
        }
        throw bad(name, "It is JSON, but neither MediaInfo's nor ours; " + WANTED);
    }

    private static JsonNode tree(String name, byte[] content) {
        try {
            return MAPPER.readTree(content);
        } catch (JacksonException noJson) {
            var at = noJson.getLocation();
            throw new BadFile(
                    "JSON",
                    at == null
                            ? new Where.InFile(name, 0, 0)
                            : new Where.InFile(
                                    name,
                                    Math.max(0, at.getLineNr()),
                                    Math.max(0, at.getColumnNr())),
                    "It is no JSON there; " + WANTED,
                    noJson);
        }
    }

    static BadFile bad(String name, String message) {
        return new BadFile("JSON", new Where.InFile(name, 0, 0), message);
    }
}
