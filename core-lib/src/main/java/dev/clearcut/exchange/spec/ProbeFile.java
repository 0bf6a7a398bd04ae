package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.media.spec.Literals;
import dev.clearcut.media.spec.Literals.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what {@code file probe --format json} said. */
public final class ProbeFile {

    private static final String COMMAND = "clearcut file probe FILE --format json";
    private static final String READER = "facts";

    private ProbeFile() {}

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is no such answer
     */
    public static MediaFacts read(Path file) {
        var root = JsonFile.read(file, COMMAND);
        if (!root.has("container") || !root.has("video") || !root.has("audio")) {
            throw JsonFile.no(file, COMMAND);
        }
        var facts = collected(Subject.FILE, root);
        var timecode = root.path("timecode");
        if (timecode.isObject()) {
            facts.say(Fact.START_TIMECODE, timecode.path("start").asString(""));
            facts.say(Fact.DROP_FRAME, timecode.path("dropFrame").asBoolean(false));
        }
        var tracks = new ArrayList<Track>();
        for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
            int number = 0;
            for (var track : root.path(kind.word())) {
                tracks.add(new Track(kind, ++number, collected(kind, track).facts()));
            }
        }
        var name = root.path("name").asString(String.valueOf(file.getFileName()));
        return new MediaFacts(name, facts.facts(), tracks);
    }

    private static Collecting collected(Subject subject, JsonNode object) {
        var facts = Facts.by(READER);
        for (var entry : object.properties()) {
            var name = entry.getKey().equals("durationSeconds") ? "duration" : entry.getKey();
            Fact.of(subject, name).ifPresent(fact -> say(facts, fact, entry.getValue()));
        }
        return facts;
    }

    private static void say(Collecting facts, Fact fact, JsonNode node) {
        if (node.isArray()) {
            var words = new ArrayList<String>();
            node.forEach(word -> words.add(word.asString("")));
            facts.say(fact, Value.of(words));
        } else if (node.isValueNode() && !node.isNull()) {
            var written = node.isNumber() ? node.decimalValue().toPlainString() : node.asString("");
            try {
                facts.say(fact, Literals.read(new Reading(fact.type(), fact), written));
            } catch (Invalid nobodySaysSo) {
                return;
            }
        }
    }
}
