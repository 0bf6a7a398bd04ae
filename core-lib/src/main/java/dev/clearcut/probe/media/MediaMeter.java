package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.qc.Grouping;
import dev.clearcut.media.qc.Metering;
import dev.clearcut.media.qc.QcReport;
import dev.clearcut.media.qc.QcSettings;
import dev.clearcut.media.qc.SoundTrack;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** What ffmpeg converts. */
    private static final int MOST_CHANNELS_OF_A_TRACK = 64;

    private static final String NO_MEMORY = "Cannot allocate memory";

    private static final String STARVED =
            "Decoding it takes more than the %d GB of memory it may have: what is behind this was not measured. No programme needs as much; it is damaged, ask for it anew."
                    .formatted(Decoding.MEMORY >> 20);

    private static final String SOMEWHERE =
            "The channels of a track change on the way, and nobody can say where: what was measured of the sound decides nothing. Ask for a file whose channels stay what they are.";

    private static final List<String> OF_ITS_OUTPUT =
            List.of(
                    "[nut @",
                    "[vost#",
                    "[aost#",
                    "[out#",
                    "non monotonically increasing dts",
                    // its parser, asked for a packet behind the last one; a damaged one fails in
                    // the decoder too
                    "Error parsing Opus packet header");

    /** Where a part of the decoder lies in memory, other in each run. */
    private static final Pattern ADDRESS = Pattern.compile(" @ 0x[0-9a-f]+");

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
        var claims = new Claims(facts);
        if (claims.isEncrypted()) {
            return encrypted(claims, settings, name);
        }
        try (var plain = PlainName.of(file)) {
            var command = new DecoderCommand(programs, plain, facts);
            try (var decoding = Decoding.start(command.words(), patience(probed.report()))) {
                var pipe = new NutReader(decoding.output());
                var streams = streams(pipe);
                var tracks = soundTracks(file, claims, streams);
                var metering = metering(claims, settings, tracks);
                probed.report().errors().forEach(metering::note);
                if (facts != probed.value()) {
                    metering.note("media.audio.channels", Severity.ERROR, tooMany(probed.value()));
                }
                decoding.seen();
                var decoded = new Decoded(command, metering, streams);
                decode(decoding, pipe, decoded, metering, progress, claims);
                changes(decoding.words(), metering, file);
                return metering.report(name);
            }
        }
    }

    /** Its bytes may decode to something; that is none of its pictures and sound. */
    private static QcReport encrypted(Claims claims, QcSettings settings, String name) {
        var metering = metering(claims, settings.hearing(List.of()), List.of());
        metering.note(
                "media.encrypted",
                Severity.ERROR,
                "It is encrypted: nothing of it was measured. Ask for the key and decrypt it, or for a copy that is not encrypted.");
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
        var claims = new Claims(facts);
        if (claims.channels() <= MOST_CHANNELS
                && claims.channelsOfATrack() <= MOST_CHANNELS_OF_A_TRACK) {
            return facts;
        }
        if (facts.video().isEmpty()) {
            throw new BadFile("media", new Where.InFile(name, 0, 0), tooMany(facts));
        }
        return new MediaFacts(facts.name(), facts.file(), facts.video());
    }

    private static String tooMany(MediaFacts facts) {
        var claims = new Claims(facts);
        return claims.channels() > MOST_CHANNELS
                ? "It claims %d channels of sound; no programme has more than %d, and none of them was measured. Ask for it anew."
                        .formatted(claims.channels(), MOST_CHANNELS)
                : "A track of it has %d channels; no more than %d of a track can be decoded here, and none of its sound was measured. Attach the report of a device that does, or ask for stems."
                        .formatted(claims.channelsOfATrack(), MOST_CHANNELS_OF_A_TRACK);
    }

    /** What kept the prober waiting for all its time is not waited for as long again. */
    private Duration patience(Report probed) {
        boolean late = probed.errors().stream().anyMatch(e -> e.rule().equals("media.timeout"));
        return late ? patience.dividedBy(IMPATIENCE) : patience;
    }

    /** What comes on the pipe; nothing when nothing does. */
    private static List<NutHeaders.Stream> streams(NutReader pipe) {
        try {
            return pipe.streams();
        } catch (IOException broken) {
            return List.of();
        }
    }

    /** What the decoder fitted to what came first, as a pipe of raw sound and pictures must be. */
    private void changes(DecoderWords words, Metering metering, Path file) {
        var sizes = words.sizes();
        if (sizes.size() > 1) {
            metering.picturesChange(sizes.getFirst(), sizes.get(1));
        }
        if (words.soundChanges()) {
            var found = SoundChanges.of(programs, file);
            found.forEach(metering::soundChanges);
            if (found.isEmpty()) {
                metering.note("media.audio.changes", Severity.ERROR, SOMEWHERE);
            }
        }
    }

    private static void decode(
            Decoding decoding,
            NutReader pipe,
            Decoded decoded,
            Metering metering,
            Progress progress,
            Claims claims) {
        try {
            while (decoded.take(pipe.next())) {
                decoding.seen();
                if (!progress.on("measuring", decoded.frames(), claims.frames())) {
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
        ended(decoding, claims.name(), metering);
        if (!isStarved(decoding)) {
            decoded.missing(claims.promisedFrames())
                    .ifPresent(text -> metering.note("media.truncated", Severity.ERROR, text));
        }
    }

    private static void ended(Decoding decoding, String name, Metering metering) {
        int exit = decoding.exit();
        var complaint = complaint(decoding.words().complaints());
        if (decoding.isStuck()) {
            metering.note(
                    "media.timeout",
                    Severity.ERROR,
                    "The decoder stood still and was stopped: what is behind this was not measured. Copy the file to a local disk and try again.");
        } else if (!metering.hasSeenAnything()) {
            throw new BadFile(
                    "media",
                    new Where.InFile(name, 0, 0),
                    isStarved(decoding)
                            ? STARVED
                            : "Nothing in it can be decoded (%s). It may be damaged or encrypted; ask for it anew."
                                    .formatted(complaint.orElse("the decoder says no more")));
        } else if (isStarved(decoding)) {
            metering.note("media.decode", Severity.ERROR, STARVED);
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

    /** Whether it wanted more memory than it may have. */
    private static boolean isStarved(Decoding decoding) {
        return decoding.words().complaints().contains(NO_MEMORY);
    }

    /**
     * What it said first of the file; what it says of its own output is no matter of the file's.
     */
    private static Optional<String> complaint(String complaints) {
        return complaints
                .lines()
                .filter(line -> OF_ITS_OUTPUT.stream().noneMatch(line::contains))
                .map(line -> ADDRESS.matcher(line).replaceAll(""))
                .findFirst();
    }

    private static Metering metering(Claims claims, QcSettings settings, List<SoundTrack> tracks) {
        var programmes =
                settings.programmes().isEmpty()
                        ? Grouping.usual(tracks)
                        : Grouping.said(settings.programmes(), tracks);
        var assumed = new ArrayList<String>();
        var metering =
                new Metering(
                        settings,
                        claims.clock(assumed::add),
                        claims.pictures(),
                        tracks,
                        programmes);
        assumed.forEach(metering::assume);
        return metering;
    }

    /** As the decoder hands them on, whatever the headers say. */
    private List<SoundTrack> soundTracks(
            Path file, Claims claims, List<NutHeaders.Stream> streams) {
        var sounds = streams.stream().filter(stream -> !stream.video()).toList();
        boolean many = claims.isOfManyChannels() || sounds.stream().anyMatch(s -> s.channels() > 2);
        var layouts = many ? SoundOrder.of(programs, file, patience) : List.<String>of();
        return claims.soundTracks(layouts, sounds);
    }
}
