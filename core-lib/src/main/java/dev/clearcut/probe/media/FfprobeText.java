package dev.clearcut.probe.media;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import tools.jackson.databind.JsonNode;

/** What ffprobe says of a track of text. */
final class FfprobeText {

    private FfprobeText() {}

    static void read(JsonNode stream, Collecting facts) {
        var disposition = stream.path("disposition");
        facts.say(Fact.FORCED, disposition.path("forced").asInt(0) == 1);
        facts.say(Fact.HEARING_IMPAIRED, disposition.path("hearing_impaired").asInt(0) == 1);
    }
}
