package dev.clearcut.base;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.LocalDate;

/** Days that can stand on a paper. */
public final class Days {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * A slip of the finger (year 26, year 20260) is no day: it would count as long past or never to
     * come, and days are reckoned on from it.
     *
     * @param what as in "The day of the payment"
     * @throws Invalid when the year has not four digits
     */
    public static LocalDate written(LocalDate day, String what) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Invalid(
                    "%s is %s; write a year of four digits, as in 2027-03-01."
                            .formatted(what, day));
        }
        return day;
    }
}
