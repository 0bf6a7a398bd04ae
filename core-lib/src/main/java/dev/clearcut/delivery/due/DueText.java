package dev.clearcut.delivery.due;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.due.Lag.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@link Due} as people write it. */
final class DueText {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern BOUND =
            Pattern.compile(
                    ",?(?<!\\s)\\s*+\\b(?:but\\s+)?(?:(not?\\s+(?:earlier\\s+than|before))"
                            + "|not?\\s+(?:later\\s+than|after))\\s+("
                            + DAY
                            + ")\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LAG =
            Pattern.compile(
                    "(\\d{1,5})\\s+((?:working|business)\\s+day|day|week|month|year)s?"
                            + "\\s+(after|from|before|following|prior to)\\s+(.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM =
            Pattern.compile("item\\s+\"?(.+?)\"?", Pattern.CASE_INSENSITIVE);
    private static final String FORM =
            "write a day such as 2027-03-01, \"30 days after contract signature\" or \"10 working"
                    + " days before item Texted master\"";

    private DueText() {}

    static Due read(String text) {
        var words = text.strip();
        if (words.matches(DAY)) {
            return new Due.On(day(words));
        }
        LocalDate notBefore = null;
        LocalDate notAfter = null;
        for (var bound = BOUND.matcher(words); bound.find(); bound = BOUND.matcher(words)) {
            boolean earliest = bound.group(1) != null;
            if ((earliest ? notBefore : notAfter) != null) {
                throw new Invalid(
                        "\"%s\" is bounded twice on the same side; %s.".formatted(text, FORM));
            }
            notBefore = earliest ? day(bound.group(2)) : notBefore;
            notAfter = earliest ? notAfter : day(bound.group(2));
            words = words.substring(0, bound.start()).strip();
        }
        var lag = LAG.matcher(words);
        return lag.matches()
                ? counted(
                        lag(lag.group(1), lag.group(2), lag.group(3)),
                        lag.group(4),
                        notBefore,
                        notAfter)
                : counted(Lag.NONE, anchorAlone(words, text), notBefore, notAfter);
    }

    private static Due counted(
            Lag lag, String from, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return new Due.Counted(lag, anchor(from), notBefore, notAfter);
    }

    /** A number in it is a day gone wrong, and no event. */
    private static String anchorAlone(String words, String text) {
        if (words.isEmpty()
                || !ITEM.matcher(words).matches() && words.matches(".*\\d{2,4}[-/.]\\d.*|\\d.*")) {
            throw new Invalid("\"%s\" is no day; %s.".formatted(text, FORM));
        }
        return words;
    }

    private static Anchor anchor(String words) {
        var item = ITEM.matcher(words);
        if (item.matches() || words.equalsIgnoreCase("item")) {
            return new Anchor.OfItem(item.matches() ? item.group(1) : "");
        }
        return new Anchor.OfEvent(words);
    }

    private static Lag lag(String number, String unit, String direction) {
        int amount = Integer.parseInt(number);
        var way = direction.toLowerCase(Locale.ROOT);
        int signed = way.equals("before") || way.equals("prior to") ? -amount : amount;
        return switch (Character.toLowerCase(unit.charAt(0))) {
            case 'b' -> new Lag(signed, Unit.WORKING_DAY);
            case 'd' -> new Lag(signed, Unit.DAY);
            case 'm' -> new Lag(signed, Unit.MONTH);
            case 'y' -> new Lag(Math.multiplyExact(signed, 12), Unit.MONTH);
            default ->
                    new Lag(
                            signed,
                            unit.toLowerCase(Locale.ROOT).startsWith("working")
                                    ? Unit.WORKING_DAY
                                    : Unit.WEEK);
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Invalid("\"%s\" is no day of the calendar; %s.".formatted(text, FORM));
        }
    }
}
