package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.media.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks every reader that knows the file, and lays their answers together. */
public final class MediaProber implements Prober {

    private static final Duration TIME = Duration.ofSeconds(60);

    private final List<Prober> readers;

    private MediaProber(List<Prober> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * The usual readers.
     *
     * @param environment where {@link Ffmpeg#SETTING} may name another ffmpeg
     */
    public static MediaProber standard(Map<String, String> environment) {
        return new MediaProber(
                List.of(
                        new HeaderProber(),
                        file -> new FfprobeProber(Ffmpeg.of(environment), TIME).probe(file)));
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
        var readings = new ArrayList<MediaFacts>();
        var report = Report.clean();
        for (var reader : readers) {
            var reading = asked(reader, file, readings);
            report = report.plus(reading.report());
            readings.add(reading.value());
        }
        var together = Readings.together(readings);
        return new Reported<>(together.value(), report.plus(together.report()));
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
