package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.use.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles what a use is. */
@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description = "Settles which material a use in a cut is.",
        synopsisSubcommandLabel = "COMMAND")
final class UseCommand {

    private final Console console;
    private final ClearcutCommand root;

    UseCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            description = {
                "Says which material the uses of a name are; the name is remembered as an alias,",
                "so that the next cut needs no asking."
            })
    int confirm(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME", description = "The use's name, as check prints it.")
                    String name,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Option(
                            names = "--cut",
                            paramLabel = "NAME",
                            description = "Which cut; the latest when unsaid.")
                    @Nullable String cut) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var uses = film.uses();
                    var asked = cut == null ? uses.latest() : uses.named(cut);
                    var known = film.materials().named(material);
                    var called = called(asked, name);
                    called.forEach(placed -> uses.confirm(asked, placed.id(), known));
                    console.line(
                            "%s: %d %s \"%s\""
                                    .formatted(
                                            asked.name(),
                                            called.size(),
                                            called.size() == 1 ? "use is" : "uses are",
                                            known.title()));
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "own",
            mixinStandardHelpOptions = true,
            description = {
                "Says that the uses of a name are the production's own: nothing to clear. The next",
                "cut takes them so too."
            })
    int own(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME", description = "The use's name, as check prints it.")
                    String name,
            @Option(
                            names = "--cut",
                            paramLabel = "NAME",
                            description = "Which cut; the latest when unsaid.")
                    @Nullable String cut) {
        return root.atDesk(
                desk -> {
                    var uses = desk.production(production).uses();
                    var asked = cut == null ? uses.latest() : uses.named(cut);
                    var called = called(asked, name);
                    called.forEach(placed -> uses.own(asked, placed.id()));
                    console.line(
                            "%s: %d %s ours"
                                    .formatted(
                                            asked.name(),
                                            called.size(),
                                            called.size() == 1 ? "use is" : "uses are"));
                    return Exit.CLEAN;
                });
    }

    private static List<Cut.Placed> called(Cut cut, String name) {
        var called =
                cut.uses().stream().filter(p -> p.use().name().equalsIgnoreCase(name)).toList();
        if (called.isEmpty()) {
            throw new NotFound("The cut %s has no use named \"%s\".".formatted(cut.name(), name));
        }
        return called;
    }
}
