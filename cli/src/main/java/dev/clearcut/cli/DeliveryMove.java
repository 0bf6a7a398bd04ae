package dev.clearcut.cli;

import dev.clearcut.Deliveries.Rescheduled;
import dev.clearcut.exchange.json.DeliveryPlanView.MovedView;
import dev.clearcut.exchange.json.DeliveryPlanView.RescheduledView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delivery move}. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description = "Says another day for an item, and tells what moves with it.")
final class DeliveryMove implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Parameters(index = "2", paramLabel = "WHEN", description = ItemOptions.WHEN)
    private String when = "";

    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;

    DeliveryMove(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var before = name.in(film);
                    var deliveries = film.deliveries();
                    var words = deliveries.calendar().words(deliveries.schedule(before));
                    var done = deliveries.reschedule(before, ItemOptions.due(when, words, console));
                    var text = new DeliveryText(console, film, desk.today());
                    return answer.told(
                            console,
                            () ->
                                    new RescheduledView(
                                            text.view(done.item()),
                                            done.moved().stream().map(MovedView::of).toList()),
                            moved(done));
                });
    }

    private static List<String> moved(Rescheduled done) {
        var words = new ArrayList<String>();
        for (var moved : done.moved()) {
            words.add(
                    "%s: %s, was %s"
                            .formatted(
                                    moved.item(),
                                    moved.to().map(LocalDate::toString).orElse("open"),
                                    moved.from().map(LocalDate::toString).orElse("open")));
        }
        return words.isEmpty() ? List.of(unmoved(done)) : words;
    }

    /** That no day is another does not say that the rule is not. */
    private static String unmoved(Rescheduled done) {
        var due = done.item().due();
        var item = done.item().reference();
        if (due == null) {
            return item + ": open";
        }
        return due.anchor().isEmpty()
                ? "%s: %s as before".formatted(item, due)
                : "%s: no day is another; due %s".formatted(item, due);
    }
}
