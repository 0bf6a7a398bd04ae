package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SubRip. There is no standard; what players accept is accepted, and what they differ on is
 * reported. A line of times begins an event, whether or not a number and an empty line precede it.
 */
final class SrtReader implements CaptionReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String ARROW = "-->";

    /** Longer than any line of times. */
    private static final int LONGEST = 200;

    /** Times of an event, from a line that has them. */
    private record Times(Rational start, Rational end, String rest) {}

    static boolean recognises(String head) {
        return head.lines().anyMatch(line -> line.length() < LONGEST && times(line) != null);
    }

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        var lines = file.lines();
        int at = 0;
        int expected = 1;
        while (at < lines.size()) {
            var times = times(lines.get(at));
            if (times == null) {
                stray(lines.get(at), at + 1, reading);
                at++;
                continue;
            }
            number(lines, at, expected, reading);
            expected = nextNumber(lines, at, expected);
            int end = next(lines, at + 1);
            event(times, lines, at, end, reading);
            at = end;
        }
        return new CaptionFile(
                reading.name(),
                CaptionFormat.SRT,
                "SubRip",
                file.encoding(),
                "",
                reading.asked().orElse(null),
                false,
                null,
                reading.events(),
                reading.report());
    }

    private static @Nullable Times times(String line) {
        int arrow = line.length() < LONGEST ? line.indexOf(ARROW) : -1;
        if (arrow < 0) {
            return null;
        }
        var start = ClockTime.parse(line.substring(0, arrow));
        var after = line.substring(arrow + ARROW.length()).strip();
        int blank = after.indexOf(' ');
        var end = ClockTime.parse(after);
        if (end == null && blank > 0) {
            end = ClockTime.parse(after.substring(0, blank));
        }
        return start == null || end == null
                ? null
                : new Times(start, end, blank > 0 ? after.substring(blank).strip() : "");
    }

    /** Where the next event begins: at its number, or at its times. */
    private static int next(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(ARROW) && times(lines.get(i)) != null) {
                boolean numbered = i > from && NUMBER.matcher(lines.get(i - 1).strip()).matches();
                return numbered ? i - 1 : i;
            }
        }
        return lines.size();
    }

    private static void stray(String line, int number, Reading reading) {
        var text = line.strip();
        if (text.contains(ARROW)) {
            reading.error(
                    "caption.time.unreadable",
                    reading.at(number, 1),
                    "\"%s\" are no times; expected 00:00:01,000 --> 00:00:02,000. What follows belongs to no event."
                            .formatted(Reading.shortened(text)));
        } else if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            reading.error(
                    "caption.text.stray",
                    reading.at(number, 1),
                    "\"%s\" stands before any times and is shown to nobody."
                            .formatted(Reading.shortened(text)));
        }
    }

    private static void number(List<String> lines, int at, int expected, Reading reading) {
        var before = at > 0 ? lines.get(at - 1).strip() : "";
        if (!NUMBER.matcher(before).matches()) {
            reading.warning(
                    "caption.srt.number",
                    reading.at(at + 1, 1),
                    "The event has no number; it would be %d.".formatted(expected));
        } else if (Integer.parseInt(before) != expected) {
            reading.note(
                    "caption.srt.number",
                    reading.at(at, 1),
                    "The event is numbered %s and not %d.".formatted(before, expected));
        }
    }

    private static int nextNumber(List<String> lines, int at, int expected) {
        var before = at > 0 ? lines.get(at - 1).strip() : "";
        return NUMBER.matcher(before).matches() ? Integer.parseInt(before) + 1 : expected + 1;
    }

    private static void event(Times times, List<String> lines, int at, int end, Reading reading) {
        var where = reading.at(at + 1, 1);
        regular(lines.get(at), at + 1, reading);
        if (times.start().sign() < 0) {
            reading.error(
                    "caption.time.negative", where, "The event begins before the programme does.");
        }
        var marked = Markup.subRip(text(lines, at, end, reading), at + 2, reading);
        reading.add(
                CaptionEvent.of(0, times.start(), times.end(), marked.lines())
                        .placed(marked.placement())
                        .at(where));
        if (!times.rest().isEmpty()) {
            reading.note(
                    "caption.srt.coordinates",
                    where,
                    "\"%s\" after the times is not kept."
                            .formatted(Reading.shortened(times.rest())));
        }
    }

    private static void regular(String line, int number, Reading reading) {
        int arrow = line.indexOf(ARROW);
        var end = line.substring(arrow + ARROW.length()).strip();
        int blank = end.indexOf(' ');
        if (!ClockTime.isRegular(line.substring(0, arrow), ',')
                || !ClockTime.isRegular(blank < 0 ? end : end.substring(0, blank), ',')) {
            reading.note(
                    "caption.srt.times",
                    reading.at(number, 1),
                    "The times are not written as 00:00:01,000; not every player reads them.");
        }
    }

    /** The lines of the text, without the empty ones that end it. */
    private static List<String> text(List<String> lines, int at, int end, Reading reading) {
        int last = end;
        while (last > at + 1 && lines.get(last - 1).isBlank()) {
            last--;
        }
        var text = new ArrayList<String>();
        for (int i = at + 1; i < last; i++) {
            if (lines.get(i).isBlank()) {
                reading.warning(
                        "caption.srt.blank-line",
                        reading.at(i + 1, 1),
                        "An empty line inside an event: players end it here; the text after it was kept.");
            } else if (lines.get(i).contains(ARROW)) {
                reading.error(
                        "caption.time.unreadable",
                        reading.at(i + 1, 1),
                        "\"%s\" are no times; expected 00:00:01,000 --> 00:00:02,000. The event above runs on into it."
                                .formatted(Reading.shortened(lines.get(i))));
            } else {
                text.add(lines.get(i));
            }
        }
        if (last == end && end < lines.size()) {
            reading.note(
                    "caption.srt.blank-line",
                    reading.at(end, 1),
                    "No empty line before the next event.");
        }
        return text;
    }
}
