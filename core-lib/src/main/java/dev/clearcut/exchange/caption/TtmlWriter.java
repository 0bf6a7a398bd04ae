package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionTime;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.timecode.Rational;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes an IMSC 1.1 Text document. Times are clock times in thousandths where that is exact, else
 * ticks, so that none is rounded.
 */
final class TtmlWriter {

    private static final long MOST_TICKS = 1_000_000_000L;

    private final long ticks;
    private final StringBuilder all = new StringBuilder();

    private TtmlWriter(long ticks) {
        this.ticks = ticks;
    }

    static String write(CaptionFile file, Losses losses) {
        var writer = new TtmlWriter(ticks(file));
        writer.head(file);
        for (var event : file.events()) {
            if (event.image().isEmpty()) {
                writer.paragraph(event);
            }
        }
        writer.all.append("    </div>\n  </body>\n</tt>\n");
        if (writer.ticks < 0) {
            losses.where(
                    e -> !SrtWriter.isWhole(e.start()) || !SrtWriter.isWhole(e.end()),
                    "times so fine (they are rounded to thousandths)");
        }
        losses.where(e -> !e.image().isEmpty(), "pictures");
        losses.where(e -> !e.track().isEmpty(), "which channel an event is on");
        losses.where(
                e -> e.placement().row() > 0 || e.placement().column() > 0,
                "rows and columns (only thirds of the screen)");
        return writer.all.toString();
    }

    /** 0 where thousandths are exact, -1 where nothing is. */
    private static long ticks(CaptionFile file) {
        long ticks = 1;
        boolean whole = true;
        for (var event : file.events()) {
            for (var moment : new Rational[] {event.start(), event.end()}) {
                whole = whole && SrtWriter.isWhole(moment);
                long below = moment.denominator();
                if (ticks > 0) {
                    long shared =
                            java.math.BigInteger.valueOf(ticks)
                                    .gcd(java.math.BigInteger.valueOf(below))
                                    .longValue();
                    ticks = below / shared > MOST_TICKS / ticks ? -1 : ticks / shared * below;
                }
            }
        }
        return whole ? 0 : ticks;
    }

    private void head(CaptionFile file) {
        all.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<tt xmlns=\"http://www.w3.org/ns/ttml\"\n")
                .append("    xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\"\n")
                .append("    xmlns:tts=\"http://www.w3.org/ns/ttml#styling\"\n")
                .append("    xmlns:itts=\"http://www.w3.org/ns/ttml/profile/imsc1#styling\"\n")
                .append(
                        "    ttp:contentProfiles=\"http://www.w3.org/ns/ttml/profile/imsc1.1/text\"\n");
        var rate = file.rate();
        if (rate != null) {
            long labels = rate.labelsPerSecond();
            var multiplier = rate.perSecond().over(Rational.of(labels));
            all.append("    ttp:frameRate=\"").append(labels).append("\"\n");
            if (!multiplier.equals(Rational.ONE)) {
                all.append("    ttp:frameRateMultiplier=\"")
                        .append(multiplier.numerator())
                        .append(' ')
                        .append(multiplier.denominator())
                        .append("\"\n");
            }
        }
        if (ticks > 0) {
            all.append("    ttp:tickRate=\"").append(ticks).append("\"\n");
        }
        all.append("    xml:lang=\"").append(escaped(file.language())).append("\">\n");
        all.append("  <head>\n    <layout>\n");
        for (var level : EnumSet.of(Level.TOP, Level.MIDDLE, Level.BOTTOM)) {
            region(level);
        }
        all.append("    </layout>\n  </head>\n  <body>\n    <div>\n");
    }

    private void region(Level level) {
        all.append("      <region xml:id=\"")
                .append(level.name().toLowerCase(Locale.ROOT))
                .append("\" tts:origin=\"10% 10%\" tts:extent=\"80% 80%\" tts:displayAlign=\"")
                .append(
                        switch (level) {
                            case TOP -> "before";
                            case MIDDLE -> "center";
                            case BOTTOM, UNSAID -> "after";
                        })
                .append("\"/>\n");
    }

    private void paragraph(CaptionEvent event) {
        all.append("      <p begin=\"")
                .append(time(event.start()))
                .append("\" end=\"")
                .append(time(event.end()))
                .append("\" region=\"")
                .append(
                        event.placement().level() == Level.UNSAID
                                ? "bottom"
                                : event.placement().level().name().toLowerCase(Locale.ROOT))
                .append('"');
        if (event.placement().side() != Side.UNSAID) {
            all.append(" tts:textAlign=\"")
                    .append(
                            switch (event.placement().side()) {
                                case LEFT -> "left";
                                case RIGHT -> "right";
                                case CENTRE, UNSAID -> "center";
                            })
                    .append('"');
        }
        if (event.forced()) {
            all.append(" itts:forcedDisplay=\"true\"");
        }
        if (!event.language().isEmpty()) {
            all.append(" xml:lang=\"").append(escaped(event.language())).append('"');
        }
        all.append(" xml:space=\"preserve\">")
                .append(
                        event.lines().stream()
                                .map(TtmlWriter::line)
                                .collect(Collectors.joining("<br/>")))
                .append("</p>\n");
    }

    private String time(Rational moment) {
        return ticks > 0
                ? moment.times(Rational.of(ticks)).numerator() + "t"
                : CaptionTime.clock(moment);
    }

    private static String line(Line line) {
        return line.spans().stream().map(TtmlWriter::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        var style = span.style();
        var attributes =
                (style.italic() ? " tts:fontStyle=\"italic\"" : "")
                        + (style.bold() ? " tts:fontWeight=\"bold\"" : "")
                        + (style.underline() ? " tts:textDecoration=\"underline\"" : "")
                        + (style.colour().isEmpty()
                                ? ""
                                : " tts:color=\"" + escaped(style.colour()) + "\"");
        return attributes.isEmpty()
                ? escaped(span.text())
                : "<span" + attributes + ">" + escaped(span.text()) + "</span>";
    }

    /** Characters that XML does not have at all are left out; a caption shows none of them. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
