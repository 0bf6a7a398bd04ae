package dev.clearcut.cli;

import dev.clearcut.paper.Enclosure;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports, scripts and cue sheets that go into the insurer's pack. */
@Command(
        name = "enclosure",
        mixinStandardHelpOptions = true,
        description = "Keeps what the insurer's pack encloses beside contracts and checks.",
        synopsisSubcommandLabel = "COMMAND")
final class EnclosureCommand {

    private final Console console;
    private final ClearcutCommand root;

    EnclosureCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Files a report, a script or a cue sheet for the pack.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(
                            paramLabel = "KIND",
                            description = "title-report, copyright-report, annotated-script, …")
                    String kind,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--on", paramLabel = "DAY", description = "Today by default.")
                    @Nullable LocalDate date,
            @Mixin Answering answer) {
        var sort = Named.one(kind, "enclosure", Enclosure.Kind.values(), Enclosure.Kind::word);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var papers = film.papers();
                    var name = String.valueOf(file.getFileName());
                    return new PaperText(console)
                            .filed(
                                    answer,
                                    papers,
                                    papers.add(
                                            file,
                                            sha256 ->
                                                    new Enclosure(
                                                            papers.freshId(),
                                                            "%s, %s".formatted(sort.word(), name),
                                                            sort,
                                                            date == null ? desk.today() : date,
                                                            sha256)));
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk ->
                        new PaperText(console)
                                .list(
                                        desk.production(production).papers(),
                                        Enclosure.class,
                                        format));
    }
}
