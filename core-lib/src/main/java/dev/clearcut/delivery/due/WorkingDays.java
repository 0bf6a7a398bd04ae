package dev.clearcut.delivery.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which people work: Monday to Friday without these holidays.
 *
 * @param holidays those of the place the contract means; contracts differ, and none are assumed
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** Monday to Friday. */
    public static WorkingDays weekdays() {
        return new WorkingDays(Set.of());
    }

    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** What a day is on which nobody works: {@code a Saturday}, {@code a holiday}. */
    public String inWords(LocalDate day) {
        if (holidays.contains(day)) {
            return "a holiday";
        }
        var name = day.getDayOfWeek().name();
        return "a " + name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The working day so many working days on; back when it is negative. The day it is counted from
     * does not count. None of them is the day itself, open or not.
     */
    public LocalDate plus(LocalDate day, int amount) {
        var at = day;
        int step = Integer.signum(amount);
        for (int left = Math.abs(amount); left > 0; left--) {
            do {
                at = at.plusDays(step);
            } while (!isOpen(at));
        }
        return at;
    }
}
