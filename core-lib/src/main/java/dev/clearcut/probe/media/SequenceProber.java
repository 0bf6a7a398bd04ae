package dev.clearcut.probe.media;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Prober;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads the frames of an image sequence as one thing. Of each frame the header is read and nothing
 * else, a few kilobytes; of the first of those that are alike everything.
 */
public final class SequenceProber {

    static final String READER = "sequence";

    /** How many numbers a finding names. */
    private static final int MOST_NAMED = 8;

    /** What may not change from frame to frame. */
    private static final List<Fact> ALIKE =
            List.of(
                    Fact.CODEC,
                    Fact.WIDTH,
                    Fact.HEIGHT,
                    Fact.CHROMA,
                    Fact.BIT_DEPTH,
                    Fact.FLOATING,
                    Fact.ALPHA,
                    Fact.COMPONENTS,
                    Fact.COLOUR_MODE,
                    Fact.COMPRESSION,
                    Fact.PIXEL_ASPECT,
                    Fact.PRIMARIES,
                    Fact.TRANSFER,
                    Fact.FRAME_RATE);

    private final Prober one;

    /**
     * @param one reads one frame with all readers there are
     */
    public SequenceProber(Prober one) {
        this.one = one;
    }

    /**
     * What the frames are together, with what is missing and which are not like the others.
     *
     * @param named as it was asked for
     */
    public Reported<MediaFacts> probe(Path named, FrameNames names) {
        var asked = String.valueOf(named.toAbsolutePath().normalize().getFileName());
        try {
            var frames = Frames.in(names);
            return frames.byNumber().isEmpty() ? none(asked, names) : probe(frames, names);
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            return nothing(asked, "It cannot be opened (%s).".formatted(unreadable.getMessage()));
        }
    }

    private static Reported<MediaFacts> none(String asked, FrameNames names) {
        return nothing(
                asked,
                names.name() == null
                        ? "It is a folder without numbered pictures. Name one file; a package of cinema or IMF is looked at by \"clearcut package check\"."
                        : "No file is called so, with a number in that place. Look at the folder: is the number written with as many digits?");
    }

    private static Reported<MediaFacts> nothing(String asked, String text) {
        return new Reported<>(
                new MediaFacts(asked, Facts.none(), List.of()),
                Report.of(Finding.error("media.unreadable", Where.inFile(asked), text)));
    }

    private Reported<MediaFacts> probe(Frames frames, FrameNames names) {
        var where = Where.inFile(frames.name());
        var kinds = new LinkedHashMap<Map<Fact, String>, List<Long>>();
        var damaged = new LinkedHashMap<Long, String>();
        long bytes = 0;
        for (var frame : frames.byNumber().entrySet()) {
            var read = HeaderProber.frame(frame.getValue());
            bytes += size(frame.getValue());
            if (read.report().hasErrors() || read.value().video().isEmpty()) {
                damaged.put(frame.getKey(), why(read));
            } else {
                kinds.computeIfAbsent(kind(read.value()), kind -> new ArrayList<>())
                        .add(frame.getKey());
            }
        }
        var most = kinds.entrySet().stream().max(Comparator.comparingInt(k -> k.getValue().size()));
        long first = most.map(k -> k.getValue().getFirst()).orElse(frames.byNumber().firstKey());
        var read = one.probe(Objects.requireNonNull(frames.byNumber().get(first)));
        var missing = Numbers.missing(frames.byNumber().navigableKeySet(), names.range());
        var findings = new ArrayList<Finding>();
        if (missing.count() > 0) {
            findings.add(gap(where, frames, missing));
        }
        most.ifPresent(k -> kinds.forEach((kind, of) -> differing(where, k, kind, of, findings)));
        if (!damaged.isEmpty()) {
            findings.add(damaged(where, damaged));
        }
        beside(where, frames, findings);
        return new Reported<>(
                together(frames, read.value(), missing.count(), bytes),
                damaged.size() < frames.byNumber().size()
                        ? new Report(findings).plus(read.report())
                        : new Report(findings));
    }

    private static String why(Reported<MediaFacts> read) {
        return read.report().errors().stream()
                .findFirst()
                .map(Finding::text)
                .orElse("It is no picture that can be read here, or empty.");
    }

    private static long size(Path frame) {
        try {
            return Files.size(frame);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Map<Fact, String> kind(MediaFacts frame) {
        var kind = new LinkedHashMap<Fact, String>();
        var facts = frame.video().getFirst().facts();
        for (var fact : ALIKE) {
            facts.said(fact).ifPresent(said -> kind.put(fact, said.written(fact)));
        }
        return kind;
    }

    private static Finding gap(Where where, Frames frames, Numbers missing) {
        return Finding.error(
                "media.sequence-gap",
                where,
                "%d of %d frames %s missing: %s. Ask for them; a player shows a jump there, and sound runs away."
                        .formatted(
                                missing.count(),
                                missing.count() + frames.byNumber().size(),
                                missing.count() == 1 ? "is" : "are",
                                missing.written(MOST_NAMED)));
    }

    private static void differing(
            Where where,
            Map.Entry<Map<Fact, String>, List<Long>> most,
            Map<Fact, String> kind,
            List<Long> numbers,
            List<Finding> findings) {
        if (kind.equals(most.getKey())) {
            return;
        }
        var how =
                ALIKE.stream()
                        .filter(f -> !value(kind, f).equals(value(most.getKey(), f)))
                        .map(
                                f ->
                                        "%s is %s and not %s"
                                                .formatted(
                                                        f.id(),
                                                        value(kind, f),
                                                        value(most.getKey(), f)))
                        .collect(Collectors.joining(", "));
        findings.add(
                Finding.error(
                        "media.sequence-differs",
                        where,
                        "%d of the frames %s not like the other %d: %s (%s). Have them rendered again."
                                .formatted(
                                        numbers.size(),
                                        numbers.size() == 1 ? "is" : "are",
                                        most.getValue().size(),
                                        how,
                                        Numbers.of(numbers).written(MOST_NAMED))));
    }

    private static String value(Map<Fact, String> kind, Fact fact) {
        return kind.getOrDefault(fact, "not told");
    }

    private static Finding damaged(Where where, Map<Long, String> damaged) {
        return Finding.error(
                "media.sequence-damaged",
                where,
                "%d of the frames cannot be read: %s. The first: %s"
                        .formatted(
                                damaged.size(),
                                Numbers.of(List.copyOf(damaged.keySet())).written(MOST_NAMED),
                                damaged.values().iterator().next()));
    }

    private static void beside(Where where, Frames frames, List<Finding> findings) {
        if (!frames.twice().isEmpty()) {
            findings.add(
                    Finding.error(
                            "media.sequence-twice",
                            where,
                            "Two files have the same number: %s. Take one of them away."
                                    .formatted(Numbers.of(frames.twice()).written(MOST_NAMED))));
        }
        if (frames.others() > 0) {
            findings.add(
                    Finding.warning(
                            "media.sequence-others",
                            where,
                            "%d more numbered pictures of other names lie beside it and were not read. Name those frames by a pattern, as shot.####.dpx."
                                    .formatted(frames.others())));
        }
        if (!frames.isWhole()) {
            findings.add(
                    Finding.error(
                            "media.sequence-too-long",
                            where,
                            "The folder holds more than %d files; only so many were looked at. Split it by reel."
                                    .formatted(Frames.MOST)));
        }
    }

    private static MediaFacts together(Frames frames, MediaFacts first, long missing, long bytes) {
        int count = frames.byNumber().size();
        var file = Facts.by(READER);
        file.say(Fact.SIZE, bytes);
        file.say(Fact.FIRST_NUMBER, frames.byNumber().firstKey());
        file.say(Fact.LAST_NUMBER, frames.byNumber().lastKey());
        file.say(Fact.MISSING_FRAMES, missing);
        var tracks = new ArrayList<Track>();
        for (var track : first.tracks()) {
            var facts = Facts.by(READER);
            if (track.kind() == Subject.VIDEO) {
                facts.say(Fact.STILL, false).say(Fact.FRAMES, count);
                track.facts()
                        .exact(Fact.FRAME_RATE)
                        .filter(rate -> rate.sign() > 0)
                        .map(rate -> Rational.of(count).over(rate))
                        .ifPresent(
                                seconds -> {
                                    facts.say(Fact.DURATION, seconds);
                                    file.say(Fact.DURATION, seconds);
                                });
            }
            tracks.add(
                    new Track(track.kind(), track.number(), facts.facts().orElse(track.facts())));
        }
        return new MediaFacts(frames.name(), file.facts().orElse(first.file()), tracks);
    }
}
