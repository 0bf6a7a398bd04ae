package dev.clearcut.delivery.plan;

import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.DeliveryState.Court;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late something is, and by whom: every day after the day it was due, up to the one on which it
 * was settled or today, counts for whoever had to move when that day began. So the day of handing
 * over is of who hands over. Calendar days.
 *
 * @param ours days in our court
 * @param theirs days in the buyer's court
 * @param turn whose move it is
 */
public record Lateness(long ours, long theirs, Court turn) {

    /** Nothing that is late. */
    public static Lateness none(DeliveryState state) {
        return new Lateness(0, 0, state.court());
    }

    /** What is due on no known day is not late. */
    public static Lateness of(Deliverable item, DueDays days, LocalDate today) {
        return days.of(item).map(due -> of(item, due, today)).orElse(none(item.state()));
    }

    public static Lateness of(Deliverable item, LocalDate due, LocalDate today) {
        long ours = 0;
        long theirs = 0;
        var court = DeliveryState.PLANNED.court();
        var from = due.plusDays(1);
        for (var step : item.steps()) {
            long days = daysUpTo(from, step.on(), today);
            ours += court == Court.OURS ? days : 0;
            theirs += court == Court.THEIRS ? days : 0;
            from = days > 0 ? from.plusDays(days) : from;
            court = step.to().court();
        }
        long rest = Math.max(0, ChronoUnit.DAYS.between(from, today.plusDays(1)));
        ours += court == Court.OURS ? rest : 0;
        theirs += court == Court.THEIRS ? rest : 0;
        return new Lateness(ours, theirs, court);
    }

    /** The day of a step counts for whoever had to take it. */
    private static long daysUpTo(LocalDate from, LocalDate step, LocalDate today) {
        var last = step.isAfter(today) ? today : step;
        return Math.max(0, ChronoUnit.DAYS.between(from, last.plusDays(1)));
    }

    public long days() {
        return ours + theirs;
    }

    /** {@code 3 days late by us, 2 by them}; empty when it is not late. */
    @Override
    public String toString() {
        if (days() == 0) {
            return "";
        }
        var said = "%d day%s late".formatted(days(), days() == 1 ? "" : "s");
        if (theirs == 0) {
            return said + ", all ours";
        }
        return ours == 0
                ? said + ", all theirs"
                : said + ": %d ours, %d theirs".formatted(ours, theirs);
    }
}
