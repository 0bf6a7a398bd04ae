package dev.clearcut.probe.media;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import tools.jackson.databind.JsonNode;

/** What ffprobe says of a track of sound. */
final class FfprobeAudio {

    private FfprobeAudio() {}

    static void read(JsonNode stream, Collecting facts) {
        FfprobeNumbers.count(facts, Fact.CHANNELS, stream.path("channels"));
        FfprobeNumbers.count(facts, Fact.SAMPLE_RATE, stream.path("sample_rate"));
        int raw = stream.path("bits_per_raw_sample").asInt(0);
        int depth = raw > 0 ? raw : stream.path("bits_per_sample").asInt(0);
        if (depth > 0) {
            facts.say(Fact.BIT_DEPTH, depth);
        }
        facts.say(Fact.LAYOUT, stream.path("channel_layout").asString(""));
        facts.say(Fact.PROFILE, stream.path("profile").asString(""));
        FfprobeNumbers.count(facts, Fact.BIT_RATE, stream.path("bit_rate"));
    }
}
