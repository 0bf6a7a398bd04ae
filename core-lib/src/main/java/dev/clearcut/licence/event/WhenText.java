package dev.clearcut.licence.event;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@link When} as people write it. */
final class WhenText {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern ON = Pattern.compile(DAY);
    private static final Pattern BOUND =
            Pattern.compile(
                    ",?(?<!\\s)\\s*+\\b(?:but\\s+)?(?:(not\\s+(?:earlier\\s+than|before))"
                            + "|not\\s+(?:later\\s+than|after))\\s+("
                            + DAY
                            + ")\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LAG =
            Pattern.compile(
                    "(\\d{1,5})\\s+(day|week|month|year)s?\\s+(after|from|before)\\s+(.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final String FORM =
            "write a date such as 2027-03-01, or \"24 months after first transmission, not later"
                    + " than 2030-12-31\"";

    private WhenText() {}

    static When read(String text) {
        var words = text.strip();
        if (ON.matcher(words).matches()) {
            return new When.On(day(words));
        }
        LocalDate notBefore = null;
        LocalDate notAfter = null;
        for (var bound = BOUND.matcher(words); bound.find(); bound = BOUND.matcher(words)) {
            boolean earliest = bound.group(1) != null;
            if ((earliest ? notBefore : notAfter) != null) {
                throw new Invalid(
                        "\"" + text + "\" is bounded twice on the same side; " + FORM + ".");
            }
            notBefore = earliest ? day(bound.group(2)) : notBefore;
            notAfter = earliest ? notAfter : day(bound.group(2));
            words = words.substring(0, bound.start()).strip();
        }
        if (words.isEmpty() || words.matches(".*\\d{4}-\\d.*")) {
            throw new Invalid("\"" + text + "\" is no day; " + FORM + ".");
        }
        var lag = LAG.matcher(words);
        return lag.matches()
                ? new When.After(lag.group(4), period(lag), notBefore, notAfter)
                : new When.After(words, Period.ZERO, notBefore, notAfter);
    }

    /** An event's name that reads as nothing else. */
    static String name(String event) {
        var name = new Event(event, LocalDate.EPOCH).name();
        if (name.matches(".*" + DAY + ".*") || name.contains("..") || LAG.matcher(name).matches()) {
            throw new Invalid(
                    "\"%s\" is no name of an event: it says a day itself; %s."
                            .formatted(name, FORM));
        }
        return name;
    }

    /** In days, or in months: two years are 24 months. */
    static Period inOneUnit(Period lag) {
        if (lag.getDays() != 0 && lag.toTotalMonths() != 0) {
            throw new Invalid(
                    "A term is counted in days or in months, not in both; %s.".formatted(FORM));
        }
        return lag.getDays() == 0
                ? Period.ofMonths(Math.toIntExact(lag.toTotalMonths()))
                : Period.ofDays(lag.getDays());
    }

    static String write(When.After after) {
        var said = new StringJoiner(", ");
        said.add(after.lag().isZero() ? after.event() : lag(after.lag()) + after.event());
        bound(said, "not earlier than ", after.notBefore());
        bound(said, "not later than ", after.notAfter());
        return said.toString();
    }

    private static void bound(StringJoiner said, String words, @Nullable LocalDate day) {
        if (day != null) {
            said.add(words + day);
        }
    }

    private static String lag(Period lag) {
        var length = lag.isNegative() ? lag.negated() : lag;
        var amount =
                length.getDays() != 0
                        ? count(length.getDays(), "day")
                        : count(length.toTotalMonths(), "month");
        return amount + (lag.isNegative() ? " before " : " after ");
    }

    private static String count(long amount, String unit) {
        return amount + " " + unit + (amount == 1 ? "" : "s");
    }

    private static Period period(Matcher lag) {
        int amount = Integer.parseInt(lag.group(1));
        int signed = lag.group(3).equalsIgnoreCase("before") ? -amount : amount;
        return switch (Character.toLowerCase(lag.group(2).charAt(0))) {
            case 'd' -> Period.ofDays(signed);
            case 'w' -> Period.ofWeeks(signed);
            case 'm' -> Period.ofMonths(signed);
            default -> Period.ofMonths(Math.multiplyExact(signed, 12));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Invalid("\"" + text + "\" is no day of the calendar; " + FORM + ".");
        }
    }
}
