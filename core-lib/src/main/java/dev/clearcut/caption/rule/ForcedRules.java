package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFormat;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import java.util.List;

/**
 * Whether what stands in a file of forced narratives is one. Of the formats, IMSC alone says so.
 */
final class ForcedRules {

    private ForcedRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var events = scene.file().events();
        if (events.isEmpty()) {
            return List.of();
        }
        if (events.stream().noneMatch(CaptionEvent::forced)) {
            return List.of(
                    CaptionFinding.unchecked(rule, scene.whole(), untold(scene.file().format())));
        }
        return events.stream()
                .filter(event -> !event.forced())
                .limit(CaptionCheck.EACH + 1L)
                .map(
                        event ->
                                CaptionFinding.of(
                                        rule,
                                        event,
                                        "not marked",
                                        "It is not marked as a forced narrative, as others in the file are; take it out or mark it."))
                .toList();
    }

    private static String untold(CaptionFormat format) {
        return switch (format) {
            case TTML ->
                    "Whether each is a forced narrative was not checked: none is marked (itts:forcedDisplay), so that a player set to those alone shows nothing.";
            case SRT, WEBVTT, SCC, MCC, EBU_STL, DCST ->
                    "Whether each is a forced narrative was not checked: %s cannot say which events are."
                            .formatted(format.spoken());
        };
    }
}
