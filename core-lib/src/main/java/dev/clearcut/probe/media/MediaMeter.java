package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
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
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a file: decodes picture and sound once, at the same time, and shows and plays them to
 * those who judge. Nothing is written.
 */
public final class MediaMeter {

    /** How long a decoder may be silent: a network drive that wakes up is quicker. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        probed.report().errors().stream()
                .findFirst()
                .ifPresent(
                        error -> {
                            throw unreadable(name, error);
                        });
        var facts = probed.value();
        if (facts.video().isEmpty() && facts.audio().isEmpty()) {
            throw new BadFile(
                    "media",
                    new Where.InFile(name, 0, 0),
                    "There is neither picture nor sound in it.");
        }
        var metering = metering(facts, settings);
        decode(new DecoderCommand(programs, file, facts), name, metering, progress, frames(facts));
        return metering.report(name);
    }

    private static BadFile unreadable(String name, Finding error) {
        return new BadFile("media", new Where.InFile(name, 0, 0), error.text());
    }

    private void decode(
            DecoderCommand command, String name, Metering metering, Progress progress, long of) {
        try (var decoding = Decoding.start(command.words(), patience)) {
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
            } catch (IOException broken) {
                metering.broken(String.valueOf(broken.getMessage()));
            }
            ended(decoding, name, metering);
        }
    }

    private static void ended(Decoding decoding, String name, Metering metering) {
        int exit = decoding.exit();
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
                            .formatted(lastLine(decoding.complaints())));
        } else if (exit != 0 || !decoding.complaints().isEmpty()) {
            metering.note(
                    "media.decode",
                    Severity.ERROR,
                    "Not all of it can be decoded (%s). It is damaged; ask for it anew."
                            .formatted(lastLine(decoding.complaints())));
        }
    }

    private static String lastLine(String complaints) {
        var lines = complaints.lines().toList();
        return lines.isEmpty() ? "the decoder says no more" : lines.getFirst();
    }

    private static Metering metering(MediaFacts facts, QcSettings settings) {
        var video = facts.video().stream().findFirst().map(Track::facts).orElse(null);
        var tracks = facts.audio().stream().map(MediaMeter::soundTrack).toList();
        var programmes =
                settings.programmes().isEmpty()
                        ? Grouping.usual(tracks)
                        : Grouping.said(settings.programmes(), tracks);
        return new Metering(
                settings,
                clock(facts, video),
                video == null ? Declared.NOTHING : declared(video),
                tracks,
                programmes);
    }

    private static SoundTrack soundTrack(Track track) {
        return new SoundTrack(
                track.number(),
                count(track.facts(), Fact.CHANNELS, 1),
                count(track.facts(), Fact.SAMPLE_RATE, 48_000),
                track.facts().word(Fact.LAYOUT).orElse(""));
    }

    private static int count(Facts facts, Fact fact, int otherwise) {
        return (int) facts.exact(fact).map(Rational::round).orElse((long) otherwise).longValue();
    }

    private static Clock clock(MediaFacts facts, @Nullable Facts video) {
        if (video == null) {
            return Clock.SECONDS;
        }
        var perSecond = video.exact(Fact.FRAME_RATE).filter(r -> r.sign() > 0);
        if (perSecond.isEmpty()) {
            return new Clock(Rate.FPS_25, 0);
        }
        var rate = new Rate(perSecond.get(), false);
        var start = facts.file().word(Fact.START_TIMECODE).orElse("00:00:00:00");
        try {
            var counted =
                    facts.file().flag(Fact.DROP_FRAME).orElse(false) ? rate.counted(true) : rate;
            return new Clock(counted, Timecode.parse(start, counted).frame());
        } catch (dev.clearcut.base.ClearcutException.Invalid noSuchLabel) {
            return new Clock(rate, 0);
        }
    }

    private static Declared declared(Facts video) {
        boolean high =
                !video.words(Fact.HDR).isEmpty()
                        || video.word(Fact.TRANSFER)
                                .filter(List.of("smpte2084", "arib-std-b67")::contains)
                                .isPresent();
        return new Declared(
                scan(video), high, video.word(Fact.CHROMA).filter("xyz"::equals).isPresent());
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
