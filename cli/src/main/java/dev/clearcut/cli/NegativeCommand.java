package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.paper.NegativeCheck;
import dev.clearcut.paper.ReservedBlock;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    private static final Optional<ReservedBlock> NO_BLOCK = Optional.empty();

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
                            description = {
                                "The directory or register that was searched. Not needed, nor are",
                                "--results and --verdict, for what a block keeps for fiction."
                            })
                    @Nullable String source,
            @Option(names = "--scope", paramLabel = "WHERE", defaultValue = "") String scope,
            @Option(names = "--on", paramLabel = "DAY", description = "When; today by default.")
                    @Nullable LocalDate date,
            @Option(names = "--results", paramLabel = "N", description = "How many were found.")
                    @Nullable Integer results,
            @Option(
                            names = "--verdict",
                            paramLabel = "clear|change",
                            description = "Whether it can stay.")
                    @Nullable String verdict,
            @Option(names = "--until", paramLabel = "DAY", description = "Last day it stands.")
                    @Nullable LocalDate until,
            @Option(
                            names = "--note",
                            paramLabel = "WHY",
                            defaultValue = "",
                            description = "Why it can stay though something was found.")
                    String note,
            @Mixin Answering answer) {
        var sort =
                Named.one(
                        kind,
                        "kind of check",
                        NegativeCheck.Kind.values(),
                        NegativeCheck.Kind::word);
        var block = sort.canBeReserved() ? ReservedBlock.of(query) : NO_BLOCK;
        if (block.isEmpty() && (source == null || results == null || verdict == null)) {
            throw new Invalid(
                    "\"%s\" is in no block kept for fiction: say --source, --results and --verdict of the search."
                            .formatted(query));
        }
        var where = source == null ? block.map(ReservedBlock::cite).orElse("") : source;
        int found = results == null ? 0 : results;
        var said =
                Named.one(
                        verdict == null ? "clear" : verdict,
                        "verdict",
                        NegativeCheck.Verdict.values(),
                        NegativeCheck.Verdict::word);
        return root.atDesk(
                desk -> {
                    var papers = desk.production(production).papers();
                    var day = date == null ? desk.today() : date;
                    return new PaperText(console)
                            .filed(
                                    answer,
                                    papers,
                                    papers.add(
                                            new NegativeCheck(
                                                    papers.freshId(),
                                                    "%s %s, %s, %s"
                                                            .formatted(
                                                                    sort.word(), query, where, day),
                                                    sort,
                                                    query,
                                                    where,
                                                    scope,
                                                    desk.person(),
                                                    day,
                                                    found,
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

    @Command(
            name = "reserved",
            mixinStandardHelpOptions = true,
            description = {
                "Says whether a number, e-mail, domain or IP address is kept for fiction.",
                "Nobody can have what is. Without one, lists what is kept. Reads no office."
            },
            footer = {"", "Exit codes: 0 it is, or a list; 1 it is not: search."})
    int reserved(
            @Parameters(paramLabel = "WHAT", arity = "0..1", description = "As in the script.")
                    @Nullable String what,
            @Option(
                            names = "--territory",
                            paramLabel = "WHERE",
                            description = "Only blocks of this country, as in GB.")
                    @Nullable String territory,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var asked = territory == null ? Territories.ALL : Territories.of(territory);
        var blocks =
                ReservedBlock.all().stream()
                        .filter(block -> what == null || block.has(what))
                        .filter(block -> isOf(block, asked))
                        .toList();
        new ReservedText(console).print(what, blocks, format);
        return blocks.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static boolean isOf(ReservedBlock block, Territories asked) {
        var own = Territories.of(block.territories().toArray(String[]::new));
        return !own.and(asked).isEmpty();
    }
}
