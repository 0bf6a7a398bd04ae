package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.media.Readings;
import dev.clearcut.probe.media.wav.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Asks every reader that knows the file, and lays their answers together. */
public final class MediaProber implements Prober {

    /** The variable that says how many seconds another program may take over a file. */
    public static final String SECONDS = "CLEARCUT_PROBE_SECONDS";

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int MOST_DIGITS = 4;

    private final Prober headers = new HeaderProber();
    private final Prober captions;
    private final List<Prober> readers;

    private MediaProber(Prober captions, List<Prober> readers) {
        this.captions = captions;
        this.readers = List.copyOf(readers);
    }

    /** Headers and ffprobe alone: for who decodes the file anyway. */
    public static MediaProber standard(Map<String, String> environment) {
        return new MediaProber(
                file -> Reported.clean(FfprobeProber.none(file)), List.of(ffprobe(environment)));
    }

    private static Prober ffprobe(Map<String, String> environment) {
        var time = time(environment);
        return file -> new FfprobeProber(Ffmpeg.of(environment), time).probe(file);
    }

    /**
     * How long a reader that is another program may take over a file.
     *
     * @throws Invalid when the setting is no number of seconds
     */
    static Duration time(Map<String, String> environment) {
        var written = environment.getOrDefault(SECONDS, "").strip();
        if (written.isEmpty()) {
            return TIME;
        }
        if (!written.matches("[1-9][0-9]{0,%d}".formatted(MOST_DIGITS - 1))) {
            throw new Invalid(
                    "%s is \"%s\"; write a number of seconds from 1 to 9999."
                            .formatted(SECONDS, written));
        }
        return Duration.ofSeconds(Long.parseLong(written));
    }

    /**
     * The usual readers: of headers, of captions, ffprobe; MediaInfo where it is asked for.
     *
     * @param environment where {@link Ffmpeg#SETTING} may name another ffmpeg, and {@code
     *     CLEARCUT_MEDIAINFO} a MediaInfo
     * @param captions knows caption files, and has no tracks for anything else
     * @param mediaInfo turns MediaInfo's JSON, with the file's name, into facts
     */
    public static MediaProber standard(
            Map<String, String> environment,
            Prober captions,
            BiFunction<String, byte[], MediaFacts> mediaInfo) {
        var readers = new ArrayList<Prober>();
        readers.add(ffprobe(environment));
        MediaInfoProber.wanted(environment, time(environment), mediaInfo).ifPresent(readers::add);
        return new MediaProber(captions, readers);
    }

    /**
     * @throws NotFound when there is no such file
     */
    @Override
    public Reported<MediaFacts> probe(Path file) {
        var refused = refused(file);
        if (refused != null) {
            return new Reported<>(FfprobeProber.none(file), Report.of(refused));
        }
        var header = headers.probe(file);
        if (!isKnown(header.value())) {
            var text = captions.probe(file);
            if (!text.value().tracks().isEmpty()) {
                return text;
            }
        }
        return together(file, header);
    }

    private Reported<MediaFacts> together(Path file, Reported<MediaFacts> header) {
        var readings = new ArrayList<MediaFacts>(List.of(header.value()));
        var report = header.report();
        for (var reader : askable(header)) {
            var reading = asked(reader, file, readings);
            boolean known = readings.stream().anyMatch(MediaProber::isKnown);
            report =
                    report.plus(
                            known && (!report.hasErrors() || isLate(reading.report()))
                                    ? milder(reading.report())
                                    : reading.report());
            readings.add(
                    Beside.withoutInventions(reading.value(), header.value(), header.report()));
        }
        var together = Readings.together(readings);
        var encrypted = Beside.encrypted(together.value()).map(Report::of).orElse(Report.clean());
        return new Reported<>(together.value(), report.plus(encrypted).plus(together.report()));
    }

    /** Other readers look for a chunk in every eight bytes of zeros, through gigabytes of them. */
    private List<Prober> askable(Reported<MediaFacts> header) {
        return header.report().findings().stream()
                        .anyMatch(finding -> finding.rule().equals(WavReader.ZEROS_FOLLOW))
                ? List.of()
                : readers;
    }

    private static boolean isLate(Report report) {
        return report.findings().stream().anyMatch(f -> f.rule().equals("media.timeout"));
    }

    private static boolean isKnown(MediaFacts facts) {
        return facts.file().has(Fact.CONTAINER);
    }

    /** What one reader understands is no rubbish because another does not. */
    private static Report milder(Report report) {
        return new Report(
                report.findings().stream()
                        .map(
                                finding ->
                                        finding.rule().equals("media.timeout")
                                                ? Finding.warning(
                                                        "media.headers-only",
                                                        finding.where(),
                                                        "Only its headers were read: ffprobe was stopped because it did not come to an end in time (CLEARCUT_PROBE_SECONDS). Play it before you rely on it.")
                                                : finding.rule().equals("media.unreadable")
                                                        ? Finding.warning(
                                                                "media.headers-only",
                                                                finding.where(),
                                                                "Its headers were read, but ffprobe cannot decode it: its coding is unusual, or its pictures are damaged. Play it before you rely on it.")
                                                        : finding)
                        .toList());
    }

    /** Without ffprobe the headers alone still answer. */
    private static Reported<MediaFacts> asked(Prober reader, Path file, List<MediaFacts> before) {
        try {
            return reader.probe(file);
        } catch (Unavailable missing) {
            if (before.stream().allMatch(facts -> facts.tracks().isEmpty())) {
                throw missing;
            }
            return new Reported<>(
                    FfprobeProber.none(file),
                    Report.of(
                            Finding.note(
                                    "media.headers-only",
                                    Where.inFile(String.valueOf(file.getFileName())),
                                    "Only the headers were read: " + missing.getMessage())));
        }
    }

    private static @org.jspecify.annotations.Nullable Finding refused(Path file) {
        if (!Files.exists(file)) {
            throw new NotFound("There is no file " + file + ".");
        }
        var where = Where.inFile(String.valueOf(file.getFileName()));
        if (!Files.isRegularFile(file)) {
            return Finding.error(
                    "media.unreadable",
                    where,
                    "It is no file. Name one file; a folder's files are named one by one.");
        }
        try {
            return Files.size(file) == 0
                    ? Finding.error(
                            "media.empty", where, "It is empty: the copy failed. Ask for it anew.")
                    : null;
        } catch (IOException unreadable) {
            return Finding.error(
                    "media.unreadable",
                    where,
                    "It cannot be opened (%s).".formatted(unreadable.getMessage()));
        }
    }
}
