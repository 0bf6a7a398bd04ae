package dev.clearcut.cli;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.clearcut.Production;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.plan.AlreadyThere;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
        var open = film.deliveries().calendar().workingDays();
        var closed =
                items.stream().collect(groupingBy(Deliverable::deal)).values().stream()
                        .flatMap(deal -> days(film, deal))
                        .filter(on -> !on.item().state().isSettled() && !open.isOpen(on.day()))
                        .sorted(comparing(On::day).thenComparing(on -> on.item().reference()))
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

    private static Stream<On> days(Production film, List<Deliverable> ofOneDeal) {
        var days =
                film.deliveries().calendar().days(film.deliveries().schedule(ofOneDeal.getFirst()));
        return ofOneDeal.stream()
                .flatMap(item -> days.of(item).stream().map(day -> new On(item, day)));
    }
}
