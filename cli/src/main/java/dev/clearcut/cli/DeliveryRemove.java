package dev.clearcut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code delivery remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an item away that nobody has begun.",
            "What was begun is withdrawn instead: delivery mark ITEM withdrawn."
        })
final class DeliveryRemove implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;

    DeliveryRemove(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name.production());
                    var item = name.in(film);
                    var view = new DeliveryText(console, film, desk.today()).view(item);
                    film.deliveries().remove(item);
                    return answer.told(console, () -> view, "removed: " + item.reference());
                });
    }
}
