package dev.clearcut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code delivery change}. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = "Changes what an item is, who sees to it, or what it needs; the rest stays.")
final class DeliveryChange implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Mixin private ItemOptions options = new ItemOptions();

    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;

    DeliveryChange(Console console, ClearcutCommand root) {
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
                    var after = deliveries.change(before, one -> options.of(one, words, console));
                    return new DeliveryText(console, film, desk.today()).told(answer, after);
                });
    }
}
