package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.exchange.caption.XmlPull.Piece;
import dev.clearcut.timecode.Rational;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads TTML 1 and 2 and their children: DFXP, SMPTE-TT, EBU-TT, EBU-TT-D, IMSC 1.0.1, 1.1 and 1.2,
 * iTT. Times nest as the specification says; a sequence's child begins when the one before ends.
 */
final class TtmlReader implements CaptionReader {

    private static final Set<String> TIMED = Set.of("body", "div", "p", "span", "br");
    private static final Set<String> SKIPPED =
            Set.of("metadata", "information", "title", "desc", "copyright", "agent", "resources");

    /** Properties that are not kept, each with the value that says nothing. */
    private static final Map<String, String> USUAL =
            Map.of(
                    "direction", "ltr",
                    "unicodeBidi", "normal",
                    "writingMode", "lrtb",
                    "ruby", "none",
                    "textEmphasis", "none",
                    "textCombine", "none",
                    "fontShear", "0%",
                    "shear", "0%");

    private final TtmlStyles styles = new TtmlStyles();
    private final Deque<TtmlScope> scopes = new ArrayDeque<>();
    private @Nullable TtmlTimes times;
    private @Nullable TtmlParagraph paragraph;
    private Where.InFile begun = new Where.InFile("", 0, 0);
    private String language = "";
    private String dialect = "TTML";
    private boolean preserve;
    private String region = "";
    private boolean animated;
    private boolean annotated;

    @Override
    public CaptionFile read(byte[] content, Reading reading) {
        var file = TextFile.of(content, reading);
        var xml = new XmlPull(file.text(), "TTML", reading);
        loop(xml, reading);
        reading.endOpen();
        var rate = times == null ? null : times.rate(reading);
        return new CaptionFile(
                reading.name(),
                CaptionFormat.TTML,
                dialect,
                file.encoding(),
                language,
                rate,
                times != null && times.isTimecode(),
                null,
                reading.events(),
                reading.report());
    }

    private void loop(XmlPull xml, Reading reading) {
        int skipping = 0;
        for (var piece = xml.next(); piece != Piece.DONE; piece = xml.next()) {
            if (skipping > 0) {
                skipping += piece == Piece.START ? 1 : piece == Piece.END ? -1 : 0;
                conformance(xml, piece);
                continue;
            }
            switch (piece) {
                case START -> {
                    if (SKIPPED.contains(xml.name())) {
                        skipping = 1;
                    } else {
                        start(xml, reading);
                    }
                }
                case TEXT -> text(xml);
                default -> end(xml, reading);
            }
        }
    }

    /** EBU-TT and EBU-TT-D say what they are in their metadata. */
    private void conformance(XmlPull xml, Piece piece) {
        if (piece == Piece.TEXT && xml.text().contains("urn:ebu:tt:")) {
            dialect = xml.text().contains("distribution") ? "EBU-TT-D" : "EBU-TT";
        }
    }

    private void start(XmlPull xml, Reading reading) {
        notKept(xml, reading);
        switch (xml.name()) {
            case "tt" -> {
                times = TtmlTimes.of(xml, reading);
                language = xml.attribute("lang");
                preserve = xml.attribute("space").equals("preserve");
                dialect = TtmlDialect.of(xml);
            }
            case "style" -> {
                if (region.isEmpty()) {
                    styles.style(xml);
                } else {
                    styles.styleOfRegion(region, xml);
                }
            }
            case "region" -> {
                styles.region(xml);
                regionTimes(xml, reading);
                region = xml.attribute("id");
            }
            case "set", "animate" -> animation(xml, reading);
            case "image" -> image(xml.attribute("src"));
            default -> {
                if (TIMED.contains(xml.name())) {
                    open(xml, reading);
                }
            }
        }
    }

    /** What makes the same characters look another way, and has no place in an event. */
    private static void notKept(XmlPull xml, Reading reading) {
        for (int i = 0; i < xml.attributes(); i++) {
            var name = xml.attributeName(i);
            var value = xml.attributeValue(i).strip();
            if (USUAL.containsKey(name) && !value.equals(USUAL.get(name))) {
                reading.once(
                        "caption.ttml.not-kept",
                        xml.where(),
                        name,
                        "tts:%s=\"%s\" is not kept, here or further on."
                                .formatted(name, Reading.shortened(value)));
            }
        }
    }

    private static void regionTimes(XmlPull xml, Reading reading) {
        if (!xml.attribute("begin").isEmpty() || !xml.attribute("end").isEmpty()) {
            reading.note(
                    "caption.ttml.region-time",
                    xml.where(),
                    "The region comes and goes; its times were not read.");
        }
    }

    private void animation(XmlPull xml, Reading reading) {
        if (!animated && !scopes.isEmpty()) {
            reading.note(
                    "caption.ttml.animation",
                    xml.where(),
                    "Styles that change while a paragraph stands are not followed.");
            animated = true;
        }
    }

    private void image(String source) {
        if (!scopes.isEmpty()) {
            scopes.getFirst().image = source.isEmpty() ? "embedded" : source;
        }
    }

    private void open(XmlPull xml, Reading reading) {
        var parent = scopes.peek();
        var known = times == null ? TtmlTimes.of(xml, reading) : times;
        times = known;
        var reference = parent == null ? Rational.ZERO : parent.reference();
        var begin = known.parse("begin", xml.attribute("begin"), xml, reading);
        var start = begin == null ? reference : reference.plus(begin);
        var own = end(xml, known, reference, start, reading);
        var scope = scope(xml, parent, start, own);
        if (!scope.region.isEmpty()
                && !styles.hasRegion(scope.region)
                && (parent == null || !parent.region.equals(scope.region))) {
            reading.warning(
                    "caption.ttml.region",
                    xml.where(),
                    "There is no region \"%s\".".formatted(Reading.shortened(scope.region)));
        }
        scope.image = xml.name().equals("div") ? xml.attribute("backgroundImage") : "";
        scopes.push(scope);
        if (xml.name().equals("p")) {
            paragraph = new TtmlParagraph();
            begun = xml.where();
        } else if (xml.name().equals("br") && paragraph != null && !scope.annotation) {
            paragraph.lineBreak(parent == null ? scope : parent);
        } else if (xml.name().equals("div")) {
            begun = xml.where();
        }
    }

    /** Its own end or its duration's, the earlier; null where it says neither. */
    private static @Nullable Rational end(
            XmlPull xml, TtmlTimes known, Rational reference, Rational start, Reading reading) {
        var end = known.parse("end", xml.attribute("end"), xml, reading);
        var duration = known.parse("dur", xml.attribute("dur"), xml, reading);
        var stop = end == null ? null : reference.plus(end);
        return duration == null ? stop : earlier(stop, start.plus(duration));
    }

    private static Rational earlier(@Nullable Rational one, Rational other) {
        return one != null && one.compareTo(other) < 0 ? one : other;
    }

    private TtmlScope scope(
            XmlPull xml, @Nullable TtmlScope parent, Rational start, @Nullable Rational own) {
        var limit = parent == null ? null : parent.end;
        var space = xml.attribute("space");
        var said = xml.attribute("region");
        var ruby = xml.attribute("ruby");
        boolean aside =
                ruby.equals("text") || ruby.equals("textContainer") || ruby.equals("delimiter");
        annotated = annotated || aside;
        return new TtmlScope(
                xml.name(),
                start,
                own == null ? limit : earlier(limit, own),
                own != null && (limit == null || start.compareTo(limit) < 0),
                xml.attribute("timeContainer").equals("seq"),
                styles.specified(parent == null ? Map.of() : parent.properties, xml),
                said.isEmpty() ? parent == null ? "" : parent.region : said,
                xml.attribute("lang").isEmpty()
                        ? parent == null ? language : parent.language
                        : xml.attribute("lang"),
                space.isEmpty()
                        ? parent == null ? preserve : parent.preserve
                        : space.equals("preserve"),
                aside || parent != null && parent.annotation);
    }

    private void text(XmlPull xml) {
        var scope = scopes.peek();
        if (paragraph == null || scope == null || scope.annotation) {
            return;
        }
        var of = styles.regionOf(scope.region);
        if (!scope.sequence && !TtmlStyles.isHidden(scope.properties, of)) {
            paragraph.add(
                    xml.text(),
                    styles.style(scope.properties, of),
                    scope,
                    TtmlStyles.isForced(scope.properties, of));
        }
    }

    private void end(XmlPull xml, Reading reading) {
        var name = xml.name();
        if (name.equals("region")) {
            region = "";
        }
        var scope = scopes.peek();
        if (scope == null || !scope.name.equals(name)) {
            return;
        }
        scopes.pop();
        if (name.equals("p") && paragraph != null) {
            paragraph(paragraph, scope, reading);
            paragraph = null;
        } else if (name.equals("div") && !scope.image.isEmpty()) {
            picture(scope, reading);
        }
        var parent = scopes.peek();
        if (parent != null && !name.equals("br")) {
            parent.closed(scope);
        }
    }

    private void paragraph(TtmlParagraph closed, TtmlScope scope, Reading reading) {
        boolean hidden = TtmlStyles.isHidden(scope.properties, styles.regionOf(scope.region));
        if (scope.isNeverSeen() && !closed.isBlank()) {
            reading.warning(
                    "caption.ttml.never-seen",
                    begun,
                    "The paragraph would come up when what it stands in is over; nobody sees it. It was left out.");
        } else if (!scope.image.isEmpty()) {
            picture(scope, reading);
        } else if (!closed.isBlank() || scope.ended && !scope.sequence && !hidden) {
            closed.addTo(
                    reading,
                    scope,
                    styles.placement(scope.properties, scope.region),
                    scope.language.equals(language) ? "" : scope.language,
                    begun);
        }
    }

    private void picture(TtmlScope scope, Reading reading) {
        var end = scope.end == null ? scope.begin : scope.end;
        if (scope.end == null) {
            reading.open(begun);
        }
        reading.add(
                CaptionEvent.of(0, scope.begin, end, List.of())
                        .placed(styles.placement(scope.properties, scope.region))
                        .showing(Reading.shortened(scope.image))
                        .forced(
                                TtmlStyles.isForced(
                                        scope.properties, styles.regionOf(scope.region)))
                        .at(begun));
    }
}
