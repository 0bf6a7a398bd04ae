package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Where;
import dev.clearcut.timeline.Timeline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sequences that others refer to, each built once. One that holds itself, or lies too deep, is not
 * followed, and that is reported where it was asked for.
 */
final class Nests {

    private final Reading reading;
    private final Map<String, Optional<Timeline>> built = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    Nests(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param id what it must not contain again
     * @param key this reading of it
     */
    Optional<Timeline> once(
            String id, String key, String name, Where where, Supplier<Optional<Timeline>> build) {
        var known = built.get(key);
        if (known != null) {
            return known;
        }
        if (open.contains(id) || open.size() >= Reading.DEEPEST_NEST) {
            reading.error(
                    "timeline.nest-loop",
                    where,
                    open.contains(id)
                            ? "\"%s\" contains itself; it was not followed here.".formatted(name)
                            : "\"%s\" is nested more than %d deep; it was not followed."
                                    .formatted(name, Reading.DEEPEST_NEST));
            return Optional.empty();
        }
        open.push(id);
        var timeline = build.get().map(reading::bounded);
        open.pop();
        built.put(key, timeline);
        return timeline;
    }
}
