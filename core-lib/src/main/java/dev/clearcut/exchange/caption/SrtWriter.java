package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionTime;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Span;
import dev.clearcut.timecode.Rational;
import java.util.stream.Collectors;

/**
 * Writes SubRip as players understand it: UTF-8, CRLF, tags for style, {@code {\an8}} for place.
 */
final class SrtWriter {

    private static final Rational THOUSAND = Rational.of(1000);

    private SrtWriter() {}

    static String write(CaptionFile file, Losses losses) {
        var all = new StringBuilder();
        int number = 0;
        for (var event : file.events()) {
            if (!event.image().isEmpty()) {
                continue;
            }
            all.append(++number)
                    .append("\r\n")
                    .append(clock(event.start()))
                    .append(" --> ")
                    .append(clock(event.end()))
                    .append("\r\n")
                    .append(key(event.placement()))
                    .append(
                            event.lines().stream()
                                    .filter(line -> !line.isBlank())
                                    .map(
                                            line ->
                                                    line.spans().stream()
                                                            .map(SrtWriter::tagged)
                                                            .collect(Collectors.joining()))
                                    .collect(Collectors.joining("\r\n")))
                    .append("\r\n\r\n");
        }
        lost(losses);
        if (!file.language().isEmpty()) {
            losses.of("its language (%s); say it in the file's name".formatted(file.language()));
        }
        return all.toString();
    }

    static void lost(Losses losses) {
        losses.where(
                e -> !isWhole(e.start()) || !isWhole(e.end()),
                "times finer than a thousandth of a second (they are rounded)");
        losses.where(e -> !e.image().isEmpty(), "pictures");
        losses.where(Losses::hasGap, "an empty line between lines");
        losses.where(CaptionEvent::forced, "that an event is a forced narrative");
        losses.where(e -> !e.language().isEmpty(), "the language of an event");
        losses.where(e -> !e.track().isEmpty(), "which channel an event is on");
        losses.where(
                SrtWriter::isPlacedFiner, "rows, columns and regions (only thirds of the screen)");
    }

    private static boolean isPlacedFiner(CaptionEvent event) {
        var placement = event.placement();
        return placement.row() > 0 || placement.column() > 0 || !placement.region().isEmpty();
    }

    static boolean isWhole(Rational seconds) {
        return seconds.times(THOUSAND).isWhole();
    }

    private static String clock(Rational seconds) {
        return CaptionTime.clock(seconds).replace('.', ',');
    }

    /** Where nothing is said, SubRip says nothing: the middle of the bottom. */
    private static String key(Placement placement) {
        if (isUsual(placement)) {
            return "";
        }
        int across =
                switch (placement.side()) {
                    case LEFT -> 1;
                    case CENTRE, UNSAID -> 2;
                    case RIGHT -> 3;
                };
        int up =
                switch (placement.level()) {
                    case BOTTOM, UNSAID -> 0;
                    case MIDDLE -> 3;
                    case TOP -> 6;
                };
        return "{\\an" + (across + up) + "}";
    }

    /** The middle of the bottom is where SubRip and WebVTT stand when nothing is said. */
    static boolean isUsual(Placement placement) {
        return (placement.side() == Side.UNSAID || placement.side() == Side.CENTRE)
                && (placement.level() == Level.UNSAID || placement.level() == Level.BOTTOM);
    }

    private static String tagged(Span span) {
        var style = span.style();
        var text = span.text();
        text = style.underline() ? "<u>" + text + "</u>" : text;
        text = style.bold() ? "<b>" + text + "</b>" : text;
        text = style.italic() ? "<i>" + text + "</i>" : text;
        return style.colour().isEmpty()
                ? text
                : "<font color=\"" + style.colour() + "\">" + text + "</font>";
    }
}
