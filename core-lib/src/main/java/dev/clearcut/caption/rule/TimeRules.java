package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.Programme;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Duration, order, overlap, and lying in the programme. */
final class TimeRules {

    /** How many events that still stand are compared with a new one. */
    private static final int STANDING = 8;

    private TimeRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var events = scene.file().events().stream();
        var measure = scene.measure();
        return switch (rule.kind()) {
            case BACKWARDS ->
                    events.flatMap(event -> backwards(rule, event))
                            .limit(CaptionCheck.EACH + 1)
                            .toList();
            case DURATION_MIN ->
                    events.filter(TimeRules::isForward)
                            .filter(e -> measure.isShorter(e.start(), e.end(), rule.number()))
                            .limit(CaptionCheck.EACH + 1)
                            .map(e -> lasting(rule, e, measure, "least"))
                            .toList();
            case DURATION_MAX ->
                    events.filter(e -> measure.isLonger(e.start(), e.end(), rule.number()))
                            .limit(CaptionCheck.EACH + 1)
                            .map(e -> lasting(rule, e, measure, "most"))
                            .toList();
            case INSIDE -> inside(rule, scene, scene.known().programme());
            case ORDER -> order(rule, scene);
            default -> overlap(rule, scene);
        };
    }

    static boolean isForward(CaptionEvent event) {
        return event.end().compareTo(event.start()) > 0;
    }

    private static Stream<CaptionFinding> backwards(CaptionRule rule, CaptionEvent event) {
        return isForward(event)
                ? Stream.empty()
                : Stream.of(
                        CaptionFinding.of(
                                rule,
                                event,
                                Measure.seconds(event.duration()),
                                "It is gone before it comes up, or never stands."));
    }

    private static CaptionFinding lasting(
            CaptionRule rule, CaptionEvent event, Measure measure, String bound) {
        var found = measure.said(event.start(), event.end());
        return CaptionFinding.of(
                rule,
                event,
                found,
                "It stays %s; at %s %s.".formatted(found, bound, rule.wanted()));
    }

    private static List<CaptionFinding> inside(
            CaptionRule rule, Scene scene, @Nullable Programme programme) {
        if (programme == null) {
            return List.of(
                    CaptionFinding.unchecked(
                            rule,
                            scene.whole(),
                            "Whether every event lies in the programme was not checked: say"
                                    + " --programme START-END or --duration LENGTH."));
        }
        var found = new ArrayList<CaptionFinding>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            boolean early = scene.measure().isBefore(event.start(), programme.start());
            if (early || scene.measure().isBefore(programme.end(), event.end())) {
                var moment = scene.file().written(early ? event.start() : event.end());
                found.add(
                        CaptionFinding.of(
                                rule,
                                event,
                                moment,
                                early
                                        ? "It comes up at %s, before the programme begins at %s."
                                                .formatted(
                                                        moment,
                                                        scene.file().written(programme.start()))
                                        : "It stands until %s, past the programme's end at %s."
                                                .formatted(
                                                        moment,
                                                        scene.file().written(programme.end()))));
            }
        }
        return found;
    }

    private static List<CaptionFinding> order(CaptionRule rule, Scene scene) {
        var found = new ArrayList<CaptionFinding>();
        var last = new HashMap<String, CaptionEvent>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            var before = last.put(event.track(), event);
            if (before != null && event.start().compareTo(before.start()) < 0) {
                found.add(
                        CaptionFinding.of(
                                rule,
                                event,
                                scene.file().written(event.start()),
                                "It comes up before event %d, which the file has first."
                                        .formatted(before.number())));
            }
        }
        return found;
    }

    private static List<CaptionFinding> overlap(CaptionRule rule, Scene scene) {
        var found = new ArrayList<CaptionFinding>();
        for (var events : scene.tracks().values()) {
            var standing = new ArrayDeque<CaptionEvent>();
            for (var event : events) {
                if (found.size() > CaptionCheck.EACH) {
                    return found;
                }
                standing.removeIf(e -> !scene.measure().isBefore(event.start(), e.end()));
                standing.stream()
                        .filter(e -> !e.placement().isApartFrom(event.placement()))
                        .findFirst()
                        .ifPresent(e -> found.add(overlapping(rule, scene, e, event)));
                if (standing.size() == STANDING) {
                    standing.removeFirst();
                }
                standing.addLast(event);
            }
        }
        return found;
    }

    private static CaptionFinding overlapping(
            CaptionRule rule, Scene scene, CaptionEvent earlier, CaptionEvent later) {
        return CaptionFinding.of(
                rule,
                later,
                scene.measure().said(later.start(), earlier.end()),
                "It comes up while event %d still stands, until %s."
                        .formatted(earlier.number(), scene.file().written(earlier.end())));
    }
}
