package dev.clearcut.cli;

import dev.clearcut.Cuts;
import dev.clearcut.Production;
import dev.clearcut.exchange.json.PlacedView;
import dev.clearcut.use.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles what a use is. */
@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description = "Settles what a use in a cut is: which material, or ours.",
        synopsisSubcommandLabel = "COMMAND")
final class UseCommand {

    /** The uses that are meant: those of a name in a cut. */
    static final class Asked {

        @Parameters(index = "0", paramLabel = "PRODUCTION")
        private String production = "";

        @Parameters(
                index = "1",
                paramLabel = "NAME",
                description = "The use's name, as check prints it.")
        private String name = "";

        @Option(
                names = "--cut",
                paramLabel = "NAME",
                description = "Which cut; the latest when unsaid.")
        private @Nullable String cut;

        private Cut cut(Cuts uses) {
            return cut == null ? uses.latest() : uses.named(cut);
        }
    }

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
            @Mixin Asked asked,
            @Parameters(
                            index = "2",
                            paramLabel = "MATERIAL",
                            description = "Title, alias or identifier.")
                    String material,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(asked.production);
                    var known = film.materials().named(material);
                    var uses = film.uses();
                    var after = uses.confirm(asked.cut(uses), asked.name, known);
                    return answer.told(
                            console,
                            () -> views(after, asked, film),
                            counted(after, asked.name) + " \"" + known.title() + "\"");
                });
    }

    @Command(
            name = "own",
            mixinStandardHelpOptions = true,
            description = {
                "Says that the uses of a name are the production's own: nothing to clear.",
                "The next cut takes them so too."
            })
    int own(@Mixin Asked asked, @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(asked.production);
                    var uses = film.uses();
                    var after = uses.own(asked.cut(uses), asked.name);
                    return answer.told(
                            console,
                            () -> views(after, asked, film),
                            counted(after, asked.name) + " ours");
                });
    }

    @Command(
            name = "reopen",
            mixinStandardHelpOptions = true,
            description = {
                "Takes back what \"use confirm\" or \"use own\" said of the uses of a name.",
                "The name is no longer remembered, and what the uses are is worked out again."
            })
    int reopen(@Mixin Asked asked, @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(asked.production);
                    var uses = film.uses();
                    var after = uses.reopen(asked.cut(uses), asked.name);
                    long open =
                            after.called(asked.name).stream()
                                    .filter(p -> !p.match().isSaid())
                                    .filter(p -> p.match().settled().isEmpty())
                                    .count();
                    return answer.told(
                            console,
                            () -> views(after, asked, film),
                            "%s reopened, %s"
                                    .formatted(
                                            counted(after, asked.name),
                                            open == 0
                                                    ? "and settled without asking"
                                                    : open + " to decide"));
                });
    }

    private static List<PlacedView> views(Cut after, Asked asked, Production film) {
        return PlacedView.of(after.uses(after.called(asked.name)), film.materials().list());
    }

    /** {@code v3: 2 uses are}. */
    private static String counted(Cut cut, String name) {
        int uses = cut.called(name).size();
        return "%s: %d %s".formatted(cut.name(), uses, uses == 1 ? "use is" : "uses are");
    }
}
