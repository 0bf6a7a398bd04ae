package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries notes from one cut to the next: a note stays with its shot, wherever that went. */
public final class Carrying {

    /** In this order a note is taken to be about what is seen, and else about what is heard. */
    private static final List<CutAspect> ASKED =
            List.of(
                    CutAspect.PICTURE,
                    CutAspect.TEXT,
                    CutAspect.DIALOGUE,
                    CutAspect.EFFECTS,
                    CutAspect.MUSIC);

    private final CutLayers before;
    private final CutLayers after;
    private final boolean byName;

    public Carrying(CutLayers before, CutLayers after) {
        this.before = before;
        this.after = after;
        this.byName = !before.format().equals(after.format());
    }

    /**
     * Where a note stands in a newer version.
     *
     * @param version its number; it is made of the newer cut
     */
    public Note.Place place(Note note, int version) {
        var at = note.place().at();
        if (at == null || at.frames().isEmpty()) {
            return new Note.Place(version, null, "about the whole");
        }
        if (!at.rate().runsLike(before.rate())) {
            return new Note.Place(
                    version,
                    null,
                    "%s is counted at %s, and the cut runs at %s; look yourself"
                            .formatted(at, at.rate(), before.rate()));
        }
        var first = went(at.frames().start());
        var last = went(at.frames().end() - 1);
        if (first.isEmpty() && last.isEmpty()) {
            return new Note.Place(
                    version, null, "what stood at " + at + " is no longer in the cut");
        }
        var frames = frames(at.frames().length(), first.orElse(null), last.orElse(null));
        boolean whole = first.isPresent() && last.isPresent() && isWhole(at.frames(), frames);
        return new Note.Place(
                version,
                new Note.Span(frames, after.rate()),
                whole
                        ? frames.start() == at.frames().start()
                                ? ""
                                : "moved with its shot from " + at
                        : "part of what stood at " + at + " is no longer there so");
    }

    private static boolean isWhole(FrameRange old, FrameRange now) {
        return old.length() == now.length();
    }

    private FrameRange frames(long length, @Nullable Long first, @Nullable Long last) {
        if (first != null && last != null && last >= first) {
            return FrameRange.of(first, last + 1);
        }
        if (first != null) {
            long end = Math.min(first + length, Math.max(first + 1, after.whole().end()));
            return FrameRange.of(first, last == null ? shotEnd(first, end) : end);
        }
        var at = last == null ? 0 : last;
        return FrameRange.of(at, at + 1);
    }

    /** The note does not run on into another shot. */
    private long shotEnd(long first, long end) {
        return after.of(CutAspect.PICTURE).stream()
                .filter(s -> s.record().contains(first))
                .mapToLong(s -> s.record().end())
                .filter(shot -> shot < end)
                .min()
                .orElse(end);
    }

    /** Where the content of a frame went. */
    private Optional<Long> went(long frame) {
        for (var aspect : ASKED) {
            var there =
                    before.of(aspect).stream()
                            .filter(s -> s.record().contains(frame))
                            .max(Comparator.comparingInt(Segment::level));
            if (there.isPresent()) {
                return went(there.get(), frame, aspect);
            }
        }
        return after.whole().contains(frame) ? Optional.of(frame) : Optional.empty();
    }

    /** A frame of the new cut, and how much speaks for it. */
    private record Candidate(long frame, int neighbours, long distance) {}

    private Optional<Long> went(Segment segment, long frame, CutAspect aspect) {
        var position = segment.at(frame);
        var old = before.of(aspect);
        var now = after.of(aspect);
        var candidates = new ArrayList<Candidate>();
        for (var other : now) {
            if (what(other).equals(what(segment))) {
                frameAt(other, position, segment.position() == null)
                        .ifPresent(
                                at ->
                                        candidates.add(
                                                new Candidate(
                                                        at,
                                                        neighbours(segment, old, other, now),
                                                        Math.abs(at - frame))));
            }
        }
        return candidates.stream()
                .min(
                        Comparator.comparingInt((Candidate c) -> -c.neighbours())
                                .thenComparingLong(Candidate::distance)
                                .thenComparingLong(Candidate::frame))
                .map(Candidate::frame);
    }

    private String what(Segment segment) {
        return byName ? segment.name() : segment.key();
    }

    /** The frame at which a segment shows a position of its source. */
    private static Optional<Long> frameAt(Segment segment, Rational position, boolean fromHead) {
        if (fromHead != (segment.position() == null)) {
            return Optional.of(segment.record().start());
        }
        var from = position.minus(segment.at(segment.record().start()));
        if (segment.perFrame().sign() == 0) {
            return from.sign() == 0 ? Optional.of(segment.record().start()) : Optional.empty();
        }
        long frame = segment.record().start() + from.over(segment.perFrame()).round();
        return segment.record().contains(frame) ? Optional.of(frame) : Optional.empty();
    }

    /** How many of the shots beside it are the same: what repeats is told apart by its company. */
    private int neighbours(Segment segment, List<Segment> old, Segment other, List<Segment> now) {
        int same = 0;
        same +=
                touching(old, segment.record().start(), true)
                                .equals(touching(now, other.record().start(), true))
                        ? 1
                        : 0;
        same +=
                touching(old, segment.record().end(), false)
                                .equals(touching(now, other.record().end(), false))
                        ? 1
                        : 0;
        return same;
    }

    private List<String> touching(List<Segment> segments, long edge, boolean before) {
        return segments.stream()
                .filter(s -> before ? s.record().end() == edge : s.record().start() == edge)
                .map(this::what)
                .sorted()
                .toList();
    }
}
