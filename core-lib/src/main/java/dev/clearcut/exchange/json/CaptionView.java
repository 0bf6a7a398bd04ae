package dev.clearcut.exchange.json;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caption file holds.
 *
 * @param format {@code srt}, {@code vtt}, {@code scc}, {@code mcc}, {@code stl}, {@code ttml} or
 *     {@code dcst}
 * @param rate a fraction, {@code 25/1}; null where the file does not say
 * @param start of the first event, as the file writes moments; null without events
 */
public record CaptionView(
        String name,
        String format,
        String dialect,
        String encoding,
        String language,
        @Nullable String rate,
        int events,
        @Nullable String start,
        @Nullable String end,
        List<String> tracks,
        List<EventView> shown,
        List<FindingView> findings) {

    /** One event; lines from top to bottom, without their style. */
    public record EventView(
            int number,
            String start,
            String end,
            List<String> lines,
            String level,
            String side,
            boolean italic,
            boolean forced,
            String track,
            String image,
            int line) {

        static EventView of(CaptionFile file, CaptionEvent event) {
            return new EventView(
                    event.number(),
                    file.written(event.start()),
                    file.written(event.end()),
                    event.lines().stream().map(line -> line.text()).toList(),
                    event.placement().level().name().toLowerCase(Locale.ROOT),
                    event.placement().side().name().toLowerCase(Locale.ROOT),
                    event.lines().stream()
                            .flatMap(line -> line.spans().stream())
                            .anyMatch(span -> span.style().italic()),
                    event.forced(),
                    event.track(),
                    event.image(),
                    event.where().line());
        }
    }

    public static CaptionView of(CaptionFile file) {
        var rate = file.rate();
        return new CaptionView(
                file.name(),
                file.format().word(),
                file.dialect(),
                file.encoding(),
                file.language(),
                rate == null ? null : rate.fraction(),
                file.events().size(),
                file.start().map(file::written).orElse(null),
                file.end().map(file::written).orElse(null),
                file.tracks().stream().filter(track -> !track.isEmpty()).toList(),
                file.events().stream().map(event -> EventView.of(file, event)).toList(),
                FindingView.of(file.report()));
    }
}
