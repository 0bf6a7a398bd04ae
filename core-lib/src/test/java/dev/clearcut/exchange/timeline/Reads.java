package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ways of reading that the tests of all readers share. */
final class Reads {

    private Reads() {}

    static List<TimelineReader> readers() {
        return List.of(new FcpxmlReader(), new XmemlReader(), new OtioReader());
    }

    /** What the reader that recognises the file makes of it. */
    static Timeline file(TimelineFile file) {
        var able = readers().stream().filter(r -> r.recognises(file)).toList();
        assertThat(able).as("readers for " + file.name()).hasSize(1);
        return able.getFirst().read(file, Optional.empty());
    }

    static Timeline text(String name, String content) {
        return file(new TimelineFile(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    static TimelineFile resource(String name) {
        try (var in = Reads.class.getResourceAsStream(name)) {
            assertThat(in).as("test resource " + name).isNotNull();
            return new TimelineFile(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Third-party files, kept beside the project. */
    static Path fixtures(String folder) {
        return Path.of(System.getProperty("clearcut.root", "."))
                .resolve("../shared/fixtures/timelines")
                .resolve(folder)
                .normalize();
    }

    static Track track(Timeline timeline, String name) {
        return timeline.tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no track " + name));
    }

    static Clip clip(Timeline timeline, Track.Kind kind, String name) {
        return timeline.tracks().stream()
                .filter(t -> t.kind() == kind)
                .flatMap(t -> t.clips().stream())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " clip " + name));
    }

    /** {@code 90000-90262}. */
    static String record(Clip clip) {
        return clip.record().start() + "-" + clip.record().end();
    }

    /** {@code 100-362}, or nothing. */
    static String source(Clip clip) {
        var source = clip.source();
        return source == null ? "" : source.frames().start() + "-" + source.frames().end();
    }
}
