package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Wanted;
import dev.clearcut.delivery.due.Due;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a buyer's list. What a row does not say is empty, or null.
 *
 * @param where the row
 * @param kind the id of its kind
 * @param attempts null where the sheet does not say
 * @param needs null where the sheet has no such column
 */
public record DeliveryRow(
        Where.InFile where,
        String item,
        String kind,
        String language,
        String version,
        Wanted.@Nullable Obligation obligation,
        String condition,
        @Nullable Integer quantity,
        String spec,
        @Nullable Due due,
        Handling handling,
        @Nullable Integer attempts,
        @Nullable List<String> needs) {

    /** What is wanted, where nothing is on file yet. */
    public Wanted wanted() {
        return wanted(Wanted.required(kind));
    }

    private Wanted wanted(Wanted before) {
        var now = obligation == null ? before.obligation() : obligation;
        var when = condition.isEmpty() ? before.condition() : condition;
        return new Wanted(
                kind.isEmpty() ? before.kind() : kind,
                or(language, before.language()),
                or(version, before.version()),
                now,
                now == Wanted.Obligation.CONDITIONAL ? when : "",
                quantity == null ? before.quantity() : quantity,
                or(spec, before.spec()));
    }

    /** An item as it is on file, with what the row says. */
    public Deliverable of(Deliverable before) {
        var was = before.handling();
        var after =
                before.wanted(wanted(before.wanted()))
                        .handled(
                                new Handling(
                                        or(handling.owner(), was.owner()),
                                        or(handling.recipient(), was.recipient()),
                                        or(handling.facility(), was.facility()),
                                        or(handling.costCode(), was.costCode()),
                                        attempts == null ? was.attempts() : attempts));
        after = due == null ? after : after.due(due);
        return needs == null ? after : after.after(needs);
    }

    private static String or(String said, String before) {
        return said.isEmpty() ? before : said;
    }
}
