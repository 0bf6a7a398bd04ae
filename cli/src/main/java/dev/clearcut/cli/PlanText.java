package dev.clearcut.cli;

import static java.util.stream.Collectors.joining;

import dev.clearcut.Deliveries.AlreadyThere;
import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import java.time.LocalDate;
import java.util.List;

/** Says beside a plan what a coordinator would otherwise find out late. */
final class PlanText {

    private PlanText() {}

    private record On(Deliverable item, LocalDate day) {}

    static void doubles(Console console, List<AlreadyThere> doubles) {
        for (var one : doubles) {
            console.note(
                    "not planned: \"%s\" (%s), because \"%s\" is one; --all plans both"
                            .formatted(one.planned(), one.kind(), one.there()));
        }
    }

    static void planned(Console console, Production film, List<Deliverable> items) {
        var owners =
                items.stream()
                        .map(item -> item.handling().owner())
                        .filter(owner -> !owner.isEmpty())
                        .distinct()
                        .collect(joining(", "));
        if (!owners.isEmpty()) {
            console.note(
                    "%s answers for each of them; say another with delivery change ITEM --owner"
                            .formatted(owners));
        }
        closed(console, film, items);
    }

    /** Days that no office is open on are said, and left as the contract has them. */
    static void closed(Console console, Production film, List<Deliverable> items) {
        if (items.isEmpty()) {
            return;
        }
        var days = film.deliveries().days(film.deliveries().schedule(items.getFirst()));
        var open = film.deliveries().workingDays();
        var closed =
                items.stream()
                        .filter(item -> !item.state().isSettled())
                        .flatMap(item -> days.of(item).stream().map(day -> new On(item, day)))
                        .filter(on -> !open.isOpen(on.day()))
                        .map(
                                on ->
                                        "%s: %s is %s"
                                                .formatted(
                                                        on.item().reference(),
                                                        on.day(),
                                                        open.inWords(on.day())))
                        .toList();
        closed.forEach(console::note);
        if (!closed.isEmpty() && open.holidays().isEmpty()) {
            console.note(
                    "public holidays are not known here; put them into holidays.txt of the office, an"
                            + " ISO day a line");
        }
    }
}
