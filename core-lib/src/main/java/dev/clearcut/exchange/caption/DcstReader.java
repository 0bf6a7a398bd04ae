package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.caption.Style;
import dev.clearcut.exchange.caption.XmlPull.Piece;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads D-Cinema timed text: Interop (DCSubtitle) and SMPTE ST 428-7 (SubtitleReel). */
final class DcstReader implements CaptionReader {

    /** A line, with its distance from the top in per cent. */
    private record Placed(Rational fromTop, Line line) {}

    private final Deque<Style> fonts = new ArrayDeque<>(List.of(Style.PLAIN));
    private final List<Placed> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private String dialect = "Interop DCSubtitle";
    private String language = "";
    private @Nullable Rate edit;
    private @Nullable Rational starts;
    private DcstTimes times = DcstTimes.interop();
    private @Nullable Rational in;
    private @Nullable Rational out;
    private String image = "";
    private Side side = Side.UNSAID;
    private Rational fromTop = Rational.ZERO;
    private boolean text;
    private int aside;
    private Where.InFile where = new Where.InFile("", 0, 0);

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        var xml = new XmlPull(file.text(), "D-Cinema timed text", reading);
        for (var piece = xml.next(); piece != Piece.DONE; piece = xml.next()) {
            switch (piece) {
                case START -> start(xml, reading);
                case TEXT -> text(xml);
                default -> end(xml, reading);
            }
        }
        return new CaptionFile(
                reading.name(),
                CaptionFormat.DCST,
                dialect,
                file.encoding(),
                language,
                edit,
                edit != null,
                starts,
                reading.events(),
                reading.report());
    }

    private void start(XmlPull xml, Reading reading) {
        field.setLength(0);
        switch (xml.name()) {
            case "SubtitleReel" -> dialect = "SMPTE ST 428-7";
            case "Font" -> {
                flush();
                fonts.push(font(xml));
            }
            case "Subtitle" -> {
                where = xml.where();
                in = times.parse("TimeIn", xml, reading);
                out = times.parse("TimeOut", xml, reading);
            }
            case "Text" -> line(xml);
            case "Image" -> line(xml);
            case "Rt" -> aside++;
            default -> {}
        }
    }

    private Style font(XmlPull xml) {
        var style = fonts.getFirst();
        style =
                xml.attribute("Italic").isEmpty()
                        ? style
                        : style.italic(xml.attribute("Italic").equals("yes"));
        style =
                xml.attribute("Weight").isEmpty()
                        ? style
                        : style.bold(xml.attribute("Weight").equals("bold"));
        var under = xml.attribute("Underlined") + xml.attribute("Underline");
        style = under.isEmpty() ? style : style.underline(under.equals("yes"));
        var colour = xml.attribute("Color");
        return colour.isEmpty() ? style : style.colour(colour.toLowerCase(Locale.ROOT));
    }

    private void line(XmlPull xml) {
        text = xml.name().equals("Text");
        spans.clear();
        var position = xml.attribute("VPosition") + xml.attribute("Vposition");
        var down =
                position.matches("\\d{1,3}(\\.\\d{1,6})?")
                        ? Rational.parse(position)
                        : Rational.ZERO;
        fromTop =
                switch ((xml.attribute("VAlign") + xml.attribute("Valign"))
                        .toLowerCase(Locale.ROOT)) {
                    case "top" -> down;
                    case "bottom" -> Rational.of(100).minus(down);
                    default -> Rational.of(50).plus(down);
                };
        side =
                switch ((xml.attribute("HAlign") + xml.attribute("Halign"))
                        .toLowerCase(Locale.ROOT)) {
                    case "left" -> Side.LEFT;
                    case "right" -> Side.RIGHT;
                    default -> Side.CENTRE;
                };
    }

    private void text(XmlPull xml) {
        if (text && aside == 0) {
            spans.add(new Span(xml.text().replaceAll("[\\r\\n]+\\s*", " "), fonts.getFirst()));
        } else if (field.length() < 1000) {
            field.append(xml.text());
        }
    }

    private void flush() {
        field.setLength(0);
    }

    private void end(XmlPull xml, Reading reading) {
        switch (xml.name()) {
            case "Text" -> {
                lines.add(new Placed(fromTop, new Line(spans).stripped()));
                spans.clear();
                text = false;
            }
            case "Image" ->
                    image = Reading.shortened(field.isEmpty() ? "picture" : field.toString());
            case "Font" -> {
                if (fonts.size() > 1) {
                    fonts.pop();
                }
            }
            case "Rt" -> aside = Math.max(0, aside - 1);
            case "Subtitle" -> subtitle(reading);
            default -> parameter(xml.name(), field.toString().strip(), xml, reading);
        }
    }

    private void parameter(String name, String value, XmlPull xml, Reading reading) {
        switch (name) {
            case "Language" -> language = value;
            case "EditRate" -> edit = DcstTimes.editRate(value, xml, reading);
            case "TimeCodeRate" -> times = DcstTimes.smpte(value, edit, xml, reading);
            case "StartTime" -> starts = times.moment(value);
            default -> {}
        }
    }

    private void subtitle(Reading reading) {
        if (in == null || out == null) {
            reading.error(
                    "caption.time.unreadable",
                    where,
                    "The subtitle has no TimeIn or no TimeOut; it was left out.");
        } else {
            lines.sort(Comparator.comparing(Placed::fromTop));
            var level =
                    lines.isEmpty()
                            ? Placement.Level.UNSAID
                            : Levels.ofPercent(lines.getLast().fromTop());
            reading.add(
                    CaptionEvent.of(0, in, out, lines.stream().map(Placed::line).toList())
                            .placed(Placement.at(side, level))
                            .showing(image)
                            .at(where));
        }
        lines.clear();
        image = "";
    }
}
