package dev.clearcut.exchange.caption;

import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The tags in the text of one SubRip or WebVTT cue. */
final class Markup {

    /** A longer tag is text that happens to have a bracket. */
    private static final int LONGEST_TAG = 300;

    private static final String MARKS = ">};";

    /** Of one event so many tags out of balance are said. */
    private static final int MOST_UNBALANCED = 10;

    /** Tags within tags beyond this are text. */
    private static final int DEEPEST = 100;

    private static final Pattern COLOUR =
            Pattern.compile("color\\s*=\\s*[\"']?([#\\w]{1,30})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> COLOURS =
            Set.of("white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black");
    private static final Map<String, String> ENTITIES =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00A0", "lrm", "\u200E", "rlm",
                    "\u200F");

    private record Open(String name, Style before, int line, int column) {}

    private final boolean web;
    private final Reading reading;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Style style = Style.PLAIN;
    private Placement placement = Placement.UNSAID;
    private boolean annotation;
    private int unbalanced;

    /** Where each of the marks is next in the line; before its start for not looked yet. */
    private final int[] next = {-1, -1, -1};

    private Markup(boolean web, Reading reading) {
        this.web = web;
        this.reading = reading;
    }

    /**
     * Lines with their style, and where the text itself says it stands.
     *
     * @param placement unsaid where it does not
     */
    record Marked(List<Line> lines, Placement placement) {}

    static Marked webVtt(List<String> raw, int firstLine, Reading reading) {
        return new Markup(true, reading).marked(raw, firstLine);
    }

    static Marked subRip(List<String> raw, int firstLine, Reading reading) {
        return new Markup(false, reading).marked(raw, firstLine);
    }

    private Marked marked(List<String> raw, int firstLine) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < raw.size(); i++) {
            lines.add(line(raw.get(i), firstLine + i));
        }
        for (var left : open) {
            // a voice may run to the cue's end without a tag (WebVTT 6.4)
            if (!left.name().equals("v")) {
                reading.warning(
                        "caption.markup.unbalanced",
                        reading.at(left.line(), left.column()),
                        "<%s> is opened here and never closed.".formatted(left.name()));
            }
        }
        return new Marked(lines, placement);
    }

    private Line line(String raw, int line) {
        Arrays.fill(next, -1);
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int end =
                    c == '<'
                            ? tag(raw, at, line)
                            : c == '{' && !web
                                    ? override(raw, at, line)
                                    : c == '&' && web ? entity(raw, at) : -1;
            if (end < 0) {
                if (!annotation) {
                    text.append(c);
                }
                at++;
            } else {
                at = end;
            }
        }
        flush();
        var made = new Line(spans);
        spans.clear();
        return made;
    }

    private void flush() {
        if (!text.isEmpty()) {
            spans.add(new Span(text.toString(), style));
            text.setLength(0);
        }
    }

    /** Where the tag ends; -1 when it is none. */
    private int tag(String raw, int at, int line) {
        int end = near(raw, '>', at);
        if (end < 0) {
            return -1;
        }
        var inside = raw.substring(at + 1, end);
        boolean closing = inside.startsWith("/");
        var name = name(closing ? inside.substring(1) : inside);
        if (web && name.isEmpty() && inside.matches("[\\d:.]+")) {
            return end + 1;
        }
        if (!isKnown(name) || !closing && open.size() >= DEEPEST) {
            return web && inside.matches("/?[a-zA-Z].*") ? end + 1 : -1;
        }
        flush();
        if (closing) {
            close(name, line, at + 1);
        } else {
            open.push(new Open(name, style, line, at + 1));
            style = styled(name, inside);
            if (name.equals("v")) {
                reading.once(
                        "caption.markup.voice",
                        reading.at(line, at + 1),
                        "",
                        "Who speaks (<%s>) is not kept, here or further on."
                                .formatted(Reading.shortened(inside)));
            }
            annotation = annotation || name.equals("rt");
        }
        return end + 1;
    }

    private void close(String name, int line, int column) {
        var found = open.stream().filter(o -> o.name().equals(name)).findFirst();
        if (found.isEmpty() && ++unbalanced > MOST_UNBALANCED) {
            return;
        }
        if (found.isEmpty()) {
            reading.warning(
                    "caption.markup.unbalanced",
                    reading.at(line, column),
                    "</%s> closes nothing.".formatted(name));
            return;
        }
        while (!open.isEmpty()) {
            var last = open.pop();
            style = last.before();
            annotation = annotation && !last.name().equals("rt");
            if (last.equals(found.get())) {
                return;
            }
            reading.warning(
                    "caption.markup.unbalanced",
                    reading.at(line, column),
                    "</%s> stands before the <%s> inside it is closed."
                            .formatted(name, last.name()));
        }
    }

    /** Where the mark is, if no further than a tag is long; a line may be millions of brackets. */
    private int near(String raw, char mark, int from) {
        int which = MARKS.indexOf(mark);
        if (next[which] < from) {
            int found = raw.indexOf(mark, from);
            next[which] = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next[which] - from > LONGEST_TAG ? -1 : next[which];
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && Character.isLetter(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private boolean isKnown(String name) {
        return switch (name) {
            case "i", "b", "u" -> true;
            case "font" -> !web;
            case "c", "v", "lang", "ruby", "rt" -> web;
            default -> false;
        };
    }

    private Style styled(String name, String inside) {
        return switch (name) {
            case "i" -> style.italic(true);
            case "b" -> style.bold(true);
            case "u" -> style.underline(true);
            case "font" -> {
                var colour = COLOUR.matcher(inside);
                yield colour.find()
                        ? style.colour(colour.group(1).toLowerCase(Locale.ROOT))
                        : style;
            }
            case "c" -> classes(inside);
            default -> style;
        };
    }

    private Style classes(String inside) {
        for (var name : inside.split("[.\\s]")) {
            if (COLOURS.contains(name)) {
                return style.colour(name);
            }
        }
        return style;
    }

    /** {@code {\an8}}, {@code {\i1}}: what SubStation Alpha left in SubRip. */
    private int override(String raw, int at, int line) {
        int end = near(raw, '}', at);
        if (end < 0 || !raw.startsWith("{\\", at)) {
            return -1;
        }
        for (var word : raw.substring(at + 2, end).split("\\\\")) {
            switch (word) {
                case "i1" -> restyled(style.italic(true));
                case "i0" -> restyled(style.italic(false));
                case "b1" -> restyled(style.bold(true));
                case "b0" -> restyled(style.bold(false));
                case "u1" -> restyled(style.underline(true));
                case "u0" -> restyled(style.underline(false));
                default -> place(word, line, at + 1);
            }
        }
        return end + 1;
    }

    private void restyled(Style now) {
        flush();
        style = now;
    }

    private void place(String word, int line, int column) {
        if (word.matches("an[1-9]")) {
            int key = word.charAt(2) - '1';
            placement =
                    Placement.at(
                            new Side[] {Side.LEFT, Side.CENTRE, Side.RIGHT}[key % 3],
                            new Level[] {Level.BOTTOM, Level.MIDDLE, Level.TOP}[key / 3]);
        } else {
            reading.note(
                    "caption.markup.unknown",
                    reading.at(line, column),
                    "{\\%s} is not kept.".formatted(Reading.shortened(word)));
        }
    }

    private int entity(String raw, int at) {
        int end = near(raw, ';', at);
        if (end < 0 || end - at > 12) {
            return -1;
        }
        var name = raw.substring(at + 1, end);
        var character = ENTITIES.get(name);
        if (character == null && name.matches("#\\d{1,7}|#x[0-9a-fA-F]{1,6}")) {
            int code =
                    name.startsWith("#x")
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            character =
                    Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : null;
        }
        if (character == null) {
            return -1;
        }
        if (!annotation) {
            text.append(character);
        }
        return end + 1;
    }
}
