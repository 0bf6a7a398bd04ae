package dev.clearcut.exchange.json;

import dev.clearcut.rights.wording.EventTerm.Edge;
import dev.clearcut.rights.wording.StatedOnEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase says whose term hangs on an event: as {@link RightsView}, and its window.
 *
 * @param from the first day, where the phrase says that; else null
 * @param to the last day, where the phrase says that; else null
 * @param term in words
 * @param unresolved the events that have to be recorded before its days are known
 */
public record RightsOnEventView(
        @Nullable List<String> territories,
        @Nullable List<String> media,
        @Nullable List<String> languages,
        @Nullable String from,
        @Nullable String to,
        String term,
        List<String> silent,
        WindowView window,
        List<String> unresolved) {

    /**
     * @param from null where it has always been open
     * @param until null where it never ends
     */
    public record WindowView(@Nullable EdgeView from, @Nullable EdgeView until) {}

    /**
     * A day, or so long after an event.
     *
     * @param day an ISO date that is in the window; null where it hangs on an event
     * @param event null where it is a day
     * @param after an ISO period such as {@code P24M}: the window ends on the day before; null
     *     where it is a day
     */
    public record EdgeView(@Nullable String day, @Nullable String event, @Nullable String after) {

        static @Nullable EdgeView of(@Nullable Edge edge) {
            return switch (edge) {
                case null -> null;
                case Edge.Day(var day) -> new EdgeView(day.toString(), null, null);
                case Edge.OnEvent(var event, var lag) -> new EdgeView(null, event, lag.toString());
            };
        }
    }

    public static RightsOnEventView of(StatedOnEvent stated) {
        var plain = RightsView.of(stated.rights());
        var term = stated.term();
        return new RightsOnEventView(
                plain.territories(),
                plain.media(),
                plain.languages(),
                term.from() instanceof Edge.Day(var day) ? day.toString() : null,
                term.until() instanceof Edge.Day(var day) ? day.toString() : null,
                term.toString(),
                plain.silent().stream().filter(axis -> !axis.equals("dates")).toList(),
                new WindowView(EdgeView.of(term.from()), EdgeView.of(term.until())),
                term.unresolved());
    }
}
