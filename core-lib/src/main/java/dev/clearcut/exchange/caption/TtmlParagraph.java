package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The content of one paragraph. Where its parts have times of their own, it is an event for every
 * moment something in it changes, as a player shows it (TTML2 section 11.3, intermediate
 * documents).
 */
final class TtmlParagraph {

    /** Parts times changes; beyond, the paragraph is one event with all its parts. */
    private static final long MOST_SHOWN = 4_000_000;

    /** A part; the text of a line break is a line feed. */
    private record Part(
            String text, Style style, Rational begin, @Nullable Rational end, boolean preserve) {}

    private final List<Part> parts = new ArrayList<>();
    private boolean forced;

    void add(String text, Style style, TtmlScope scope, boolean nowForced) {
        parts.add(new Part(text, style, scope.begin, scope.end, scope.preserve));
        forced = forced || nowForced;
    }

    void lineBreak(TtmlScope scope) {
        parts.add(new Part("\n", Style.PLAIN, scope.begin, scope.end, true));
    }

    boolean isBlank() {
        return parts.stream().allMatch(part -> part.text().isBlank());
    }

    /** Adds its events to the reading; those without an end get one of the paragraph's. */
    void addTo(
            Reading reading,
            TtmlScope scope,
            Placement placement,
            String language,
            Where.InFile where) {
        if (scope.isBackwards() && scope.end != null) {
            add(reading, scope.begin, scope.end, true, placement, language, where);
            return;
        }
        removeNeverSeen(reading, scope, where);
        var changes = new TreeSet<Rational>();
        boolean open = false;
        for (var part : parts) {
            if (!part.text().isBlank()) {
                changes.add(part.begin());
                open = open || part.end() == null;
                if (part.end() != null) {
                    changes.add(part.end());
                }
            }
        }
        var moments = new ArrayList<>(changes);
        if (changes.size() > (open ? 1 : 2) && (long) changes.size() * parts.size() <= MOST_SHOWN) {
            for (int i = 0; i + 1 < moments.size(); i++) {
                add(reading, moments.get(i), moments.get(i + 1), false, placement, language, where);
            }
            if (open) {
                reading.open(where);
                add(reading, changes.last(), changes.last(), false, placement, language, where);
            }
            return;
        }
        var start = changes.isEmpty() ? scope.begin : changes.first();
        var stop = changes.size() > 1 ? changes.last() : scope.end;
        if (stop == null) {
            reading.open(where);
        }
        add(reading, start, stop == null ? start : stop, true, placement, language, where);
    }

    /** Parts that are gone before they come up are shown to nobody. */
    private void removeNeverSeen(Reading reading, TtmlScope scope, Where.InFile where) {
        boolean lost = false;
        for (var each = parts.iterator(); each.hasNext(); ) {
            var part = each.next();
            if (part.end() != null
                    && part.begin().compareTo(part.end()) >= 0
                    && !part.begin().equals(scope.begin)) {
                each.remove();
                lost = lost || !part.text().isBlank();
            }
        }
        if (lost) {
            reading.warning(
                    "caption.ttml.never-seen",
                    where,
                    "Part of the paragraph is gone before it comes up; nobody sees it. It was left out.");
        }
    }

    private void add(
            Reading reading,
            Rational start,
            Rational stop,
            boolean whole,
            Placement placement,
            String language,
            Where.InFile where) {
        var lines = lines(start, whole);
        if (!lines.isEmpty() || whole) {
            reading.join(
                    CaptionEvent.of(0, start, stop, lines)
                            .placed(placement)
                            .in(language)
                            .forced(forced)
                            .at(where));
        }
    }

    /** What is to be seen at a moment, spaces collapsed as XML collapses them. */
    private List<Line> lines(Rational moment, boolean whole) {
        var lines = new ArrayList<Line>();
        var spans = new ArrayList<Span>();
        for (var part : parts) {
            if (!whole && !isSeen(part, moment)) {
                continue;
            }
            var pieces = part.preserve() ? part.text().split("\n", -1) : new String[] {part.text()};
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    lines.add(new Line(spans));
                    spans = new ArrayList<>();
                }
                var text = part.preserve() ? pieces[i] : collapsed(pieces[i], spans);
                if (!text.isEmpty()) {
                    spans.add(new Span(text, part.style()));
                }
            }
        }
        lines.add(new Line(spans));
        return trimmed(lines);
    }

    private static boolean isSeen(Part part, Rational moment) {
        return part.begin().compareTo(moment) <= 0
                && (part.end() == null || part.end().compareTo(moment) > 0);
    }

    private static String collapsed(String text, List<Span> before) {
        var collapsed = text.replaceAll("[ \\t\\r\\n]+", " ");
        boolean spaced = before.isEmpty() || before.getLast().text().endsWith(" ");
        return spaced && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed;
    }

    /**
     * Without the empty lines at either end, and spaces at the end of lines that were collapsed.
     */
    private List<Line> trimmed(List<Line> lines) {
        boolean preserve =
                parts.stream().anyMatch(part -> part.preserve() && !part.text().equals("\n"));
        var all = new ArrayList<>(preserve ? lines : lines.stream().map(Line::stripped).toList());
        while (!all.isEmpty() && all.getLast().isBlank()) {
            all.removeLast();
        }
        while (!all.isEmpty() && all.getFirst().isBlank()) {
            all.removeFirst();
        }
        return all;
    }
}
