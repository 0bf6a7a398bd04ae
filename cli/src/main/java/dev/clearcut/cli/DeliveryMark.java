package dev.clearcut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code delivery mark}. */
@Command(
        name = "mark",
        mixinStandardHelpOptions = true,
        description = {
            "Takes any other step: fixing, not-needed, withdrawn, planned again.",
            "What each step asks for: clearcut delivery states."
        })
final class DeliveryMark implements Callable<Integer> {

    @Mixin private ItemName name = new ItemName();

    @Parameters(index = "2", paramLabel = "STATE")
    private String state = "";

    @Mixin private StepOptions options = new StepOptions();
    @Mixin private Answering answer = new Answering();
    private final Console console;
    private final ClearcutCommand root;

    DeliveryMark(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        var to = DeliveryCommand.state(state);
        return name.told(
                console, root, answer, (film, desk) -> options.take(film, name.in(film), to, desk));
    }
}
