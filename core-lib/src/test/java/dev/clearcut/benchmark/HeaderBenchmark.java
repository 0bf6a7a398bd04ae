package dev.clearcut.benchmark;

import dev.clearcut.probe.media.HeaderProber;
import dev.clearcut.probe.media.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What a file's headers say, by our readers beside ffprobe as a process. */
final class HeaderBenchmark {

    private HeaderBenchmark() {}

    public static void main(String[] args) {
        run();
    }

    static void run() {
        var prober = new HeaderProber();
        for (var file :
                List.of(
                        TestMedia.prores(),
                        TestMedia.xdcam(),
                        TestMedia.avcIntra(),
                        TestMedia.h264(),
                        TestMedia.bwf())) {
            Beside.compare(
                    "header facts of " + file.getFileName(),
                    () -> prober.probe(file).value().file().said().size(),
                    "ffprobe, headers and streams",
                    () -> ffprobe(file));
        }
    }

    private static int ffprobe(Path file) {
        var program = TestMedia.ffmpeg().resolveSibling("ffprobe").toString();
        try {
            var process =
                    new ProcessBuilder(
                                    program,
                                    "-v",
                                    "error",
                                    "-of",
                                    "json",
                                    "-show_format",
                                    "-show_streams",
                                    file.toString())
                            .start();
            return process.getInputStream().readAllBytes().length;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
