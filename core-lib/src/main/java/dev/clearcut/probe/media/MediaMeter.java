package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Track;
import dev.clearcut.media.qc.Clock;
import dev.clearcut.media.qc.Declared;
import dev.clearcut.media.qc.Grouping;
import dev.clearcut.media.qc.Metering;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import dev.clearcut.media.qc.SoundTrack;
import dev.clearcut.media.sound.Layout;
import dev.clearcut.media.sound.Speaker;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures a file: decodes picture and sound once, at the same time, and shows and plays them to
 * those who judge. Nothing is written.
 */
public final class MediaMeter {

    /** How long a decoder may be silent: a network drive that wakes up is quicker. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int IMPATIENCE = 12;

    /** Of all tracks together: sixteen of 7.1, or ambisonics of the tenth order. */
    private static final int MOST_CHANNELS = 128;

    private static final List<String> OF_ITS_OUTPUT =
            List.of("[nut @", "[vost#", "[aost#", "[out#", "non monotonically increasing dts");

    private final Ffmpeg programs;
    private final MediaProber prober;
    private final Duration patience;

    MediaMeter(Ffmpeg programs, MediaProber prober, Duration patience) {
        this.programs = programs;
        this.prober = prober;
        this.patience = patience;
    }

    /**
     * @param environment where {@link Ffmpeg#SETTING} may name another ffmpeg
     */
    public static MediaMeter standard(Map<String, String> environment) {
        return new MediaMeter(Ffmpeg.of(environment), MediaProber.standard(environment), PATIENCE);
    }

    /**
     * Measures a file from beginning to end.
     *
     * @throws BadFile when it cannot be read as media, or holds neither picture nor sound
     * @throws Unavailable when the progress says stop
     */
    public QcReport measure(Path file, QcSettings settings, Progress progress) {
        var probed = prober.probe(file);
        var name = String.valueOf(file.getFileName());
        var facts = bearable(probed.value(), name);
        if (facts.video().isEmpty() && facts.audio().isEmpty()) {
            throw probed.report().errors().stream()
                    .findFirst()
                    .map(error -> unreadable(name, error))
                    .orElseGet(
                            () ->
                                    new BadFile(
                                            "media",
                                            new Where.InFile(name, 0, 0),
                                            "There is neither picture nor sound in it."));
        }
        var metering = metering(facts, settings, soundTracks(file, facts));
        probed.report().errors().forEach(metering::note);
        if (facts != probed.value()) {
            metering.note("media.audio.channels", Severity.ERROR, tooMany(probed.value()));
        }
        try (var plain = PlainName.of(file)) {
            var command = new DecoderCommand(programs, plain, facts);
            try (var decoding = Decoding.start(command.words(), patience(probed.report()))) {
                decode(decoding, command, name, metering, progress, frames(facts));
            }
        }
        return metering.report(name);
    }

    private static BadFile unreadable(String name, Finding error) {
        return new BadFile("media", new Where.InFile(name, 0, 0), error.text());
    }

    /**
     * The file, without its sound when that has more channels than can be listened to: each takes
     * memory, and a header may claim any number of them.
     */
    private static MediaFacts bearable(MediaFacts facts, String name) {
        if (channels(facts) <= MOST_CHANNELS) {
            return facts;
        }
        if (facts.video().isEmpty()) {
            throw new BadFile("media", new Where.InFile(name, 0, 0), tooMany(facts));
        }
        return new MediaFacts(facts.name(), facts.file(), facts.video());
    }

    private static long channels(MediaFacts facts) {
        return facts.audio().stream()
                .mapToLong(track -> Math.max(1, count(track.facts(), Fact.CHANNELS, 1)))
                .sum();
    }

    private static String tooMany(MediaFacts facts) {
        return "It claims %d channels of sound; no programme has more than %d, and none of them was measured. Ask for it anew."
                .formatted(channels(facts), MOST_CHANNELS);
    }

    /** What kept the prober waiting for all its time is not waited for as long again. */
    private Duration patience(Report probed) {
        boolean late = probed.errors().stream().anyMatch(e -> e.rule().equals("media.timeout"));
        return late ? patience.dividedBy(IMPATIENCE) : patience;
    }

    private static void decode(
            Decoding decoding,
            DecoderCommand command,
            String name,
            Metering metering,
            Progress progress,
            long of) {
        var pipe = new NutReader(decoding.output());
        var decoded = new Decoded(command, metering);
        try {
            decoded.streams(pipe.streams());
            while (decoded.take(pipe.next())) {
                decoding.seen();
                if (!progress.on("measuring", decoded.frames(), of)) {
                    throw new Unavailable("Measuring was stopped before the end.");
                }
            }
        } catch (EOFException over) {
            // The decoder is gone in the middle of a frame; how it ended says why.
        } catch (IOException broken) {
            if (!decoding.isStuck()) {
                metering.broken(String.valueOf(broken.getMessage()));
                return;
            }
        }
        ended(decoding, name, metering);
        decoded.missing(promised(command.video()))
                .ifPresent(text -> metering.note("media.truncated", Severity.ERROR, text));
    }

    /**
     * How many frames the track says it has; 0 when it does not say, or they last differently long.
     */
    private static long promised(Optional<Facts> video) {
        return video.filter(facts -> !facts.flag(Fact.VARIABLE_RATE).orElse(false))
                .flatMap(
                        facts ->
                                facts.exact(Fact.DURATION)
                                        .flatMap(
                                                seconds ->
                                                        facts.exact(Fact.FRAME_RATE)
                                                                .map(
                                                                        r ->
                                                                                seconds.times(r)
                                                                                        .round())))
                .orElse(0L);
    }

    private static void ended(Decoding decoding, String name, Metering metering) {
        int exit = decoding.exit();
        var complaint = complaint(decoding.complaints());
        if (decoding.isStuck()) {
            metering.note(
                    "media.timeout",
                    Severity.ERROR,
                    "The decoder stood still and was stopped: what is behind this was not measured. Copy the file to a local disk and try again.");
        } else if (!metering.hasSeenAnything()) {
            throw new BadFile(
                    "media",
                    new Where.InFile(name, 0, 0),
                    "Nothing in it can be decoded (%s). It may be damaged or encrypted; ask for it anew."
                            .formatted(complaint.orElse("the decoder says no more")));
        } else if (exit != 0) {
            metering.note(
                    "media.decode",
                    Severity.ERROR,
                    "Not all of it can be decoded (%s). It is damaged; ask for it anew."
                            .formatted(complaint.orElse("the decoder says no more")));
        } else if (complaint.isPresent()) {
            metering.note(
                    "media.decode",
                    Severity.WARNING,
                    "The decoder stumbled (%s). Look at it, and ask for it anew when it shows."
                            .formatted(complaint.get()));
        }
    }

    /**
     * What it said first of the file; what it says of its own output is no matter of the file's.
     */
    private static Optional<String> complaint(String complaints) {
        return complaints
                .lines()
                .filter(line -> OF_ITS_OUTPUT.stream().noneMatch(line::contains))
                .findFirst();
    }

    private static Metering metering(
            MediaFacts facts, QcSettings settings, List<SoundTrack> tracks) {
        var video = facts.video().stream().findFirst().map(Track::facts).orElse(null);
        var programmes =
                settings.programmes().isEmpty()
                        ? Grouping.usual(tracks)
                        : Grouping.said(settings.programmes(), tracks);
        var assumed = new ArrayList<String>();
        var metering =
                new Metering(
                        settings,
                        clock(facts, video, assumed::add),
                        video == null ? Declared.NOTHING : declared(video),
                        tracks,
                        programmes);
        assumed.forEach(metering::assume);
        return metering;
    }

    private List<SoundTrack> soundTracks(Path file, MediaFacts facts) {
        boolean many = facts.audio().stream().anyMatch(t -> count(t.facts(), Fact.CHANNELS, 1) > 2);
        var decoded = many ? SoundOrder.of(programs, file, patience) : List.<String>of();
        var tracks = new ArrayList<SoundTrack>();
        for (var track : facts.audio()) {
            int index = tracks.size();
            tracks.add(soundTrack(track, index < decoded.size() ? decoded.get(index) : ""));
        }
        return tracks;
    }

    /**
     * @param decoded the layout in which the decoder hands its channels on; empty when it cannot
     *     say
     */
    private static SoundTrack soundTrack(Track track, String decoded) {
        var facts = track.facts();
        int channels = count(facts, Fact.CHANNELS, 1);
        var speakers =
                Layout.decoded(decoded, channels)
                        .map(layout -> layout.speakers().stream().map(Speaker::label).toList())
                        .orElseGet(() -> facts.words(Fact.SPEAKERS));
        return new SoundTrack(
                track.number(),
                channels,
                count(facts, Fact.SAMPLE_RATE, 48_000),
                facts.word(Fact.LAYOUT).orElse(""),
                speakers);
    }

    private static int count(Facts facts, Fact fact, int otherwise) {
        return (int) facts.exact(fact).map(Rational::round).orElse((long) otherwise).longValue();
    }

    private static Clock clock(MediaFacts facts, @Nullable Facts video, Consumer<String> assume) {
        if (video == null) {
            return facts.file()
                    .exact(Fact.TIME_REFERENCE)
                    .flatMap(samples -> sampleRate(facts).map(samples::over))
                    .map(Clock::sinceMidnight)
                    .orElse(Clock.SECONDS);
        }
        var perSecond = video.exact(Fact.FRAME_RATE).filter(r -> r.sign() > 0);
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

    private static Optional<Rational> sampleRate(MediaFacts facts) {
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
                video.flag(Fact.VARIABLE_RATE).orElse(false));
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

    /** How many frames there are likely to be; 0 when nobody knows. */
    private static long frames(MediaFacts facts) {
        return facts.video().stream()
                .findFirst()
                .map(Track::facts)
                .map(
                        video ->
                                video.exact(Fact.FRAMES)
                                        .map(Rational::round)
                                        .orElseGet(() -> reckoned(facts.file(), video)))
                .orElseGet(() -> facts.file().exact(Fact.DURATION).map(Rational::round).orElse(0L));
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
