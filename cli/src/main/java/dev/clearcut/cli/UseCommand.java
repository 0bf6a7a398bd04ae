package dev.clearcut.cli;

import dev.clearcut.Cuts;
import dev.clearcut.use.Cut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles what a use is. */
@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description = "Settles what a use in a cut is: which material, or ours.",
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
                "Says which material the uses of a name are.",
                "The name is remembered, so that the next cut needs no asking. Said again, it"
                        + " corrects what was said before."
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
                    var known = film.materials().named(material);
                    var uses = film.uses();
                    var after = uses.confirm(asked(uses, cut), name, known);
                    console.line(counted(after, name) + " \"" + known.title() + "\"");
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "own",
            mixinStandardHelpOptions = true,
            description = {
                "Says that the uses of a name are the production's own: nothing to clear.",
                "The next cut takes them so too."
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
                    var after = uses.own(asked(uses, cut), name);
                    console.line(counted(after, name) + " ours");
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "reopen",
            mixinStandardHelpOptions = true,
            description = {
                "Takes back what \"use confirm\" or \"use own\" said of the uses of a name.",
                "The name is no longer remembered, and what the uses are is worked out again."
            })
    int reopen(
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
                    var after = uses.reopen(asked(uses, cut), name);
                    long open =
                            after.called(name).stream()
                                    .filter(p -> !p.match().isSaid())
                                    .filter(p -> p.match().settled().isEmpty())
                                    .count();
                    console.line(
                            "%s reopened, %s"
                                    .formatted(
                                            counted(after, name),
                                            open == 0
                                                    ? "and settled without asking"
                                                    : open + " to decide"));
                    return Exit.CLEAN;
                });
    }

    private static Cut asked(Cuts uses, @Nullable String cut) {
        return cut == null ? uses.latest() : uses.named(cut);
    }

    /** {@code v3: 2 uses are}. */
    private static String counted(Cut cut, String name) {
        int uses = cut.called(name).size();
        return "%s: %d %s".formatted(cut.name(), uses, uses == 1 ? "use is" : "uses are");
    }
}
