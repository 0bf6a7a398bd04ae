package dev.clearcut.exchange.facts;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.media.Value;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Turns MediaInfo's JSON into facts: that of today, and the older one that was made of its XML. */
final class MediaInfoAnswer {

    static final String READER = "mediainfo";

    private static final int MOST_TRACKS = 512;

    private static final Pattern LAYOUT = Pattern.compile("EBU R (48|123): (\\d{1,2}[a-h])");

    private static final Map<String, Fact> AS11 =
            Map.of(
                    "SeriesTitle", Fact.SERIES_TITLE,
                    "ProgrammeTitle", Fact.PROGRAMME_TITLE,
                    "EpisodeTitleNumber", Fact.EPISODE_TITLE,
                    "ShimName", Fact.SHIM_NAME,
                    "ShimVersion", Fact.SHIM_VERSION,
                    "PrimaryAudioLanguage", Fact.PRIMARY_AUDIO_LANGUAGE,
                    "LineUpStart", Fact.LINE_UP_START,
                    "IdentClockStart", Fact.IDENT_CLOCK_START,
                    "FpaManufacturer", Fact.PSE_MANUFACTURER,
                    "FpaVersion", Fact.PSE_VERSION);

    private final String name;
    private final JsonNode media;
    private final List<MediaInfoTrack> tracks = new ArrayList<>();
    private final Collecting file = Facts.by(READER);

    MediaInfoAnswer(String name, JsonNode root) {
        this.name = name;
        this.media = media(root);
    }

    static boolean is(JsonNode root) {
        return media(root).path("track").isArray() || media(root).path("track").isObject();
    }

    private static JsonNode media(JsonNode root) {
        for (var key : List.of("media", "File", "file")) {
            if (root.path(key).isObject()) {
                return root.path(key);
            }
            if (root.path(key).isArray() && !root.path(key).isEmpty()) {
                return root.path(key).get(0);
            }
        }
        return root.path("media");
    }

    MediaFacts facts() {
        var listed = media.path("track");
        int count = listed.isArray() ? listed.size() : 1;
        if (count > MOST_TRACKS) {
            throw FactsFile.bad(name, "It lists %d tracks.".formatted(count));
        }
        for (int i = 0; i < count; i++) {
            tracks.add(new MediaInfoTrack(listed.isArray() ? listed.get(i) : listed));
        }
        tracks.stream().filter(track -> track.is("General")).findFirst().ifPresent(this::general);
        timecode();
        wrapping();
        tracks.forEach(this::as11);
        var described = new ArrayList<Track>();
        describe(described, Subject.VIDEO, List.of("Video", "Image"));
        describe(described, Subject.AUDIO, List.of("Audio"));
        describe(described, Subject.TEXT, List.of("Text"));
        return new MediaFacts(fileName(), file.facts(), described);
    }

    private String fileName() {
        var ref = media.path("@ref").asString(media.path("ref").asString(""));
        if (ref.isBlank()) {
            return name;
        }
        var last = ref.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        return last.isBlank() ? String.valueOf(Path.of(name).getFileName()) : last;
    }

    private void describe(List<Track> into, Subject subject, List<String> types) {
        int number = 0;
        for (var track : tracks) {
            if (types.stream().anyMatch(track::is)) {
                var facts =
                        switch (subject) {
                            case VIDEO -> MediaInfoVideo.facts(track);
                            case AUDIO -> MediaInfoAudio.facts(track);
                            case TEXT, FILE -> MediaInfoAudio.text(track);
                        };
                into.add(new Track(subject, ++number, facts));
            }
        }
    }

    private void general(MediaInfoTrack general) {
        file.say(Fact.CONTAINER, container(general));
        file.say(Fact.BRAND, general.text("CodecID"));
        file.say(Fact.SIZE, general.number("FileSize"));
        file.say(Fact.DURATION, general.number("Duration"));
        file.say(Fact.BIT_RATE, general.number("OverallBitRate"));
        file.say(Fact.WRITTEN_BY, general.text("Encoded_Application"));
        file.say(Fact.DESCRIPTION, general.text("Description"));
        file.say(Fact.PROGRAMME_TITLE, general.text("Title"));
        if (general.text("Format").equals("MPEG-4")) {
            general.flag("IsStreamable").ifPresent(yes -> file.say(Fact.FAST_START, yes));
        }
        if (general.text("Format").equals("MXF")) {
            var words = Vocabulary.shipped();
            words.find(Fact.OPERATIONAL_PATTERN, general.text("Format_Profile"))
                    .ifPresent(op -> file.say(Fact.OPERATIONAL_PATTERN, op.word()));
            words.find(Fact.HEADER_PARTITION, general.text("Format_Settings"))
                    .ifPresent(state -> file.say(Fact.HEADER_PARTITION, state.word()));
        }
        boolean locked = tracks.stream().anyMatch(track -> !track.text("Encryption").isEmpty());
        if (locked) {
            file.say(Fact.ENCRYPTED, true);
        }
    }

    private static String container(MediaInfoTrack general) {
        var format = general.text("Format");
        return switch (format) {
            case "MPEG-4" ->
                    general.text("Format_Profile").startsWith("QuickTime")
                            ? "mov"
                            : general.text("Format_Profile").startsWith("Apple audio")
                                    ? "m4a"
                                    : "mp4";
            case "Wave" ->
                    general.text("Format_Settings").contains("RF64")
                                    || general.text("Format_Profile").contains("RF64")
                            ? "rf64"
                            : "wav";
            default ->
                    Vocabulary.shipped()
                            .find(Fact.CONTAINER, format)
                            .map(Vocabulary.Entry::word)
                            .orElse(format.toLowerCase(Locale.ROOT));
        };
    }

    /** A track of its own says best; then the picture's first frame; a delay is the last resort. */
    private void timecode() {
        var codes =
                tracks.stream().filter(t -> t.is("Other") && t.has("TimeCode_FirstFrame")).toList();
        var chosen =
                codes.stream()
                        .filter(t -> !t.text("TimeCode_Settings").contains("Source"))
                        .findFirst()
                        .or(
                                () ->
                                        tracks.stream()
                                                .filter(t -> t.has("TimeCode_FirstFrame"))
                                                .findFirst());
        chosen.ifPresent(
                track -> {
                    var label = track.text("TimeCode_FirstFrame");
                    file.say(Fact.START_TIMECODE, label);
                    file.say(Fact.DROP_FRAME, label.indexOf(';') >= 0);
                });
        for (var track : tracks) {
            if (track.is("Audio") && track.text("Delay_Source").contains("bext")) {
                var delay = track.number("Delay");
                var rate = track.number("SamplingRate");
                if (delay != null && rate != null) {
                    file.say(Fact.TIME_REFERENCE, Rational.of(delay.times(rate).round()));
                }
            }
        }
        tracks.stream()
                .filter(track -> track.is("Video"))
                .flatMap(track -> track.flag("Delay_DropFrame").stream())
                .findFirst()
                .ifPresent(
                        drop -> {
                            if (file.has(Fact.START_TIMECODE)) {
                                file.say(Fact.DROP_FRAME, drop);
                            }
                        });
    }

    private void wrapping() {
        tracks.stream()
                .map(track -> track.text("Format_Settings_Wrapping"))
                .filter(wrapping -> !wrapping.isEmpty())
                .findFirst()
                .ifPresent(
                        wrapping ->
                                file.say(
                                        Fact.WRAPPING,
                                        Value.of(wrapping.split(" ")[0].toLowerCase(Locale.ROOT))));
    }

    private void as11(MediaInfoTrack track) {
        if (track.is("Other") || track.is("General")) {
            AS11.forEach(
                    (field, fact) -> {
                        if (track.has(field)) {
                            file.say(fact, track.text(field));
                        }
                    });
            layout(track.text("AudioTrackLayout"));
            if (track.has("FpaPass")) {
                file.say(
                        Fact.PSE_PASS,
                        track.text("FpaPass").toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        }
    }

    /** {@code EBU R 123: 4b} is called r123-4b here. */
    private void layout(String written) {
        var layout = LAYOUT.matcher(written);
        if (layout.matches()) {
            file.say(
                    Fact.AUDIO_TRACK_LAYOUT,
                    Value.of("r" + layout.group(1) + "-" + layout.group(2)));
        }
    }
}
