package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.Clip.Content.Nested;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file while it is read: where things stand in it, and what was not right. */
final class Reading {

    /** Nests within nests beyond this are left closed. */
    static final int DEEPEST_NEST = 32;

    /** More clips than any cut has, however its nests repeat. */
    private static final long MOST_PLACED = 2_000_000;

    private final String file;
    private final String format;
    private final Findings findings = new Findings();
    private final Map<Timeline, Long> placed = new IdentityHashMap<>();
    private int offFrame;
    private Where.@Nullable InFile firstOffFrame;

    Reading(TimelineFile file, String format) {
        this.file = file.name();
        this.format = format;
    }

    String format() {
        return format;
    }

    Where.InFile wholeFile() {
        return new Where.InFile(file, 0, 0);
    }

    Where.InFile at(int line, int column) {
        return new Where.InFile(file, Math.max(0, line), Math.max(0, column));
    }

    Where.InFile at(XmlElement element) {
        return at(element.line(), element.column());
    }

    BadFile bad(Where.InFile where, String message) {
        return new BadFile(format, where, message);
    }

    void error(String rule, Where where, String text) {
        findings.add(Finding.error(rule, where, text));
    }

    void warning(String rule, Where where, String text) {
        findings.add(Finding.warning(rule, where, text));
    }

    void note(String rule, Where where, String text) {
        findings.add(Finding.note(rule, where, text));
    }

    /**
     * What {@code read} makes of the file.
     *
     * @throws BadFile when a time of it has no exact form in 64 bits
     */
    Timeline exactly(Supplier<Timeline> read) {
        try {
            return read.get();
        } catch (Invalid | ArithmeticException impossible) {
            throw new BadFile(
                    format,
                    wholeFile(),
                    "Its times cannot be kept: " + impossible.getMessage(),
                    impossible);
        }
    }

    /** The frame nearest to a moment; that it was not on one is reported once for the file. */
    long frame(Rational seconds, Rate rate, Where.InFile where) {
        var exact = seconds.times(rate.perSecond());
        if (!exact.isWhole()) {
            offFrame++;
            firstOffFrame = firstOffFrame == null ? where : firstOffFrame;
        }
        return exact.round();
    }

    /** The caller's rate is only for files that carry none. */
    void compare(Optional<Rate> asked, Rate own) {
        asked.filter(rate -> !rate.runsLike(own))
                .ifPresent(
                        rate ->
                                warning(
                                        "timeline.rate.disagrees",
                                        wholeFile(),
                                        "The file says "
                                                + own
                                                + " frames a second, not "
                                                + rate
                                                + "; the file's own rate was used."));
    }

    Report report() {
        var found = findings.report();
        return firstOffFrame == null
                ? found
                : found.plus(
                        Report.of(
                                Finding.note(
                                        "timeline.off-frame",
                                        firstOffFrame,
                                        offFrame
                                                + (offFrame == 1 ? " edit does" : " edits do")
                                                + " not fall on a frame (sound often does not); each"
                                                + " was moved to the nearest. The first is here.")));
    }

    /**
     * Counts what a timeline holds once its nests are followed, so that a small file of nests in
     * nests cannot grow beyond all bounds.
     *
     * @throws BadFile when it does
     */
    Timeline bounded(Timeline timeline) {
        long total = weight(timeline);
        if (total > MOST_PLACED) {
            throw bad(
                    wholeFile(),
                    "The sequences nested in \""
                            + timeline.name()
                            + "\" unfold to more than two million clips. Export a flattened cut.");
        }
        return timeline;
    }

    private long weight(Timeline timeline) {
        var known = placed.get(timeline);
        if (known != null) {
            return known;
        }
        long total = 1;
        for (var track : timeline.tracks()) {
            for (var clip : track.clips()) {
                total += clip.content() instanceof Nested nest ? weight(nest.timeline()) : 1;
                total = Math.min(total, MOST_PLACED + 1);
            }
        }
        placed.put(timeline, total);
        return total;
    }

    /** The same timeline with the tracks that carry picture (and captions), or sound, alone. */
    static Timeline only(Timeline timeline, boolean sound) {
        return new Timeline(
                timeline.name(),
                timeline.format(),
                timeline.rate(),
                timeline.start(),
                timeline.tracks().stream()
                        .filter(t -> (t.kind() == Track.Kind.AUDIO) == sound)
                        .toList(),
                timeline.markers(),
                Report.clean());
    }

    static boolean hasClips(Timeline timeline) {
        return timeline.tracks().stream().anyMatch(t -> !t.clips().isEmpty());
    }

    /** Clips in record order, as a track wants them. */
    static List<Clip> inOrder(List<Clip> clips) {
        return clips.stream().sorted((a, b) -> a.record().compareTo(b.record())).toList();
    }

    /** What a file says, short enough for a sentence. */
    static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    /** {@code "A", "B" and 3 more}. */
    static String listed(List<String> names) {
        var some = names.stream().limit(8).map(n -> '"' + n + '"').toList();
        int more = names.size() - some.size();
        return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
    }
}
