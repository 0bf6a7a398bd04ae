package dev.clearcut.exchange.facts;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads back what {@code file probe --format json} said. */
final class OurAnswer {

    private static final String READER = "facts";
    private static final int MOST_TRACKS = 512;

    private OurAnswer() {}

    static boolean is(JsonNode root) {
        return root.isObject() && root.has("container") && root.has("video") && root.has("audio");
    }

    static MediaFacts facts(String file, JsonNode root) {
        var facts = collected(Subject.FILE, root);
        var timecode = root.path("timecode");
        if (timecode.isObject()) {
            facts.say(Fact.START_TIMECODE, timecode.path("start").asString(""));
            facts.say(Fact.DROP_FRAME, timecode.path("dropFrame").asBoolean(false));
        }
        var tracks = new ArrayList<Track>();
        for (var kind : List.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)) {
            var listed = root.path(kind.word());
            if (listed.size() > MOST_TRACKS) {
                throw FactsFile.bad(file, "It lists %d tracks.".formatted(listed.size()));
            }
            for (int i = 0; i < listed.size(); i++) {
                tracks.add(new Track(kind, i + 1, collected(kind, listed.get(i)).facts()));
            }
        }
        return new MediaFacts(root.path("name").asString(file), facts.facts(), tracks);
    }

    private static Collecting collected(Subject subject, JsonNode object) {
        var facts = Facts.by(READER);
        for (var entry : object.properties()) {
            var name = entry.getKey().equals("durationSeconds") ? "duration" : entry.getKey();
            Fact.of(subject, name).ifPresent(f -> facts.say(f, value(f, entry.getValue())));
        }
        return facts;
    }

    /** Nothing for what is of another kind than the fact. */
    private static @Nullable Value value(Fact fact, JsonNode node) {
        return switch (fact.type()) {
            case FLAG -> node.isBoolean() ? Value.of(node.asBoolean()) : null;
            case WORDS -> node.isArray() ? Value.of(words(node)) : null;
            case WORD, TEXT -> node.isString() ? Value.of(node.asString()) : null;
            case COUNT, SECONDS, NITS -> node.isNumber() ? number(node.asString()) : null;
            case RATE -> node.isString() ? number(node.asString()) : null;
            case RATIO -> node.isString() ? number(node.asString().replace(':', '/')) : null;
        };
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asString("")));
        return words;
    }

    private static @Nullable Value number(String written) {
        try {
            return Value.of(Rational.parse(written));
        } catch (Invalid noNumber) {
            return null;
        }
    }
}
