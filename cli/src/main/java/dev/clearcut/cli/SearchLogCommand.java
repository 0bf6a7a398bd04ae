package dev.clearcut.cli;

import dev.clearcut.exchange.json.OrphanSchemeView;
import dev.clearcut.paper.OrphanScheme;
import dev.clearcut.paper.SearchLog;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diligent searches for the holder of an orphan work. */
@Command(
        name = "searchlog",
        mixinStandardHelpOptions = true,
        description = "Keeps logs of searches for a holder nobody knows.",
        synopsisSubcommandLabel = "COMMAND")
final class SearchLogCommand {

    private final Console console;
    private final ClearcutCommand root;

    SearchLogCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Files a search.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Option(
                            names = "--source",
                            paramLabel = "WHERE=RESULT",
                            required = true,
                            description =
                                    "Where it looked and what came of it; repeat it for each.")
                    List<String> sources,
            @Option(names = "--on", paramLabel = "DAY", description = "Today by default.")
                    @Nullable LocalDate date,
            @Option(
                            names = "--found",
                            paramLabel = "HOLDER",
                            defaultValue = "",
                            description = "Who the holder is, when somebody was found.")
                    String found,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about = film.materials().named(material);
                    var papers = film.papers();
                    var day = date == null ? desk.today() : date;
                    return new PaperText(console)
                            .filed(
                                    answer,
                                    papers,
                                    papers.add(
                                            new SearchLog(
                                                    papers.freshId(),
                                                    "search for %s, %s"
                                                            .formatted(about.title(), day),
                                                    about.id(),
                                                    desk.person(),
                                                    day,
                                                    sources,
                                                    found)));
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the searches.")
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
                                        SearchLog.class,
                                        format));
    }

    @Command(
            name = "schemes",
            mixinStandardHelpOptions = true,
            description = {
                "Lists what countries let one do with a work whose holder nobody finds.",
                "How long, where, who, and what a search has to show. Reads no office."
            })
    int schemes(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var schemes = OrphanScheme.all();
        switch (format) {
            case json -> console.json(schemes.stream().map(OrphanSchemeView::of).toList());
            case csv ->
                    console.csv(
                            List.of("id", "territory", "years", "says", "cite"),
                            schemes.stream()
                                    .map(
                                            s ->
                                                    List.of(
                                                            s.id(),
                                                            s.territory(),
                                                            s.years() == 0 ? "" : "" + s.years(),
                                                            s.inWords(),
                                                            s.cite()))
                                    .toList());
            case text ->
                    schemes.forEach(s -> console.line("%s [%s]".formatted(s.inWords(), s.cite())));
        }
        return Exit.CLEAN;
    }
}
