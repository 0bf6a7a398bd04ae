package dev.clearcut.probe.media;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What ffprobe says of a track of sound. */
final class FfprobeAudio {

    private static final Pattern LISTED = Pattern.compile("\\d+ channels \\((.+)\\)");

    /** In the order of a mask's bits. */
    private static final List<String> MASK =
            List.of(
                    "FL", "FR", "FC", "LFE", "BL", "BR", "FLC", "FRC", "BC", "SL", "SR", "TC",
                    "TFL", "TFC", "TFR", "TBL", "TBC", "TBR");

    private FfprobeAudio() {}

    static void read(JsonNode stream, Collecting facts) {
        FfprobeNumbers.count(facts, Fact.CHANNELS, stream.path("channels"));
        FfprobeNumbers.count(facts, Fact.SAMPLE_RATE, stream.path("sample_rate"));
        int raw = stream.path("bits_per_raw_sample").asInt(0);
        int depth = raw > 0 ? raw : stream.path("bits_per_sample").asInt(0);
        if (depth > 0) {
            facts.say(Fact.BIT_DEPTH, depth);
        }
        facts.say(Fact.LAYOUT, layout(stream.path("channel_layout").asString("")));
        facts.say(Fact.PROFILE, stream.path("profile").asString(""));
        FfprobeNumbers.count(facts, Fact.BIT_RATE, stream.path("bit_rate"));
    }

    /** {@code 8 channels (FL+FR+...)} is a set it has no name for in that order. */
    private static String layout(String written) {
        var listed = LISTED.matcher(written);
        if (!listed.matches()) {
            return written;
        }
        long mask = 0;
        for (var channel : listed.group(1).split("\\+")) {
            int bit = MASK.indexOf(channel);
            if (bit < 0) {
                return "";
            }
            mask |= 1L << bit;
        }
        return Speakers.layout(Speakers.ofMask(mask));
    }
}
