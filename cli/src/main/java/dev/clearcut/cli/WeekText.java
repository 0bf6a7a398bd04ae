package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.delivery.plan.Workload;
import dev.clearcut.delivery.plan.Workload.Clash;
import dev.clearcut.delivery.plan.Workload.DueItem;
import dev.clearcut.delivery.plan.Workload.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints weeks: what is wrong first, in a line each, then week by week who hands over what.
 *
 * @param today what was due before is late
 */
record WeekText(Console console, LocalDate today) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    void tell(Workload load) {
        if (load.weeks().isEmpty() && load.clashes().isEmpty()) {
            console.line("No item is due on a day that is known.");
            return;
        }
        load.weeks().stream().filter(Week::isOverbooked).forEach(this::overbooked);
        load.clashes().forEach(this::clash);
        LocalDate last = null;
        for (var week : load.weeks()) {
            if (!week.monday().equals(last)) {
                last = week.monday();
                console.line("");
                console.line(
                        "week of %s%s"
                                .formatted(
                                        week.monday(),
                                        isThisWeek(week.monday()) ? " (this week)" : ""));
            }
            week(load, week);
        }
    }

    private boolean isThisWeek(LocalDate monday) {
        return !today.isBefore(monday) && today.isBefore(monday.plusWeeks(1));
    }

    private void overbooked(Week week) {
        console.line(
                "overbooked  week of %s  %s: %s, %,d more than %,d"
                        .formatted(
                                week.monday(),
                                week.owner(),
                                items(week.items().size()),
                                week.items().size() - week.most(),
                                week.most()));
    }

    private void clash(Clash clash) {
        console.paragraph(
                "clash       %s  %s %s: %s"
                        .formatted(
                                clash.day(),
                                clash.what().word(),
                                clash.name(),
                                clash.items().stream()
                                        .map(
                                                one ->
                                                        one.production()
                                                                + ": "
                                                                + one.item().reference())
                                        .collect(joining("; "))),
                12);
    }

    private void week(Workload load, Week week) {
        console.line(
                "  %s: %s%s"
                        .formatted(
                                week.owner().isEmpty() ? "(nobody)" : week.owner(),
                                items(week.items().size()),
                                week.isOverbooked() ? ", overbooked" : ""));
        console.table(week.items().stream().map(one -> row(load, one)).toList());
    }

    private List<String> row(Workload load, DueItem one) {
        var said = new ArrayList<String>();
        long late = ChronoUnit.DAYS.between(one.due(), today);
        if (late > 0) {
            said.add("%,d day%s late".formatted(late, late == 1 ? "" : "s"));
        }
        if (!one.closed().isEmpty() && late <= 0) {
            said.add(one.closed());
        }
        load.clashesOf(one).forEach(clash -> said.add("clash"));
        return List.of(
                "    " + DAY.format(one.due()),
                one.production(),
                one.item().reference(),
                one.item().handling().facility(),
                said.stream().distinct().collect(joining(", ")));
    }

    private static String items(int count) {
        return "%,d item%s".formatted(count, count == 1 ? "" : "s");
    }
}
