package dev.clearcut.cli;

import dev.clearcut.delivery.DeliveryState;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What buyers want delivered: the schedule. */
@Command(
        name = "delivery",
        mixinStandardHelpOptions = true,
        description = {
            "Follows what a buyer wants delivered from the contract to \"accepted\".",
            "Each item has an owner, a day and versions; a version is known by the hash of its bytes,"
                    + " and nothing else is accepted. What stands in the way: see ready."
        },
        synopsisSubcommandLabel = "COMMAND")
final class DeliveryCommand {

    private final Console console;
    private final ClearcutCommand root;

    private DeliveryCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    /** Its commands are classes of their own: each has its own question. */
    static CommandLine line(Console console, ClearcutCommand root) {
        var command = new DeliveryCommand(console, root);
        var line = new CommandLine(command);
        command.addSchedule(line);
        command.addSteps(line);
        command.addLooks(line);
        return line;
    }

    private void addSchedule(CommandLine line) {
        line.addSubcommand(new DeliveryKinds(console))
                .addSubcommand(new DeliveryTemplate(console))
                .addSubcommand(new DeliveryStates(console))
                .addSubcommand(new DeliveryPlan(console, root))
                .addSubcommand(new DeliveryAdd(console, root))
                .addSubcommand(new DeliveryChange(console, root))
                .addSubcommand(new DeliveryMove(console, root))
                .addSubcommand(new DeliveryRemove(console, root));
    }

    private void addSteps(CommandLine line) {
        line.addSubcommand(new DeliveryVersion(console, root));
        step(
                line,
                "start",
                DeliveryState.IN_WORK,
                "Somebody works on it; it needs an owner and a day.");
        line.addSubcommand(new DeliveryCheck(console, root));
        step(
                line,
                "send",
                DeliveryState.SENT,
                "Sends the newest version: to whom, and how (--via Aspera).",
                "Refused while notes are open, attempts are used up, what it needs first is not made, or"
                        + " its check has not passed; where it goes out without a check, say --because.");
        step(
                line,
                "receive",
                DeliveryState.BUYER_QC,
                "The buyer has it and looks at it: who said so (--who), on what paper.");
        step(
                line,
                "reject",
                DeliveryState.REJECTED,
                "The buyer does not take it: who said so, and what is wrong with it.",
                "The report comes as notes (import notes), as a file (--paper) or in words (--because).");
        line.addSubcommand(new DeliveryAllow(console, root));
        line.addSubcommand(new DeliveryAccept(console, root));
        step(
                line,
                "waive",
                DeliveryState.WAIVED,
                "The buyer does without it: who said so (--who), why (--because), and the paper"
                        + " (--paper).");
        line.addSubcommand(new DeliveryMark(console, root));
    }

    private void step(CommandLine delivery, String name, DeliveryState to, String... description) {
        var line = new CommandLine(new DeliveryStep(console, root, to));
        line.getCommandSpec().name(name).usageMessage().description(description);
        delivery.addSubcommand(name, line);
    }

    private void addLooks(CommandLine line) {
        line.addSubcommand(new DeliveryList(console, root))
                .addSubcommand(new DeliveryShow(console, root))
                .addSubcommand(new DeliveryWeek(console, root))
                .addSubcommand(new DeliveryLog(console, root))
                .addSubcommand(new DeliveryStale(console, root))
                .addSubcommand(new DeliveryPropose(console));
    }

    /** By its word, or as people say it. */
    static DeliveryState state(String word) {
        for (var state : DeliveryState.values()) {
            if (state.inWords().equalsIgnoreCase(word.strip())) {
                return state;
            }
        }
        return Named.one(word, "state", DeliveryState.values(), DeliveryState::word);
    }
}
