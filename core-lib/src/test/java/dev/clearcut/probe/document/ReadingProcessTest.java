package dev.clearcut.probe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The process that reads: it is replaced when it dies, and leaves nothing behind. */
@Isolated("It counts the processes of this JVM, and kills them.")
class ReadingProcessTest {

    private static final DocumentLimits LIMITS =
            new DocumentLimits(Duration.ofSeconds(20), 64, 8, 100_000, 100, 10, 2, 1);

    private final Set<ProcessHandle> others = children().collect(Collectors.toSet());

    @TempDir Path folder;

    @Test
    void oneThatWasKilledInItsSleepIsReplaced() {
        var letter = new Papers(folder).write("letter.txt", Papers.TERMS);
        try (var reader = new DocumentReader(LIMITS)) {
            reader.read(letter);
            reading().forEach(ProcessHandle::destroyForcibly);

            assertThat(reader.read(letter).report().findings()).isEmpty();
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        var scratch = Scratch.create();
        Files.writeString(scratch.folder().resolve("unpacked"), "x".repeat(1000));
        assertThat(scratch.bytes()).isEqualTo(1000);
        scratch.close();
        assertThat(scratch.folder()).doesNotExist();

        try (var reader = new DocumentReader(LIMITS)) {
            reader.read(new Papers(folder).write("letter.txt", Papers.TERMS));
            assertThat(reading()).hasSize(1);
        }
        assertThat(reading()).isEmpty();
    }

    @Test
    void oneThatFillsTheDiskIsEnded() throws Exception {
        var scratch = Scratch.create();
        var sleeper = new ProcessBuilder("sleep", "60").start();
        try (scratch;
                var watch = Watch.over(sleeper, scratch, Duration.ofSeconds(30), 1_000)) {
            Files.writeString(scratch.folder().resolve("unpacked"), "x".repeat(2_000));

            assertThat(sleeper.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.ending()).isEqualTo(Ending.DISK);
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void threadsShareTheProcessesThereAre() throws Exception {
        var letter = new Papers(folder).write("letter.txt", Papers.TERMS);
        try (var reader = new DocumentReader(LIMITS);
                var threads = Executors.newFixedThreadPool(4)) {
            var all =
                    IntStream.range(0, 12)
                            .mapToObj(i -> threads.submit(() -> reader.read(letter)))
                            .toList();
            for (var one : all) {
                assertThat(one.get().report().findings()).isEmpty();
            }
            assertThat(reading()).hasSize(1);
        }
    }

    /** Our processes that read, without those that other tests have started before. */
    private List<ProcessHandle> reading() {
        return children().filter(process -> !others.contains(process)).toList();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(p -> p.info().command().orElse("").endsWith("java"));
    }
}
