package dev.clearcut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code delivery allow}. */
@Command(
        name = "allow",
        mixinStandardHelpOptions = true,
        description = {
            "All attempts are used, and the buyer allows another: who said so (--who), why"
                    + " (--because), on what paper (--paper).",
            "The item stays where it is; one attempt more is counted."
        })
final class DeliveryAllow implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();
    @Mixin private StepOptions options = new StepOptions();
    @Mixin private Answering answer = new Answering();
    private final Console console;
    private final ClearcutCommand root;

    DeliveryAllow(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        return name.told(
                console, root, answer, (film, desk) -> options.allow(film, name.in(film), desk));
    }
}
