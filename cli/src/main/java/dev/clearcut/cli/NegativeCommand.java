package dev.clearcut.cli;

import dev.clearcut.paper.NegativeCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches that there is no real one of what the script made up. */
@Command(
        name = "negative",
        mixinStandardHelpOptions = true,
        description =
                "Keeps searches for real names, numbers, plates and businesses like those made up.",
        synopsisSubcommandLabel = "COMMAND")
final class NegativeCommand {

    private final Console console;
    private final ClearcutCommand root;

    NegativeCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Files a search.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(
                            paramLabel = "KIND",
                            description = "name, phone, plate, address, email, url, business, …")
                    String kind,
            @Parameters(paramLabel = "QUERY", description = "As it stands in the script.")
                    String query,
            @Option(
                            names = "--source",
                            paramLabel = "WHERE",
                            required = true,
                            description = "The directory or register that was searched.")
                    String source,
            @Option(names = "--scope", paramLabel = "WHERE", defaultValue = "") String scope,
            @Option(names = "--on", paramLabel = "DAY", description = "When; today by default.")
                    @Nullable LocalDate date,
            @Option(
                            names = "--results",
                            paramLabel = "N",
                            required = true,
                            description = "How many were found.")
                    int results,
            @Option(
                            names = "--verdict",
                            paramLabel = "clear|change",
                            required = true,
                            description = "Whether it can stay.")
                    String verdict,
            @Option(names = "--until", paramLabel = "DAY", description = "Last day it stands.")
                    @Nullable LocalDate until,
            @Option(
                            names = "--note",
                            paramLabel = "WHY",
                            defaultValue = "",
                            description = "Why it can stay though something was found.")
                    String note) {
        var sort =
                Named.one(
                        kind,
                        "kind of check",
                        NegativeCheck.Kind.values(),
                        NegativeCheck.Kind::word);
        var said =
                Named.one(
                        verdict,
                        "verdict",
                        NegativeCheck.Verdict.values(),
                        NegativeCheck.Verdict::word);
        return root.atDesk(
                desk -> {
                    var papers = desk.production(production).papers();
                    var day = date == null ? desk.today() : date;
                    return new PaperText(console)
                            .filed(
                                    papers,
                                    papers.add(
                                            new NegativeCheck(
                                                    papers.freshId(),
                                                    "%s %s, %s, %s"
                                                            .formatted(
                                                                    sort.word(),
                                                                    query,
                                                                    source,
                                                                    day),
                                                    sort,
                                                    query,
                                                    source,
                                                    scope,
                                                    desk.person(),
                                                    day,
                                                    results,
                                                    said,
                                                    until,
                                                    note)));
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the searches, and what is wrong with them; exits with 1 then.")
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
                                        NegativeCheck.class,
                                        format));
    }
}
