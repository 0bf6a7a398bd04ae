package dev.clearcut.media.qc;

import dev.clearcut.media.picture.PictureEvent;
import java.util.List;

/** Holds the order in which fields move against what the stream says of them. */
final class FieldOrder {

    private final QcRules rules;
    private final Declared.Scan scan;

    FieldOrder(QcRules rules, Declared.Scan scan) {
        this.rules = rules;
        this.scan = scan;
    }

    /**
     * What moves otherwise than it should. Frames that move as a whole are right in any stream;
     * where the stream says nothing, the order it begins with is the one wanted.
     */
    List<QcFinding> findings(List<PictureEvent> events, Clock clock, String track) {
        var woven = events.stream().filter(e -> !e.detail().equals("progressive")).toList();
        if (woven.isEmpty()) {
            return List.of();
        }
        var wanted =
                switch (scan) {
                    case PROGRESSIVE -> "progressive";
                    case UPPER_FIRST -> "tff";
                    case LOWER_FIRST -> "bff";
                    case UNKNOWN -> woven.getFirst().detail();
                };
        var rule =
                rules.rule(
                        scan == Declared.Scan.PROGRESSIVE
                                ? "media.video.scan"
                                : "media.video.field-order");
        return woven.stream()
                .filter(event -> !event.detail().equals(wanted))
                .map(
                        event ->
                                new QcFinding(
                                        rule,
                                        rule.severity(),
                                        clock.frames(event.frames()),
                                        track,
                                        event.value(),
                                        text(event)))
                .toList();
    }

    private String text(PictureEvent event) {
        var order = event.detail().equals("tff") ? "upper" : "lower";
        return switch (scan) {
            case PROGRESSIVE ->
                    "The stream says progressive, but the fields move apart: interlaced, %s field first."
                            .formatted(order);
            case UPPER_FIRST, LOWER_FIRST ->
                    "The fields move %s first, where the stream says the other way about."
                            .formatted(order);
            case UNKNOWN ->
                    "The fields move %s first, where they began the other way about."
                            .formatted(order);
        };
    }
}
