package dev.clearcut.delivery.stale;

import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Carries notes from one cut to the next: a note stays with its shots, wherever those went. A range
 * is followed shot by shot; what stands together in the new cut is one place, and what is not there
 * any more is said.
 */
public final class Carrying {

    private final CutLayers before;
    private final CutLayers after;
    private final Tracing tracing;

    public Carrying(CutLayers before, CutLayers after) {
        this.before = before;
        this.after = after;
        this.tracing = new Tracing(before, after);
    }

    /**
     * Where a note stands in a newer version.
     *
     * @param from all its places in the older one, at least one
     * @param version its number; it is made of the newer cut
     * @return at least one; in the order of the newer cut
     */
    public List<Note.Place> places(List<Note.Place> from, int version) {
        var spans = new ArrayList<Note.Span>();
        for (var place : from) {
            var at = place.at();
            if (at != null && !at.frames().isEmpty()) {
                if (!at.rate().runsLike(before.rate())) {
                    return List.of(nowhere(version, uncounted(at)));
                }
                spans.add(at);
            }
        }
        return spans.isEmpty()
                ? List.of(nowhere(version, "about the whole"))
                : carried(spans, version);
    }

    private static Note.Place nowhere(int version, String remark) {
        return new Note.Place(version, null, remark);
    }

    private String uncounted(Note.Span at) {
        return "%s is counted at %s, and the cut runs at %s; look yourself"
                .formatted(at, at.rate(), before.rate());
    }

    private List<Note.Place> carried(List<Note.Span> spans, int version) {
        var rate = spans.getFirst().rate();
        var went = new ArrayList<Tracing.Went>();
        var gone = new ArrayList<FrameRange>();
        for (var span : spans) {
            var pieces = tracing.of(span.frames());
            went.addAll(pieces);
            gone.addAll(left(span.frames(), pieces));
        }
        var lost = gone.isEmpty() ? "" : lost(gone, rate);
        if (went.isEmpty()) {
            return List.of(nowhere(version, lost));
        }
        var places = new ArrayList<Note.Place>();
        for (var place : together(went)) {
            places.add(place(place, version, rate));
        }
        var last = places.removeLast();
        var remarks = new ArrayList<>(List.of(last.remark(), lost));
        remarks.removeIf(String::isEmpty);
        places.add(new Note.Place(version, last.at(), String.join("; ", remarks)));
        return places;
    }

    private static String lost(List<FrameRange> gone, Rate rate) {
        return "what stood at %s is no longer in the cut".formatted(inWords(gone, rate));
    }

    private static String inWords(List<FrameRange> ranges, Rate rate) {
        return ranges.stream()
                .map(range -> new Note.Span(range, rate).toString())
                .collect(Collectors.joining(", "));
    }

    /** What of a range is in none of its pieces. */
    private static List<FrameRange> left(FrameRange range, List<Tracing.Went> pieces) {
        var left = new ArrayList<FrameRange>();
        long at = range.start();
        for (var piece : pieces) {
            if (piece.old().start() > at) {
                left.add(FrameRange.of(at, piece.old().start()));
            }
            at = piece.old().end();
        }
        if (at < range.end()) {
            left.add(FrameRange.of(at, range.end()));
        }
        return left;
    }

    /** What touches in the new cut is one place. */
    private static List<List<Tracing.Went>> together(List<Tracing.Went> went) {
        var places = new ArrayList<List<Tracing.Went>>();
        long end = 0;
        for (var piece : went.stream().sorted(Comparator.comparing(Tracing.Went::now)).toList()) {
            if (places.isEmpty() || piece.now().start() > end) {
                places.add(new ArrayList<>());
                end = piece.now().end();
            }
            places.getLast().add(piece);
            end = Math.max(end, piece.now().end());
        }
        return places;
    }

    private Note.Place place(List<Tracing.Went> pieces, int version, Rate rate) {
        var now = pieces.stream().map(Tracing.Went::now).reduce(FrameRange::spanning).orElseThrow();
        var moved = pieces.stream().filter(p -> !p.old().equals(p.now())).toList();
        return new Note.Place(
                version,
                new Note.Span(now, after.rate()),
                moved.isEmpty()
                        ? ""
                        : "moved with its shot from "
                                + inWords(moved.stream().map(Tracing.Went::old).toList(), rate));
    }
}
