package dev.clearcut.caption;

import java.util.ArrayList;
import java.util.List;

/**
 * One line as it stands on the screen.
 *
 * @param spans in reading order; neighbours of the same style are one, and none is empty
 */
public record Line(List<Span> spans) {

    public Line {
        spans = joined(spans);
    }

    public static Line of(String text) {
        return new Line(List.of(new Span(text, Style.PLAIN)));
    }

    public String text() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        var all = new StringBuilder();
        spans.forEach(span -> all.append(span.text()));
        return all.toString();
    }

    public boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank());
    }

    /** The same without white space at either end. */
    public Line stripped() {
        var text = text();
        return text.strip().length() == text.length()
                ? this
                : between(
                        text.length() - text.stripLeading().length(),
                        text.stripTrailing().length());
    }

    private Line between(int from, int to) {
        var kept = new ArrayList<Span>();
        int at = 0;
        for (var span : spans) {
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, span.text().length());
            if (start < end) {
                kept.add(new Span(span.text().substring(start, end), span.style()));
            }
            at += span.text().length();
        }
        return new Line(kept);
    }

    private static List<Span> joined(List<Span> spans) {
        if (spans.size() == 1 && !spans.getFirst().text().isEmpty()) {
            return List.copyOf(spans);
        }
        var all = new ArrayList<Span>();
        var text = new StringBuilder();
        var style = Style.PLAIN;
        for (var span : spans) {
            if (!span.style().equals(style) && !text.isEmpty()) {
                all.add(new Span(text.toString(), style));
                text.setLength(0);
            }
            style = span.text().isEmpty() && !text.isEmpty() ? style : span.style();
            text.append(span.text());
        }
        if (!text.isEmpty()) {
            all.add(new Span(text.toString(), style));
        }
        return List.copyOf(all);
    }
}
