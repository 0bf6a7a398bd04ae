package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Track;
import dev.clearcut.media.qc.Clock;
import dev.clearcut.media.qc.Declared;
import dev.clearcut.media.qc.SoundTrack;
import dev.clearcut.media.sound.Layout;
import dev.clearcut.media.sound.Speaker;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a file says of itself, as far as those who measure it have to know. */
final class Claims {

    private static final int STEREO = 2;

    private final MediaFacts facts;
    private final Optional<Facts> video;

    Claims(MediaFacts facts) {
        this.facts = facts;
        video = facts.video().stream().findFirst().map(Track::facts);
    }

    String name() {
        return facts.name();
    }

    /** Of all tracks together. */
    long channels() {
        return facts.audio().stream()
                .mapToLong(track -> Math.max(1, count(track.facts(), Fact.CHANNELS, 1)))
                .sum();
    }

    /** Of the track that has most. */
    int channelsOfATrack() {
        return facts.audio().stream()
                .mapToInt(track -> count(track.facts(), Fact.CHANNELS, 1))
                .max()
                .orElse(0);
    }

    /** Whether pictures or sound of it can only be decoded with a key. */
    boolean isEncrypted() {
        return facts.file().flag(Fact.ENCRYPTED).orElse(false);
    }

    /** Whether a track has so many that their order matters. */
    boolean isOfManyChannels() {
        return channelsOfATrack() > STEREO;
    }

    /**
     * @param decoded the layouts in which the decoder hands on the channels of each track; fewer
     *     when it cannot say
     * @param handed the tracks as they come out of the decoder; fewer when it came to nothing. They
     *     decide: a container may say stereo of sound that is mono, and half its rate
     */
    List<SoundTrack> soundTracks(List<String> decoded, List<NutHeaders.Stream> handed) {
        var tracks = new ArrayList<SoundTrack>();
        for (var track : facts.audio()) {
            int index = tracks.size();
            var layout = index < decoded.size() ? decoded.get(index) : "";
            tracks.add(
                    index < handed.size()
                            ? soundTrack(track, layout, handed.get(index))
                            : soundTrack(
                                    track,
                                    layout,
                                    count(track.facts(), Fact.CHANNELS, 1),
                                    count(track.facts(), Fact.SAMPLE_RATE, 48_000)));
        }
        return tracks;
    }

    private static SoundTrack soundTrack(Track track, String layout, NutHeaders.Stream handed) {
        return soundTrack(track, layout, handed.channels(), handed.sampleRate());
    }

    /** What is said of the pictures; nothing when there are none. */
    Declared pictures() {
        return video.map(Claims::declared).orElse(Declared.NOTHING);
    }

    /**
     * @param assume is told, in sentences, what the file does not say
     */
    Clock clock(Consumer<String> assume) {
        return video.map(pictures -> clock(pictures, assume)).orElseGet(this::timeOfDay);
    }

    private Clock timeOfDay() {
        return facts.file()
                .exact(Fact.TIME_REFERENCE)
                .flatMap(samples -> sampleRate().map(samples::over))
                .map(Clock::sinceMidnight)
                .orElse(Clock.SECONDS);
    }

    /** How many frames there are likely to be, seconds of sound alone; 0 when nobody knows. */
    long frames() {
        return video.map(
                        pictures ->
                                pictures.exact(Fact.FRAMES)
                                        .map(Rational::round)
                                        .orElseGet(() -> reckoned(facts.file(), pictures)))
                .orElseGet(() -> facts.file().exact(Fact.DURATION).map(Rational::round).orElse(0L));
    }

    /**
     * How many frames the track says it has; 0 when it does not say, or they last differently long.
     * How long it plays is not enough: that counts what it waits before the first.
     */
    long promisedFrames() {
        return video.filter(v -> !v.flag(Fact.VARIABLE_RATE).orElse(false))
                .filter(pictures -> pictures.exact(Fact.DURATION).isPresent())
                .map(pictures -> Math.min(reckoned(pictures), counted(pictures)))
                .orElse(0L);
    }

    private static long reckoned(Facts pictures) {
        return reckoned(pictures, pictures);
    }

    private static long counted(Facts pictures) {
        return pictures.exact(Fact.FRAMES).map(Rational::round).orElse(Long.MAX_VALUE);
    }

    private Clock clock(Facts pictures, Consumer<String> assume) {
        var perSecond = pictures.exact(Fact.FRAME_RATE).filter(r -> r.sign() > 0);
        if (perSecond.isEmpty()) {
            assume.accept(
                    "The file does not say how many frames a second it has: frame numbers are exact, timecodes and seconds are reckoned at 25.");
        }
        var rate = perSecond.map(exact -> new Rate(exact, false)).orElse(Rate.FPS_25);
        var start = facts.file().word(Fact.START_TIMECODE);
        if (start.isEmpty()) {
            assume.accept("The file has no timecode: its first frame is called 00:00:00:00 here.");
            return new Clock(rate, 0);
        }
        try {
            var counted =
                    facts.file().flag(Fact.DROP_FRAME).orElse(false) ? rate.counted(true) : rate;
            return new Clock(counted, Timecode.parse(start.get(), counted).frame());
        } catch (Invalid noSuchLabel) {
            assume.accept(
                    "Its timecode begins with %s, which is none at %s frames a second: its first frame is called 00:00:00:00 here."
                            .formatted(start.get(), rate));
            return new Clock(rate, 0);
        }
    }

    private Optional<Rational> sampleRate() {
        return facts.audio().stream()
                .findFirst()
                .flatMap(track -> track.facts().exact(Fact.SAMPLE_RATE))
                .filter(rate -> rate.sign() > 0);
    }

    private static Declared declared(Facts video) {
        boolean high =
                !video.words(Fact.HDR).isEmpty()
                        || video.word(Fact.TRANSFER)
                                .filter(List.of("smpte2084", "arib-std-b67")::contains)
                                .isPresent();
        return new Declared(
                scan(video),
                high,
                video.word(Fact.CHROMA).filter("xyz"::equals).isPresent(),
                video.flag(Fact.VARIABLE_RATE).orElse(false),
                video.exact(Fact.PIXEL_ASPECT)
                        .filter(aspect -> aspect.sign() > 0)
                        .orElse(Rational.ONE));
    }

    private static Declared.Scan scan(Facts video) {
        var scan = video.word(Fact.SCAN).orElse("");
        if (scan.equals("progressive")) {
            return Declared.Scan.PROGRESSIVE;
        }
        return switch (video.word(Fact.FIELD_ORDER).orElse("")) {
            case "tff" -> Declared.Scan.UPPER_FIRST;
            case "bff" -> Declared.Scan.LOWER_FIRST;
            default -> Declared.Scan.UNKNOWN;
        };
    }

    /**
     * @param decoded the layout in which the decoder hands its channels on; empty when it cannot
     *     say
     */
    private static SoundTrack soundTrack(Track track, String decoded, int channels, int rate) {
        var facts = track.facts();
        boolean asSaid = channels == count(facts, Fact.CHANNELS, 1);
        var speakers =
                Layout.decoded(decoded, channels)
                        .map(layout -> layout.speakers().stream().map(Speaker::label).toList())
                        .orElseGet(() -> asSaid ? facts.words(Fact.SPEAKERS) : List.of());
        var layout = asSaid ? facts.word(Fact.LAYOUT).orElse("") : "";
        return new SoundTrack(track.number(), channels, rate, layout, speakers);
    }

    private static int count(Facts facts, Fact fact, int otherwise) {
        return (int) facts.exact(fact).map(Rational::round).orElse((long) otherwise).longValue();
    }

    private static long reckoned(Facts file, Facts video) {
        return video.exact(Fact.DURATION)
                .or(() -> file.exact(Fact.DURATION))
                .flatMap(
                        seconds ->
                                video.exact(Fact.FRAME_RATE)
                                        .map(rate -> seconds.times(rate).round()))
                .orElse(0L);
    }
}
