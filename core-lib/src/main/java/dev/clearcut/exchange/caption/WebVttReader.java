package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads WebVTT (W3C Candidate Recommendation of 4 April 2019, section 4 and 6). */
final class WebVttReader implements CaptionReader {

    private static final String ARROW = "-->";
    private static final int LONGEST = 1000;

    private String language = "";

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        if (!file.encoding().startsWith("UTF-8")) {
            reading.error(
                    "caption.vtt.encoding",
                    reading.at(1, 1),
                    "WebVTT is UTF-8 by definition; this is " + file.encoding() + ".");
        }
        var lines = file.lines();
        int at = header(lines, reading);
        while (at < lines.size()) {
            if (lines.get(at).isEmpty()) {
                at++;
            } else {
                int end = blockEnd(lines, at);
                block(lines, at, end, reading);
                at = end;
            }
        }
        return new CaptionFile(
                reading.name(),
                CaptionFormat.WEBVTT,
                "WebVTT",
                file.encoding(),
                language,
                reading.asked().orElse(null),
                false,
                null,
                reading.events(),
                reading.report());
    }

    /** The lines up to the first empty one: what HLS and old files say of the whole. */
    private int header(List<String> lines, Reading reading) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).isEmpty() && !lines.get(at).contains(ARROW)) {
            var line = lines.get(at);
            if (line.startsWith("Language:")) {
                language = line.substring(9).strip();
            } else if (line.startsWith("X-TIMESTAMP-MAP")) {
                reading.note(
                        "caption.vtt.timestamp-map",
                        reading.at(at + 1, 1),
                        "The times are relative to a transport stream (%s); they are kept as written."
                                .formatted(Reading.shortened(line)));
            }
            at++;
        }
        return at;
    }

    /** A block ends at an empty line, and before the times of another cue. */
    private static int blockEnd(List<String> lines, int from) {
        boolean timed = false;
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                return i;
            }
            if (lines.get(i).contains(ARROW)) {
                if (timed) {
                    return i;
                }
                timed = true;
            }
        }
        return lines.size();
    }

    private void block(List<String> lines, int from, int end, Reading reading) {
        var first = lines.get(from);
        int times = first.contains(ARROW) ? from : from + 1;
        if (times < end && lines.get(times).contains(ARROW)) {
            cue(lines, times, end, reading);
        } else if (!first.startsWith("NOTE")
                && !first.startsWith("STYLE")
                && !first.startsWith("REGION")) {
            reading.error(
                    "caption.text.stray",
                    reading.at(from + 1, 1),
                    "\"%s\" has no times and is shown to nobody."
                            .formatted(Reading.shortened(first)));
        }
    }

    private void cue(List<String> lines, int at, int end, Reading reading) {
        var line = lines.get(at);
        int arrow = line.indexOf(ARROW);
        var after = line.length() > LONGEST ? "" : line.substring(arrow + 3).strip();
        int blank = after.replace('\t', ' ').indexOf(' ');
        var startText = arrow > 60 ? "" : line.substring(0, arrow).strip();
        var endText = blank < 0 ? after : after.substring(0, blank);
        var start = ClockTime.parse(startText);
        var stop = ClockTime.parse(endText);
        if (start == null || stop == null) {
            reading.error(
                    "caption.time.unreadable",
                    reading.at(at + 1, 1),
                    "\"%s\" are no times; expected 00:00:01.000 --> 00:00:02.000. The cue is left out."
                            .formatted(Reading.shortened(line)));
            return;
        }
        if (!ClockTime.isRegular(startText, '.') || !ClockTime.isRegular(endText, '.')) {
            reading.error(
                    "caption.vtt.times",
                    reading.at(at + 1, 1),
                    "The times are not written as 00:00:01.000; players leave the cue out.");
        }
        if (start.sign() < 0) {
            reading.error(
                    "caption.time.negative",
                    reading.at(at + 1, 1),
                    "The event begins before the programme does.");
        }
        add(lines, at, end, start, stop, blank < 0 ? "" : after.substring(blank), reading);
    }

    private static void add(
            List<String> lines,
            int at,
            int end,
            Rational start,
            Rational stop,
            String settings,
            Reading reading) {
        var raw = new ArrayList<>(lines.subList(at + 1, end));
        var marked = Markup.webVtt(raw, at + 2, reading);
        reading.add(
                CaptionEvent.of(0, start, stop, marked.lines())
                        .placed(placement(settings, at + 1, reading))
                        .at(reading.at(at + 1, 1)));
    }

    private static Placement placement(String settings, int line, Reading reading) {
        var side = Side.UNSAID;
        var level = Level.UNSAID;
        int row = 0;
        var region = "";
        for (var setting : settings.strip().split("\\s+")) {
            int colon = setting.indexOf(':');
            var value = setting.substring(colon + 1);
            switch (setting.substring(0, Math.max(0, colon))) {
                case "align" -> side = side(value);
                case "line" -> {
                    var place = value.split(",", 2)[0];
                    level = level(place);
                    row = row(place);
                }
                case "region" -> region = value;
                case "vertical", "position", "size" ->
                        reading.once(
                                "caption.vtt.not-kept",
                                reading.at(line, 0),
                                setting.substring(0, colon),
                                "\"%s\" is not kept, here or further on."
                                        .formatted(Reading.shortened(setting)));
                default -> {
                    if (!setting.isEmpty()) {
                        reading.warning(
                                "caption.vtt.setting",
                                reading.at(line, 0),
                                "\"%s\" is no setting of a cue."
                                        .formatted(Reading.shortened(setting)));
                    }
                }
            }
        }
        return new Placement(side, level, row, 0, region);
    }

    private static Side side(String value) {
        return switch (value) {
            case "start", "left" -> Side.LEFT;
            case "center", "middle" -> Side.CENTRE;
            case "end", "right" -> Side.RIGHT;
            default -> Side.UNSAID;
        };
    }

    /** In per cent of the height, or as a line of about fifteen; below 0 counts from the bottom. */
    private static Level level(String place) {
        var percent = percent(place);
        if (percent != null) {
            return Levels.ofPercent(percent);
        }
        return place.matches("-\\d{1,4}(\\.\\d+)?") ? Level.BOTTOM : Levels.ofRow(row(place));
    }

    private static @Nullable Rational percent(String place) {
        return place.matches("\\d{1,3}(\\.\\d{1,6})?%")
                ? Rational.parse(place.substring(0, place.length() - 1))
                : null;
    }

    private static int row(String place) {
        return place.matches("\\d{1,4}") ? Integer.parseInt(place) + 1 : 0;
    }
}
