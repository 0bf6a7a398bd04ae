package dev.clearcut.cli;

import dev.clearcut.base.Words;
import dev.clearcut.delivery.plan.HangingOn;
import java.util.List;
import java.util.stream.Collectors;

/** What hangs on an event, in a line. */
final class HangingText {

    private static final int NAMED = 5;

    private HangingText() {}

    /** {@code 2 items of deliveries hang on it: Master of Streamer Europe, due 2027-02-08; …}. */
    static List<String> of(HangingOn hanging) {
        int count = hanging.items().size();
        if (count == 0) {
            return List.of();
        }
        return List.of(
                "%s of deliveries %s on it: %s%s"
                        .formatted(
                                Words.many(count, "item"),
                                count == 1 ? "hangs" : "hang",
                                hanging.items().stream()
                                        .limit(NAMED)
                                        .map(HangingText::item)
                                        .collect(Collectors.joining("; ")),
                                count > NAMED ? "; and %d more".formatted(count - NAMED) : ""));
    }

    private static String item(HangingOn.Item one) {
        return "%s of %s%s"
                .formatted(
                        one.item().reference(),
                        one.deal(),
                        one.due().map(day -> ", due " + day).orElse(""));
    }
}
