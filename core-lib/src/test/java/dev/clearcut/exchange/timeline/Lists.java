package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists for the tests of this package, and short ways of saying what was read from them. */
final class Lists {

    private Lists() {}

    static Timeline edl(Rate rate, String... lines) {
        return Timelines.read("list.edl", bytes(String.join("\n", lines)), Optional.of(rate));
    }

    static Timeline unratedEdl(String... lines) {
        return Timelines.read("list.edl", bytes(String.join("\n", lines)), Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Lists.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Timeline read(String resource) {
        return Timelines.read(resource, resource(resource), Optional.empty());
    }

    static Track track(Timeline timeline, String name) {
        return timeline.tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no track " + name));
    }

    static Clip only(Timeline timeline) {
        var clips = timeline.clips();
        if (clips.size() != 1) {
            throw new AssertionError(clips.size() + " clips");
        }
        return clips.getFirst().clip();
    }

    /** {@code "clip_A 01:00:00:00 01:00:00:19"} for each clip in record order. */
    static List<String> played(Timeline timeline) {
        return timeline.clips().stream()
                .map(
                        c ->
                                "%s %s %s"
                                        .formatted(
                                                c.clip().name(),
                                                timeline.timecode(c.record().start()),
                                                timeline.timecode(c.record().end())))
                .toList();
    }

    /** {@code "01:00:04:05+19"}: where a clip's source starts, and how many frames it plays. */
    static String source(Clip clip) {
        var source = Objects.requireNonNull(clip.source());
        return new Timecode(source.frames().start(), source.rate())
                + "+"
                + source.frames().length();
    }

    static List<String> rules(Timeline timeline) {
        return timeline.report().findings().stream().map(f -> f.rule()).toList();
    }
}
