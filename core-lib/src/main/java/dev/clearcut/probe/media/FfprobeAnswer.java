package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.PixelFormat;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what {@code ffprobe -of json} prints into facts. What it does not know it leaves out. */
final class FfprobeAnswer {

    static final String READER = "ffprobe";

    /** Profiles whose depth the stream does not declare; the decoder's own is no fact about it. */
    private static final Set<String> DEPTH_UNDECLARED = Set.of("4444", "4444 XQ", "XQ");

    /** More is the clock of a file without pictures. */
    private static final Rational FASTEST = Rational.of(1_000);

    private final JsonNode root;

    FfprobeAnswer(JsonNode root) {
        this.root = root;
    }

    boolean hasStreams() {
        return !root.path("streams").isEmpty();
    }

    MediaFacts facts(String name) {
        var tracks = new ArrayList<Track>();
        var counts = new int[Subject.values().length];
        for (var stream : root.path("streams")) {
            var kind = kind(stream);
            if (kind != null) {
                tracks.add(new Track(kind, ++counts[kind.ordinal()], track(kind, stream)));
            }
        }
        return new MediaFacts(name, file(), tracks);
    }

    private static @Nullable Subject kind(JsonNode stream) {
        return switch (stream.path("codec_type").asString("")) {
            case "video" ->
                    stream.path("disposition").path("attached_pic").asInt(0) == 1
                            ? null
                            : Subject.VIDEO;
            case "audio" -> Subject.AUDIO;
            case "subtitle" -> Subject.TEXT;
            default -> null;
        };
    }

    private Facts file() {
        var format = root.path("format");
        var tags = format.path("tags");
        var facts = Facts.by(READER);
        facts.say(Fact.CONTAINER, container(format));
        facts.say(Fact.BRAND, tags.path("major_brand").asString("").strip());
        count(facts, Fact.SIZE, format.path("size"));
        facts.say(Fact.DURATION, isStill() ? null : number(format.path("duration")));
        count(facts, Fact.BIT_RATE, isStill() ? root.path("none") : format.path("bit_rate"));
        timecode()
                .ifPresent(
                        tc -> {
                            facts.say(Fact.START_TIMECODE, tc);
                            facts.say(Fact.DROP_FRAME, tc.indexOf(';') >= 0);
                        });
        count(facts, Fact.TIME_REFERENCE, tags.path("time_reference"));
        facts.say(Fact.DESCRIPTION, text(tags, "description", "comment"));
        facts.say(Fact.WRITTEN_BY, text(tags, "encoder", "application_name", "encoded_by"));
        return facts.facts();
    }

    private static @Nullable String container(JsonNode format) {
        var name = format.path("format_name").asString("");
        if (name.startsWith("mov,mp4")) {
            var brand = format.path("tags").path("major_brand").asString("qt").strip();
            return brand.equals("qt") ? "mov" : "mp4";
        }
        return switch (name) {
            case "mxf_opatom" -> "mxf";
            case "matroska,webm" -> "mkv";
            case "" -> null;
            default -> name.split(",")[0].replace("_pipe", "");
        };
    }

    private boolean isStill() {
        return root.path("format").path("format_name").asString("").endsWith("_pipe");
    }

    private java.util.Optional<String> timecode() {
        return Stream.concat(Stream.of(root.path("format")), root.path("streams").values().stream())
                .map(node -> node.path("tags").path("timecode").asString(""))
                .filter(tc -> !tc.isBlank())
                .findFirst();
    }

    private Facts track(Subject kind, JsonNode stream) {
        var facts = Facts.by(READER);
        facts.say(Fact.CODEC, stream.path("codec_name").asString(""));
        facts.say(Fact.CODEC_TAG, tag(stream.path("codec_tag_string").asString("")));
        var language = stream.path("tags").path("language").asString("");
        facts.say(Fact.LANGUAGE, language.equals("und") ? null : language);
        facts.say(Fact.LABEL, text(stream.path("tags"), "title", "track_name"));
        facts.say(Fact.DURATION, kind == Subject.VIDEO && isStill() ? null : duration(stream));
        switch (kind) {
            case VIDEO -> video(facts, stream);
            case AUDIO -> audio(facts, stream);
            case TEXT -> text(facts, stream);
            case FILE -> throw new IllegalStateException("A stream is no file.");
        }
        return facts.facts();
    }

    private void video(Collecting facts, JsonNode stream) {
        var profile = stream.path("profile").asString("");
        facts.say(Fact.PROFILE, profile.matches("unknown|\\d+") ? null : profile);
        facts.say(Fact.LEVEL, level(stream));
        count(facts, Fact.WIDTH, stream.path("width"));
        count(facts, Fact.HEIGHT, stream.path("height"));
        count(facts, Fact.STORED_WIDTH, stream.path("coded_width"));
        count(facts, Fact.STORED_HEIGHT, stream.path("coded_height"));
        facts.say(Fact.PIXEL_ASPECT, ratio(stream.path("sample_aspect_ratio")));
        facts.say(Fact.DISPLAY_ASPECT, ratio(stream.path("display_aspect_ratio")));
        if (isStill()) {
            facts.say(Fact.STILL, true);
        } else {
            facts.say(Fact.FRAME_RATE, rate(stream));
            count(facts, Fact.FRAMES, stream.path("nb_frames"));
            count(facts, Fact.BIT_RATE, stream.path("bit_rate"));
        }
        PixelFormat.named(stream.path("pix_fmt").asString(""))
                .ifPresent(format -> sampling(facts, format, stream, profile));
        colour(facts, stream);
        scan(facts, stream);
        for (var side : stream.path("side_data_list")) {
            sideData(facts, side);
        }
        for (var frame : root.path("frames")) {
            for (var side : frame.path("side_data_list")) {
                sideData(facts, side);
            }
        }
        hdr(facts, stream);
    }

    private static void sampling(
            Collecting facts, PixelFormat format, JsonNode stream, String profile) {
        facts.say(Fact.CHROMA, format.chroma());
        facts.say(Fact.ALPHA, format.alpha());
        if (!(stream.path("codec_name").asString("").equals("prores")
                && DEPTH_UNDECLARED.contains(profile))) {
            int raw = stream.path("bits_per_raw_sample").asInt(0);
            facts.say(Fact.BIT_DEPTH, raw > 0 && raw <= format.depth() ? raw : format.depth());
        }
    }

    private static void colour(Collecting facts, JsonNode stream) {
        facts.say(
                Fact.RANGE,
                switch (stream.path("color_range").asString("")) {
                    case "tv", "mpeg", "limited" -> "limited";
                    case "pc", "jpeg", "full" -> "full";
                    default -> null;
                });
        facts.say(Fact.PRIMARIES, known(stream.path("color_primaries")));
        facts.say(Fact.TRANSFER, known(stream.path("color_transfer")));
        facts.say(Fact.MATRIX, known(stream.path("color_space")));
    }

    /**
     * The first letter is the field shown first; the second tells whether fields are coded apart or
     * woven, as QuickTime's 1, 6, 9 and 14 do, of which these are the names.
     */
    private static void scan(Collecting facts, JsonNode stream) {
        switch (stream.path("field_order").asString("")) {
            case "progressive" -> facts.say(Fact.SCAN, "progressive");
            case "tt", "tb" -> facts.say(Fact.SCAN, "interlaced").say(Fact.FIELD_ORDER, "tff");
            case "bb", "bt" -> facts.say(Fact.SCAN, "interlaced").say(Fact.FIELD_ORDER, "bff");
            default -> {}
        }
    }

    private static void sideData(Collecting facts, JsonNode side) {
        switch (side.path("side_data_type").asString("")) {
            case "Mastering display metadata" -> mastering(facts, side);
            case "Content light level metadata" -> {
                count(facts, Fact.MAX_CLL, side.path("max_content"));
                count(facts, Fact.MAX_FALL, side.path("max_average"));
            }
            case "DOVI configuration record" ->
                    facts.say(
                            Fact.DOLBY_VISION_PROFILE,
                            side.path("dv_profile").asString("")
                                    + compatibility(
                                            side.path("dv_bl_signal_compatibility_id").asInt(0)));
            default -> {}
        }
    }

    private static String compatibility(int id) {
        return id == 0 ? "" : "." + id;
    }

    private static void mastering(Collecting facts, JsonNode side) {
        var points =
                Stream.of("red", "green", "blue", "white_point")
                        .flatMap(colour -> Stream.of(colour + "_x", colour + "_y"))
                        .map(point -> number(side.path(point)))
                        .toList();
        if (!points.contains(null)) {
            facts.say(Fact.MASTERING_PRIMARIES, new Chromaticities(List.copyOf(points)).name());
        }
        facts.say(Fact.MASTERING_MIN, number(side.path("min_luminance")));
        facts.say(Fact.MASTERING_MAX, number(side.path("max_luminance")));
    }

    private static void hdr(Collecting facts, JsonNode stream) {
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

    private static void audio(Collecting facts, JsonNode stream) {
        count(facts, Fact.CHANNELS, stream.path("channels"));
        count(facts, Fact.SAMPLE_RATE, stream.path("sample_rate"));
        int raw = stream.path("bits_per_raw_sample").asInt(0);
        int depth = raw > 0 ? raw : stream.path("bits_per_sample").asInt(0);
        if (depth > 0) {
            facts.say(Fact.BIT_DEPTH, depth);
        }
        facts.say(Fact.LAYOUT, stream.path("channel_layout").asString(""));
        facts.say(Fact.PROFILE, stream.path("profile").asString(""));
        count(facts, Fact.BIT_RATE, stream.path("bit_rate"));
    }

    private static void text(Collecting facts, JsonNode stream) {
        var disposition = stream.path("disposition");
        facts.say(Fact.FORCED, disposition.path("forced").asInt(0) == 1);
        facts.say(Fact.HEARING_IMPAIRED, disposition.path("hearing_impaired").asInt(0) == 1);
    }

    private static @Nullable String tag(String written) {
        return written.contains("[") ? null : written;
    }

    /** H.264 writes its level times ten, HEVC times thirty (ISO/IEC 14496-10, 23008-2). */
    private static @Nullable String level(JsonNode stream) {
        int level = stream.path("level").asInt(0);
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

    private static @Nullable Rational rate(JsonNode stream) {
        var average = number(stream.path("avg_frame_rate"));
        if (average != null && average.sign() > 0) {
            return average;
        }
        var real = number(stream.path("r_frame_rate"));
        return real == null || real.compareTo(FASTEST) > 0 ? null : real;
    }

    private static @Nullable Rational duration(JsonNode stream) {
        var base = number(stream.path("time_base"));
        var ticks = number(stream.path("duration_ts"));
        try {
            var seconds =
                    base == null || ticks == null
                            ? number(stream.path("duration"))
                            : ticks.times(base);
            return seconds == null || seconds.sign() <= 0 ? null : seconds;
        } catch (Invalid tooFine) {
            return null;
        }
    }

    private static @Nullable Rational ratio(JsonNode node) {
        var written = node.asString("");
        return written.isEmpty() ? null : number(written.replace(':', '/'));
    }

    private static @Nullable String known(JsonNode node) {
        var word = node.asString("");
        return word.equals("unknown") || word.equals("reserved") || word.equals("unspecified")
                ? null
                : word;
    }

    private static void count(Collecting facts, Fact fact, JsonNode node) {
        var number = number(node);
        if (number != null && number.isWhole() && number.sign() >= 0 && !isNothing(fact, number)) {
            facts.say(fact, number);
        }
    }

    /** ffprobe writes 0 for what it does not know, except where 0 is a place to start. */
    private static boolean isNothing(Fact fact, Rational number) {
        return number.sign() == 0 && fact != Fact.TIME_REFERENCE && fact != Fact.SIZE;
    }

    private static @Nullable Rational number(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : number(node.asString(""));
    }

    /** A file can make ffprobe print any number at all. */
    private static @Nullable Rational number(String written) {
        if (written.isEmpty() || written.startsWith("0/0") || written.endsWith("/0")) {
            return null;
        }
        try {
            return Rational.parse(written);
        } catch (Invalid noNumber) {
            return null;
        }
    }

    private static String text(JsonNode tags, String... names) {
        for (var name : names) {
            var value = tags.path(name).asString("");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
