package dev.clearcut.exchange.caption;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.CaptionTime;
import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Span;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes WebVTT. Colours that have a class by definition are kept, others are said to be lost. */
final class WebVttWriter {

    /** Names of colours and the classes that stand for them (WebVTT section 5). */
    private static final Map<String, String> CLASSES =
            Map.ofEntries(
                    Map.entry("white", "white"), Map.entry("lime", "lime"),
                    Map.entry("cyan", "cyan"), Map.entry("red", "red"),
                    Map.entry("yellow", "yellow"), Map.entry("magenta", "magenta"),
                    Map.entry("blue", "blue"), Map.entry("black", "black"),
                    Map.entry("green", "lime"), Map.entry("#ffff00", "yellow"),
                    Map.entry("#ffffff", "white"), Map.entry("#00ffff", "cyan"),
                    Map.entry("#00ff00", "lime"), Map.entry("#ff0000", "red"));

    private WebVttWriter() {}

    static String write(CaptionFile file, Losses losses) {
        var all = new StringBuilder("WEBVTT\n");
        if (!file.language().isEmpty()) {
            all.append("Language: ").append(file.language()).append('\n');
        }
        for (var event : file.events()) {
            if (event.image().isEmpty()) {
                all.append('\n')
                        .append(CaptionTime.clock(event.start()))
                        .append(" --> ")
                        .append(CaptionTime.clock(event.end()))
                        .append(settings(event.placement()))
                        .append('\n')
                        .append(text(event))
                        .append('\n');
            }
        }
        lost(losses);
        return all.toString();
    }

    private static void lost(Losses losses) {
        losses.where(
                e -> !SrtWriter.isWhole(e.start()) || !SrtWriter.isWhole(e.end()),
                "times finer than a thousandth of a second (they are rounded)");
        losses.where(e -> !e.image().isEmpty(), "pictures");
        losses.where(Losses::hasGap, "an empty line between lines");
        losses.where(CaptionEvent::forced, "that an event is a forced narrative");
        losses.where(e -> !e.language().isEmpty(), "the language of an event");
        losses.where(e -> !e.track().isEmpty(), "which channel an event is on");
        losses.where(
                e -> e.placement().column() > 0 || !e.placement().region().isEmpty(),
                "columns and regions");
        losses.where(WebVttWriter::isOddlyColoured, "colours without a class of their own");
    }

    private static boolean isOddlyColoured(CaptionEvent event) {
        return event.lines().stream()
                .flatMap(line -> line.spans().stream())
                .anyMatch(
                        span ->
                                !span.style().colour().isEmpty()
                                        && !CLASSES.containsKey(span.style().colour()));
    }

    private static String text(CaptionEvent event) {
        return event.lines().stream()
                .filter(line -> !line.isBlank())
                .map(
                        line ->
                                line.spans().stream()
                                        .map(WebVttWriter::tagged)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String settings(Placement placement) {
        if (placement.row() == 0 && SrtWriter.isUsual(placement)) {
            return "";
        }
        var line =
                placement.row() > 0
                        ? " line:" + (placement.row() - 1)
                        : switch (placement.level()) {
                            case UNSAID -> "";
                            case TOP -> " line:5%";
                            case MIDDLE -> " line:50%";
                            case BOTTOM -> " line:90%";
                        };
        return line
                + switch (placement.side()) {
                    case UNSAID -> "";
                    case LEFT -> " align:left";
                    case CENTRE -> " align:center";
                    case RIGHT -> " align:right";
                };
    }

    private static String tagged(Span span) {
        var style = span.style();
        var text =
                span.text()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\u00A0", "&nbsp;");
        text = style.underline() ? "<u>" + text + "</u>" : text;
        text = style.bold() ? "<b>" + text + "</b>" : text;
        text = style.italic() ? "<i>" + text + "</i>" : text;
        var name = CLASSES.get(style.colour());
        return name == null ? text : "<c." + name + ">" + text + "</c>";
    }
}
