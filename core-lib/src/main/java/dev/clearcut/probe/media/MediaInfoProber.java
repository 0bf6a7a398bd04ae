package dev.clearcut.probe.media;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks MediaInfo, where somebody wants it asked and it is installed. */
final class MediaInfoProber implements Prober {

    /** The environment variable: a program, or {@code path}. */
    static final String SETTING = "CLEARCUT_MEDIAINFO";

    private static final int MOST_OF_AN_ANSWER = 8 << 20;

    private final Path program;
    private final Duration time;
    private final BiFunction<String, byte[], MediaFacts> reading;

    private MediaInfoProber(
            Path program, Duration time, BiFunction<String, byte[], MediaFacts> reading) {
        this.program = program;
        this.time = time;
        this.reading = reading;
    }

    /**
     * Empty unless the setting asks for it.
     *
     * @param reading turns its JSON into facts
     * @throws Unavailable when it is asked for and not there
     */
    static Optional<Prober> wanted(
            Map<String, String> environment,
            Duration time,
            BiFunction<String, byte[], MediaFacts> reading) {
        var setting = environment.getOrDefault(SETTING, "").strip();
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        var program = setting.equals("path") ? onPath(environment) : Path.of(setting);
        if (!Files.isExecutable(program)) {
            throw new Unavailable(
                    "There is no MediaInfo at %s; install it, or unset %s."
                            .formatted(program, SETTING));
        }
        return Optional.of(new MediaInfoProber(program, time, reading));
    }

    private static Path onPath(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mediainfo"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("mediainfo"));
    }

    @Override
    public Reported<MediaFacts> probe(Path file) {
        var run =
                ChildProcess.run(
                        ChildProcess.limited(
                                List.of(
                                        program.toString(),
                                        "--Output=JSON",
                                        file.toAbsolutePath().toString())),
                        time,
                        MOST_OF_AN_ANSWER);
        if (run.ending() == ChildProcess.Ending.WHOLE) {
            try {
                return Reported.clean(
                        reading.apply(String.valueOf(file.getFileName()), run.output()));
            } catch (BadFile garbled) {
                return silent(file, "gave an answer that makes no sense");
            }
        }
        return silent(
                file, run.ending() == ChildProcess.Ending.TIME ? "took too long" : "gave up on it");
    }

    private static Reported<MediaFacts> silent(Path file, String what) {
        return new Reported<>(
                FfprobeProber.none(file),
                Report.of(
                        Finding.warning(
                                "media.mediainfo-silent",
                                Where.inFile(String.valueOf(file.getFileName())),
                                "MediaInfo %s; the other readers' facts stand.".formatted(what))));
    }
}
