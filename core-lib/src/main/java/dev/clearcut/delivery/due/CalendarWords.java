package dev.clearcut.delivery.due;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call months and days of the week. */
final class CalendarWords {

    private CalendarWords() {}

    private static final int LEAST_OF_A_WORD = 3;

    /** Beginnings of the names of months, in English, German, French, Spanish, Italian, Dutch. */
    private static final Map<String, Month> MONTHS =
            Map.ofEntries(
                    Map.entry("jan gen ene jän", Month.JANUARY),
                    Map.entry("feb fév fev", Month.FEBRUARY),
                    Map.entry("mar mär mrz maa mrt", Month.MARCH),
                    Map.entry("apr avr abr", Month.APRIL),
                    Map.entry("may mai mag mei", Month.MAY),
                    Map.entry("jun juin giu", Month.JUNE),
                    Map.entry("jul juil lug", Month.JULY),
                    Map.entry("aug aoû aou ago", Month.AUGUST),
                    Map.entry("sep set", Month.SEPTEMBER),
                    Map.entry("oct okt ott", Month.OCTOBER),
                    Map.entry("nov", Month.NOVEMBER),
                    Map.entry("dec dez déc dic", Month.DECEMBER));

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Map.ofEntries(
                    Map.entry("mon montag lun lundi maandag", DayOfWeek.MONDAY),
                    Map.entry("tue tues dienstag mardi martes dinsdag", DayOfWeek.TUESDAY),
                    Map.entry("wed mittwoch mer mercredi woensdag", DayOfWeek.WEDNESDAY),
                    Map.entry("thu thur thurs donnerstag jeu jeudi donderdag", DayOfWeek.THURSDAY),
                    Map.entry("fri freitag ven vendredi vrijdag", DayOfWeek.FRIDAY),
                    Map.entry("sat samstag sam samedi zaterdag", DayOfWeek.SATURDAY),
                    Map.entry("sun sonntag dim dimanche zondag", DayOfWeek.SUNDAY),
                    Map.entry("mo monday", DayOfWeek.MONDAY),
                    Map.entry("di tuesday", DayOfWeek.TUESDAY),
                    Map.entry("mi wednesday", DayOfWeek.WEDNESDAY),
                    Map.entry("do thursday", DayOfWeek.THURSDAY),
                    Map.entry("fr friday", DayOfWeek.FRIDAY),
                    Map.entry("sa saturday", DayOfWeek.SATURDAY),
                    Map.entry("so sunday", DayOfWeek.SUNDAY));

    /** By its name or an abbreviation, upper or lower case. */
    static Optional<DayOfWeek> weekday(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return WEEKDAYS.entrySet().stream()
                .filter(e -> Pattern.compile(" ").splitAsStream(e.getKey()).anyMatch(lower::equals))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** By its name or the beginning of it, upper or lower case. */
    static Optional<Month> month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < LEAST_OF_A_WORD) {
            return Optional.empty();
        }
        return MONTHS.entrySet().stream()
                .filter(
                        e ->
                                Pattern.compile(" ")
                                        .splitAsStream(e.getKey())
                                        .anyMatch(lower::startsWith))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
