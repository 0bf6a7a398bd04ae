package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that come along are unpacked once, however many start at once. */
class BundledFfmpegTest {

    @Test
    void thoseThatStartTogetherShareOneFolderAndLeaveNothingElse(@TempDir Path cache)
            throws IOException, InterruptedException, ExecutionException {
        var environment = Map.of("XDG_CACHE_HOME", cache.toString());
        var starts = new ArrayList<Callable<Optional<Path>>>();
        for (int i = 0; i < 3; i++) {
            starts.add(() -> BundledFfmpeg.unpacked(environment, BundledFfmpeg.platform()));
        }

        var folders = new ArrayList<Path>();
        try (var together = Executors.newFixedThreadPool(3)) {
            for (var start : together.invokeAll(starts)) {
                folders.add(start.get().orElseThrow());
            }
        }

        assertThat(folders).containsOnly(folders.getFirst());
        assertThat(Ffmpeg.in(folders.getFirst())).isPresent();
        assertThat(within(cache.resolve("clearcut"))).containsExactly(folders.getFirst());
    }

    private static List<Path> within(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
