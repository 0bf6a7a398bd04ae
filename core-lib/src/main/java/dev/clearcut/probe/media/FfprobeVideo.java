package dev.clearcut.probe.media;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.PixelFormat;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What ffprobe says of a track of pictures. */
final class FfprobeVideo {

    /** Profiles whose depth the stream does not declare; the decoder's own is no fact about it. */
    private static final Set<String> DEPTH_UNDECLARED = Set.of("4444", "4444 XQ", "XQ");

    /** More is the clock of a file without pictures. */
    private static final Rational FASTEST = Rational.of(1_000);

    /** ffmpeg's word for a level that nobody said. */
    private static final int UNKNOWN = -99;

    /** AV1's levels end before. */
    private static final int RESERVED = 24;

    private static final int MAXIMUM_PARAMETERS = 31;

    private final JsonNode stream;
    private final Collecting facts;

    FfprobeVideo(JsonNode stream, Collecting facts) {
        this.stream = stream;
        this.facts = facts;
    }

    /**
     * @param still whether it is one picture
     * @param movie whether a table says how long each frame lasts
     * @param pictures of which the first may say more than the stream, or otherwise
     */
    void read(boolean still, boolean movie, List<JsonNode> pictures) {
        var profile = stream.path("profile").asString("");
        facts.say(
                Fact.PROFILE,
                profile.matches("unknown|\\d+")
                        ? null
                        : profile.replaceFirst("(?<=[A-Za-z]) Profile$", ""));
        facts.say(Fact.LEVEL, level());
        FfprobeNumbers.count(facts, Fact.WIDTH, stream.path("width"));
        FfprobeNumbers.count(facts, Fact.HEIGHT, stream.path("height"));
        FfprobeNumbers.count(facts, Fact.STORED_WIDTH, stream.path("coded_width"));
        FfprobeNumbers.count(facts, Fact.STORED_HEIGHT, stream.path("coded_height"));
        facts.say(Fact.PIXEL_ASPECT, FfprobeNumbers.ratio(stream.path("sample_aspect_ratio")));
        facts.say(Fact.DISPLAY_ASPECT, FfprobeNumbers.ratio(stream.path("display_aspect_ratio")));
        if (still) {
            facts.say(Fact.STILL, true);
        } else {
            facts.say(Fact.FRAME_RATE, movie ? fragments(rate()) : rate());
            FfprobeNumbers.count(facts, Fact.FRAMES, stream.path("nb_frames"));
            FfprobeNumbers.count(facts, Fact.BIT_RATE, stream.path("bit_rate"));
        }
        PixelFormat.named(stream.path("pix_fmt").asString(""))
                .ifPresent(format -> sampling(format, profile));
        FfprobeColour.colour(facts, stream);
        scan();
        for (var side : stream.path("side_data_list")) {
            FfprobeColour.sideData(facts, side);
        }
        for (var picture : pictures) {
            fields(picture);
            for (var side : picture.path("side_data_list")) {
                FfprobeColour.sideData(facts, side);
            }
        }
        FfprobeColour.hdr(facts, stream);
    }

    private void sampling(PixelFormat format, String profile) {
        facts.say(Fact.CHROMA, format.chroma());
        facts.say(Fact.ALPHA, format.alpha());
        if (!(stream.path("codec_name").asString("").equals("prores")
                && DEPTH_UNDECLARED.contains(profile))) {
            int raw = stream.path("bits_per_raw_sample").asInt(0);
            facts.say(Fact.BIT_DEPTH, raw > 0 && raw <= format.depth() ? raw : format.depth());
        }
    }

    /**
     * The first letter is the field shown first; the second tells whether fields are coded apart or
     * woven, as QuickTime's 1, 6, 9 and 14 do, of which these are the names.
     */
    private void scan() {
        switch (stream.path("field_order").asString("")) {
            case "progressive" -> facts.say(Fact.SCAN, "progressive");
            case "tt", "tb" -> facts.say(Fact.SCAN, "interlaced").say(Fact.FIELD_ORDER, "tff");
            case "bb", "bt" -> facts.say(Fact.SCAN, "interlaced").say(Fact.FIELD_ORDER, "bff");
            default -> {}
        }
    }

    /** A picture of fields is what it is, whatever the container says of the stream. */
    private void fields(JsonNode picture) {
        boolean fields = picture.path("interlaced_frame").asInt(0) == 1;
        if (!fields && stream.path("codec_name").asString("").equals("dvvideo")) {
            facts.say(Fact.SCAN, "progressive");
        }
        if (fields) {
            facts.say(Fact.SCAN, "interlaced");
            facts.say(
                    Fact.FIELD_ORDER,
                    picture.path("top_field_first").asInt(0) == 1 ? "tff" : "bff");
        }
    }

    /** H.264 writes its level times ten, HEVC times thirty (ISO/IEC 14496-10, 23008-2). */
    private @Nullable String level() {
        int level = stream.path("level").asInt(UNKNOWN);
        if (stream.path("codec_name").asString("").equals("av1")) {
            return av1Level(level);
        }
        if (level <= 0) {
            return null;
        }
        return switch (stream.path("codec_name").asString("")) {
            case "h264" -> level / 10 + "." + level % 10;
            case "hevc" -> level / 30 + "." + level % 30 / 3;
            case "mpeg2video" ->
                    mpeg2Level(level, stream.path("profile").asString("").equals("4:2:2"));
            default -> Integer.toString(level);
        };
    }

    /** AV1 bitstream, annex A.3: four levels from 2.0 on to each number before the point. */
    private static @Nullable String av1Level(int index) {
        if (index == MAXIMUM_PARAMETERS) {
            return "maximum parameters";
        }
        return index < 0 || index >= RESERVED ? null : 2 + index / 4 + "." + index % 4;
    }

    /** ITU-T H.262, tables 8-3 and 8-4: the 4:2:2 profile counts its levels otherwise. */
    private static String mpeg2Level(int level, boolean is422) {
        return switch (level) {
            case 2 -> is422 ? "High" : Integer.toString(level);
            case 4 -> "High";
            case 5 -> is422 ? "Main" : Integer.toString(level);
            case 6 -> "High 1440";
            case 8 -> "Main";
            case 10 -> "Low";
            default -> Integer.toString(level);
        };
    }

    /**
     * ffprobe counts no frames of fragments: its average is of what it looked at, and off by what
     * the first or the last frame lasts longer than the others.
     */
    private @Nullable Rational fragments(@Nullable Rational average) {
        var real = FfprobeNumbers.number(stream.path("r_frame_rate"));
        var seconds = FfprobeNumbers.number(stream.path("duration"));
        if (average == null || real == null || seconds == null || stream.has("nb_frames")) {
            return average;
        }
        var frames = real.minus(average).times(seconds);
        return frames.compareTo(Rational.ONE) < 0 && frames.plus(Rational.ONE).sign() > 0
                ? real
                : average;
    }

    private @Nullable Rational rate() {
        var average = FfprobeNumbers.number(stream.path("avg_frame_rate"));
        if (average != null && average.sign() > 0 && average.compareTo(FASTEST) <= 0) {
            return average;
        }
        var real = FfprobeNumbers.number(stream.path("r_frame_rate"));
        return real == null || real.compareTo(FASTEST) > 0 ? null : real;
    }
}
