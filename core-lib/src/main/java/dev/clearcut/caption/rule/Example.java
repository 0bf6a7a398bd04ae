package dev.clearcut.caption.rule;

import dev.clearcut.base.Report;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Programme;
import dev.clearcut.caption.ShotChanges;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An example of a rule as its data file writes it: conditions in braces, then events apart by
 * {@code ++}, each its times in seconds and its lines apart by a stroke.
 *
 * <pre>{@code {rate=24 programme=0-60} 1>2.5 Where is Ray? ++ 2.6>4 -I saw him. / -Where?}</pre>
 *
 * An event that begins with {@code *} is in italics, with {@code !} forced.
 */
record Example(CaptionFile file, Conditions known) {

    static Example of(String written) {
        var text = written.strip();
        var known = Conditions.none();
        if (text.startsWith("{")) {
            int end = text.indexOf('}');
            for (var word : text.substring(1, end).strip().split(" +")) {
                known = with(known, word.substring(0, word.indexOf('=')), after(word, '='));
            }
            text = text.substring(end + 1);
        }
        var events = new ArrayList<CaptionEvent>();
        for (var one : text.split("\\+\\+")) {
            events.add(event(events.size() + 1, one.strip()));
        }
        return new Example(
                new CaptionFile(
                        "example",
                        CaptionFormat.SRT,
                        "SubRip",
                        "UTF-8",
                        "",
                        null,
                        false,
                        null,
                        events,
                        Report.clean()),
                known);
    }

    private static Conditions with(Conditions known, String key, String value) {
        return switch (key) {
            case "rate" -> known.at(Rate.parse(value));
            case "audience" -> known.forAudience(value);
            case "glyphs" -> known.with(Set.of(value.split("")));
            case "cuts" ->
                    known.over(
                            ShotChanges.at(
                                    Arrays.stream(value.split(";")).map(Rational::parse).toList()));
            case "programme" ->
                    known.in(
                            new Programme(
                                    Rational.parse(value.substring(0, value.indexOf('-'))),
                                    Rational.parse(after(value, '-'))));
            default -> throw new IllegalStateException("No condition: " + key);
        };
    }

    private static CaptionEvent event(int number, String written) {
        int space = written.indexOf(' ');
        var times = space < 0 ? written : written.substring(0, space);
        var text = space < 0 ? "" : written.substring(space + 1);
        boolean italic = text.startsWith("*");
        boolean forced = text.startsWith("!");
        var style = italic ? Style.ITALIC : Style.PLAIN;
        List<Line> lines =
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.substring(italic || forced ? 1 : 0).split(" / "))
                                .map(line -> new Line(List.of(new Span(line, style))))
                                .toList();
        return CaptionEvent.of(
                        number,
                        Rational.parse(times.substring(0, times.indexOf('>'))),
                        Rational.parse(after(times, '>')),
                        lines)
                .forced(forced);
    }

    private static String after(String text, char mark) {
        return text.substring(text.indexOf(mark) + 1);
    }
}
