package dev.clearcut.cli;

import dev.clearcut.delivery.DeliveryState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A step that asks for nothing of its own. */
@Command(mixinStandardHelpOptions = true)
final class DeliveryStep implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();
    @Mixin private StepOptions options = new StepOptions();
    @Mixin private Answering answer = new Answering();

    private final Console console;
    private final ClearcutCommand root;
    private final DeliveryState to;

    DeliveryStep(Console console, ClearcutCommand root, DeliveryState to) {
        this.console = console;
        this.root = root;
        this.to = to;
    }

    @Override
    public Integer call() {
        return name.told(
                console, root, answer, (film, desk) -> options.take(film, name.in(film), to, desk));
    }
}
