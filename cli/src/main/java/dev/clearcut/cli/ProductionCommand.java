package dev.clearcut.cli;

import dev.clearcut.Production;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The office's productions. */
@Command(
        name = "production",
        mixinStandardHelpOptions = true,
        description = "Opens and lists productions, and admits people to them.",
        synopsisSubcommandLabel = "COMMAND")
final class ProductionCommand {

    private final Console console;
    private final ClearcutCommand root;

    ProductionCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add",
            aliases = "open",
            mixinStandardHelpOptions = true,
            description = "Opens a production; whoever asks belongs to it.")
    int add(@Parameters(paramLabel = "NAME") String name) {
        return root.atNewDesk(
                desk -> {
                    console.line("opened " + desk.open(name).name() + " for " + desk.person());
                    return Exit.CLEAN;
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them.")
    int list() {
        return root.atDesk(
                desk -> {
                    List<Production> all = desk.productions();
                    all.forEach(production -> console.line(production.name()));
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "admit",
            mixinStandardHelpOptions = true,
            description = "Lets somebody else see and change a production.")
    int admit(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "EMAIL") String person) {
        return root.atDesk(
                desk -> {
                    desk.production(name).admit(person);
                    return Exit.CLEAN;
                });
    }
}
