package dev.clearcut.licence;

import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty with its last day: two copies within thirty days of first transmission.
 *
 * @param by the last day to do it
 * @param done the day it was done; null while it is not
 */
public record DatedDuty(Duty duty, When by, @Nullable LocalDate done) {

    public DatedDuty done(LocalDate day) {
        return new DatedDuty(duty, by, day);
    }

    /** Whether it is not done and its last day is surely over. */
    public boolean isOverdue(LocalDate today, Happened happened) {
        return done == null && today.isAfter(by.latest(happened));
    }

    @Override
    public String toString() {
        return duty + ", by " + by;
    }
}
