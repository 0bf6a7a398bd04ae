package dev.clearcut.probe.media;

import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What ffprobe says of a picture's colours and of the display it was mastered on. */
final class FfprobeColour {

    private FfprobeColour() {}

    /** A grey picture has one component, which no matrix mixes. */
    static void colour(Collecting facts, JsonNode stream) {
        facts.say(
                Fact.RANGE,
                switch (stream.path("color_range").asString("")) {
                    case "tv", "mpeg", "limited" -> "limited";
                    case "pc", "jpeg", "full" -> "full";
                    default -> null;
                });
        facts.say(Fact.PRIMARIES, known(stream.path("color_primaries")));
        facts.say(Fact.TRANSFER, known(stream.path("color_transfer")));
        if (!facts.word(Fact.CHROMA).equals("grey")) {
            facts.say(Fact.MATRIX, known(stream.path("color_space")));
        }
    }

    static void sideData(Collecting facts, JsonNode side) {
        switch (side.path("side_data_type").asString("")) {
            case "Mastering display metadata" -> mastering(facts, side);
            case "Content light level metadata" -> {
                FfprobeNumbers.count(facts, Fact.MAX_CLL, side.path("max_content"));
                FfprobeNumbers.count(facts, Fact.MAX_FALL, side.path("max_average"));
            }
            case "DOVI configuration record" ->
                    facts.say(
                            Fact.DOLBY_VISION_PROFILE,
                            side.path("dv_profile").asString("")
                                    + compatibility(
                                            side.path("dv_bl_signal_compatibility_id").asInt(0)));
            case "Display Matrix" ->
                    facts.say(Fact.ORIENTATION, orientation(side.path("rotation").asInt(0)));
            default -> {}
        }
    }

    /** ffprobe counts against the clock; Exif's numbers are for turning with it. */
    private static @Nullable Rational orientation(int degrees) {
        return switch (Math.floorMod(-degrees, 360)) {
            case 90 -> Rational.of(6);
            case 180 -> Rational.of(3);
            case 270 -> Rational.of(8);
            default -> null;
        };
    }

    private static String compatibility(int id) {
        return id == 0 ? "" : "." + id;
    }

    private static void mastering(Collecting facts, JsonNode side) {
        var points =
                Stream.of("red", "green", "blue", "white_point")
                        .flatMap(colour -> Stream.of(colour + "_x", colour + "_y"))
                        .map(point -> FfprobeNumbers.number(side.path(point)))
                        .toList();
        if (!points.contains(null)) {
            facts.say(Fact.MASTERING_PRIMARIES, new Chromaticities(List.copyOf(points)).name());
        }
        facts.say(Fact.MASTERING_MIN, FfprobeNumbers.number(side.path("min_luminance")));
        facts.say(Fact.MASTERING_MAX, FfprobeNumbers.number(side.path("max_luminance")));
    }

    static void hdr(Collecting facts, JsonNode stream) {
        var said = facts.facts();
        var kinds = new ArrayList<String>();
        if (said.has(Fact.DOLBY_VISION_PROFILE)) {
            kinds.add("dolby-vision");
        }
        var transfer = stream.path("color_transfer").asString("");
        if (transfer.equals("smpte2084")) {
            kinds.add(said.has(Fact.MASTERING_MAX) ? "hdr10" : "pq");
        } else if (transfer.equals("arib-std-b67")) {
            kinds.add("hlg");
        }
        if (!kinds.isEmpty()) {
            facts.say(Fact.HDR, Value.of(kinds));
        }
    }

    private static @Nullable String known(JsonNode node) {
        var word = node.asString("");
        return word.equals("unknown") || word.equals("reserved") || word.equals("unspecified")
                ? null
                : word;
    }
}
