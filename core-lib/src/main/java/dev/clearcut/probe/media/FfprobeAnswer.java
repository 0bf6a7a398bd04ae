package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what {@code ffprobe -of json} prints into facts. What it does not know it leaves out. */
final class FfprobeAnswer {

    static final String READER = "ffprobe";

    /** A coder that reorders its pictures shows the first this late at most. */
    private static final Rational REORDERING = new Rational(1, 5);

    private final JsonNode root;
    private final List<JsonNode> pictures;

    FfprobeAnswer(JsonNode root) {
        this(root, List.of());
    }

    private FfprobeAnswer(JsonNode root, List<JsonNode> pictures) {
        this.root = root;
        this.pictures = pictures;
    }

    /** The same, with the pictures of another answer about the same file. */
    FfprobeAnswer with(FfprobeAnswer other) {
        return new FfprobeAnswer(root, List.copyOf(other.root.path("frames").values()));
    }

    boolean hasStreams() {
        return !root.path("streams").isEmpty();
    }

    /** An answer to another question, or to none, says nothing of a format or a track. */
    boolean saysSomething() {
        return hasStreams() || !root.path("format").isEmpty();
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
        FfprobeNumbers.count(facts, Fact.SIZE, format.path("size"));
        facts.say(Fact.DURATION, isStill() ? null : played());
        FfprobeNumbers.count(
                facts, Fact.BIT_RATE, isStill() ? root.path("none") : format.path("bit_rate"));
        timecode()
                .ifPresent(
                        tc -> {
                            facts.say(Fact.START_TIMECODE, tc);
                            facts.say(Fact.DROP_FRAME, tc.indexOf(';') >= 0);
                        });
        FfprobeNumbers.count(facts, Fact.TIME_REFERENCE, tags.path("time_reference"));
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

    private Optional<String> timecode() {
        return Stream.concat(Stream.of(root.path("format")), root.path("streams").values().stream())
                .flatMap(node -> Stream.of("timecode", "TIMECODE").map(node.path("tags")::path))
                .map(tag -> tag.asString(""))
                .filter(tc -> !tc.isBlank())
                .findFirst();
    }

    /**
     * How long the whole lasts. Of a movie ffprobe counts the longest stream of any kind, but a
     * timecode track that an edit did not cut is neither seen nor heard.
     */
    private @Nullable Rational played() {
        var longest =
                root.path("streams").values().stream()
                        .map(stream -> length(stream))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder());
        var whole = FfprobeNumbers.number(root.path("format").path("duration"));
        return isMovie() ? longest.orElse(whole) : whole;
    }

    private Optional<Rational> length(JsonNode stream) {
        var kind = kind(stream);
        return kind == Subject.VIDEO || kind == Subject.AUDIO
                ? Optional.ofNullable(played(kind, stream))
                : Optional.empty();
    }

    private boolean isMovie() {
        return root.path("format").path("format_name").asString("").startsWith("mov,mp4");
    }

    private Facts track(Subject kind, JsonNode stream) {
        var facts = Facts.by(READER);
        facts.say(Fact.CODEC, stream.path("codec_name").asString(""));
        facts.say(Fact.CODEC_TAG, tag(stream.path("codec_tag_string").asString("")));
        var language = stream.path("tags").path("language").asString("");
        facts.say(Fact.LANGUAGE, language.equals("und") ? null : language);
        facts.say(Fact.LABEL, text(stream.path("tags"), "title", "track_name"));
        facts.say(Fact.DURATION, kind == Subject.VIDEO && isStill() ? null : played(kind, stream));
        switch (kind) {
            case VIDEO ->
                    new FfprobeVideo(stream, facts).read(isStill(), isMovie(), pictures(stream));
            case AUDIO -> FfprobeAudio.read(stream, facts);
            case TEXT -> FfprobeText.read(stream, facts);
            case FILE -> throw new IllegalStateException("A stream is no file.");
        }
        return facts.facts();
    }

    private List<JsonNode> pictures(JsonNode stream) {
        int index = stream.path("index").asInt(0);
        return pictures.stream()
                .filter(picture -> picture.path("stream_index").asInt(0) == index)
                .toList();
    }

    private static @Nullable String tag(String written) {
        return written.contains("[") ? null : written;
    }

    /** In a movie ffprobe leaves out the nothing before a track, which is played like the rest. */
    private @Nullable Rational played(Subject kind, JsonNode stream) {
        var seconds = duration(stream);
        var start = FfprobeNumbers.number(stream.path("start_time"));
        if (seconds == null || start == null || !isMovie() || start.sign() <= 0) {
            return seconds;
        }
        boolean reordering = kind == Subject.VIDEO && start.compareTo(REORDERING) < 0;
        try {
            return reordering ? seconds : seconds.plus(start);
        } catch (Invalid tooFine) {
            return seconds;
        }
    }

    private static @Nullable Rational duration(JsonNode stream) {
        var base = FfprobeNumbers.number(stream.path("time_base"));
        var ticks = FfprobeNumbers.number(stream.path("duration_ts"));
        try {
            var seconds =
                    base == null || ticks == null
                            ? FfprobeNumbers.number(stream.path("duration"))
                            : ticks.times(base);
            return seconds == null || seconds.sign() <= 0 ? null : seconds;
        } catch (Invalid tooFine) {
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
