package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract has come: what is signed and what is paid.
 *
 * @param signed the day the last party signed; null while somebody has not
 * @param voidUntilPaid whether it grants nothing before the fee is paid
 * @param paid the day the fee was paid in full; null while it is not
 */
public record Standing(
        @Nullable LocalDate signed, boolean voidUntilPaid, @Nullable LocalDate paid) {

    public Standing {
        if (signed == null && paid != null) {
            throw new Invalid(
                    "Paid on %s but never signed: enter the date of signature first."
                            .formatted(paid));
        }
        if (signed != null) {
            Days.written(signed, "The day of signature");
        }
        if (paid != null) {
            Days.written(paid, "The day of payment");
        }
    }

    public static Standing unsigned() {
        return new Standing(null, false, null);
    }

    public static Standing signed(LocalDate day) {
        return new Standing(day, false, null);
    }

    /** The same, signed by everybody on a day. */
    public Standing signedOn(LocalDate day) {
        return new Standing(day, voidUntilPaid, paid);
    }

    /** The same, paid in full on a day. */
    public Standing paidOn(@Nullable LocalDate day) {
        return new Standing(signed, voidUntilPaid, day);
    }
}
