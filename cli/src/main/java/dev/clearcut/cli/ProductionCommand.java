package dev.clearcut.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The office's productions. */
@Command(
        name = "production",
        mixinStandardHelpOptions = true,
        description = "Opens and lists productions, names our companies, and admits people.",
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
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--company",
                            paramLabel = "NAME",
                            description = "Our own company, as contracts name it; may be repeated.")
                    @Nullable List<String> companies) {
        return root.atNewDesk(
                desk -> {
                    var film = desk.open(name, companies == null ? List.of() : companies);
                    console.line("opened " + film.name() + " for " + desk.person());
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them, with our companies in each.")
    int list() {
        return root.atDesk(
                desk -> {
                    var films = desk.productions();
                    if (films.isEmpty()) {
                        console.note(
                                "No production for %s: open one with \"production add\", or be admitted to one."
                                        .formatted(desk.person()));
                    }
                    console.table(
                            films.stream()
                                    .map(
                                            film ->
                                                    List.of(
                                                            film.name(),
                                                            String.join(
                                                                    "; ", film.companies().list())))
                                    .toList());
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "company",
            mixinStandardHelpOptions = true,
            description = {
                "Says under which names our own companies stand on contracts: licences to them are ours.",
                "Legal form (Ltd, GmbH), case and punctuation make no other company. Without a name,"
                        + " lists them."
            })
    int company(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME", arity = "0..*") @Nullable List<String> names,
            @Option(names = "--remove", description = "They are none of ours after all.")
                    boolean remove) {
        return root.atDesk(
                desk -> {
                    var ours = desk.production(production).companies();
                    for (var name : names == null ? List.<String>of() : names) {
                        if (remove) {
                            ours.remove(name);
                        } else {
                            ours.add(name);
                        }
                    }
                    ours.list().forEach(console::line);
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
                    var film = desk.production(name);
                    film.admit(person);
                    console.line("admitted " + person.strip() + " to " + film.name());
                    return Exit.CLEAN;
                });
    }
}
