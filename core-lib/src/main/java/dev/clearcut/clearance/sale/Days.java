package dev.clearcut.clearance.sale;

import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Rights from one day to the next. */
final class Days {

    private Days() {}

    /** What is there the day before and not on the day: as rights from that day on. */
    static Rights endingOn(LocalDate day, Rights rights) {
        var eve = rights.and(during(Window.of(day.minusDays(1), day)));
        var lost = moved(eve, Window.of(day, day.plusDays(1))).minus(rights);
        return moved(lost, Window.from(day)).minus(rights);
    }

    /** The licences that granted what is lost until the day before. */
    static String sources(LocalDate day, Rights lost, RightAnswer answer) {
        var eve = moved(lost, Window.of(day.minusDays(1), day));
        var then = moved(lost, Window.of(day, day.plusDays(1)));
        return answer.decisions().stream()
                .filter(decision -> decision.effect().grants())
                .filter(d -> d.scope().intersects(eve) && !d.scope().covers(then))
                .map(Decision::by)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code DE, FR; SVOD}: the rights without their days. */
    static String cells(Rights rights) {
        return rights.boxes().stream()
                .map(box -> box.territories() + "; " + box.media() + languages(box))
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private static String languages(Box box) {
        return box.languages().equals(Languages.ALL) ? "" : "; " + box.languages();
    }

    private static Rights moved(Rights rights, Window to) {
        return Rights.of(
                rights.boxes().stream()
                        .map(b -> new Box(b.territories(), b.media(), b.languages(), to))
                        .toList());
    }

    static Rights during(Window window) {
        return Rights.of(new Box(Territories.ALL, Media.ALL, Languages.ALL, window));
    }
}
