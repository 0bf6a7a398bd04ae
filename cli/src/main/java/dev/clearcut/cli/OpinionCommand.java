package dev.clearcut.cli;

import dev.clearcut.paper.Opinion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counsel's opinions that a use needs no licence. */
@Command(
        name = "opinion",
        mixinStandardHelpOptions = true,
        description = "Keeps counsel's opinions on fair use, fair dealing and other exceptions.",
        synopsisSubcommandLabel = "COMMAND")
final class OpinionCommand {

    private final Console console;
    private final ClearcutCommand root;

    OpinionCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Files an opinion.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Parameters(paramLabel = "EXCEPTION", description = "fair-use, fair-dealing, …")
                    String exception,
            @Option(
                            names = "--country",
                            paramLabel = "CC",
                            required = true,
                            description = "Where it holds.")
                    String country,
            @Option(names = "--counsel", paramLabel = "NAME", required = true) String counsel,
            @Option(names = "--on", paramLabel = "DAY", required = true) LocalDate date,
            @Option(
                            names = "--use",
                            paramLabel = "WORDS",
                            defaultValue = "",
                            description = "Which use it is about.")
                    String use,
            @Option(names = "--against", description = "It advises against the use.")
                    boolean against,
            @Option(names = "--file", paramLabel = "FILE", description = "The letter.")
                    @Nullable Path file,
            @Mixin Answering answer) {
        var sort =
                Named.one(
                        exception,
                        "exception",
                        Opinion.Exception.values(),
                        Opinion.Exception::word);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about = film.materials().named(material);
                    var papers = film.papers();
                    var reference = "%s on %s, %s".formatted(sort.word(), about.title(), country);
                    Function<String, Opinion> opinion =
                            sha256 ->
                                    new Opinion(
                                            papers.freshId(),
                                            reference,
                                            sort,
                                            country,
                                            about.id(),
                                            use,
                                            counsel,
                                            date,
                                            !against,
                                            sha256);
                    var filed =
                            file == null
                                    ? papers.add(opinion.apply(""))
                                    : papers.add(file, opinion);
                    return new PaperText(console).filed(answer, papers, filed);
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the opinions, and what is wrong with them; exits with 1 then.")
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
                                .list(desk.production(production).papers(), Opinion.class, format));
    }
}
