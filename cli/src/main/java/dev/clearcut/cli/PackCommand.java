package dev.clearcut.cli;

import dev.clearcut.paper.Pack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the insurer asks for. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what insurers of errors and omissions ask for: there, missing, or not applicable.",
            "Without rights, the chain of title is proven for the world, all media, for ever."
        },
        footer = {"", "Exit codes: 0 complete, 1 something is missing."})
final class PackCommand implements Callable<Integer> {

    private final Console console;
    private final ClearcutCommand root;

    PackCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only of what this cut uses.")
    private String cut = "";

    @Mixin private NeedOptions need = new NeedOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var sold = need.rights(desk.today());
                    var items =
                            cut.isEmpty()
                                    ? film.papers().pack(sold)
                                    : film.papers().pack(sold, film.uses().named(cut));
                    new PaperText(console).pack(items, format);
                    return Pack.isComplete(items) ? Exit.CLEAN : Exit.FINDINGS;
                });
    }
}
