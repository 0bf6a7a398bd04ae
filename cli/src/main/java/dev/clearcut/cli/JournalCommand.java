package dev.clearcut.cli;

import dev.clearcut.Journal;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.EntryView;
import dev.clearcut.journal.Sentences;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who changed what, and the proof of it. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Tells who changed what and why, and proves that nobody altered the telling.",
        synopsisSubcommandLabel = "COMMAND")
final class JournalCommand {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Console console;
    private final ClearcutCommand root;

    JournalCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Tells the newest changes of a production, newest first.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = {"--limit", "--most"},
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many; ${DEFAULT-VALUE} by default.")
                    int most,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        if (most < 1) {
            throw new Invalid("--limit is at least 1.");
        }
        return root.atDesk(
                desk -> {
                    var entries = desk.production(production).journal().newest(most);
                    switch (format) {
                        case text -> entries.forEach(told -> tell(told, desk.zone()));
                        case json ->
                                console.json(
                                        entries.stream()
                                                .map(t -> EntryView.of(t.entry(), t.sentences()))
                                                .toList());
                        case csv -> console.csv(HEADER, entries.stream().map(this::row).toList());
                    }
                    return Exit.CLEAN;
                });
    }

    private static final List<String> HEADER =
            List.of("number", "at", "who", "why", "what", "hash");

    private List<String> row(Journal.Told told) {
        var entry = told.entry();
        return List.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                Sentences.said(entry.person()),
                Sentences.said(entry.why()),
                String.join(". ", told.sentences()),
                entry.hash());
    }

    private void tell(Journal.Told told, ZoneId zone) {
        var entry = told.entry();
        var why = Sentences.said(entry.why());
        console.line(
                "%d  %s  %s%s"
                        .formatted(
                                entry.number(),
                                MOMENT.format(entry.at().atZone(zone)),
                                Sentences.said(entry.person()),
                                why.isEmpty() ? "" : " (" + why + ")"));
        told.sentences().forEach(sentence -> console.line("    " + sentence));
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Proves the journal of the whole office: no entry was altered, put in or taken out.",
                "Write the hash down that it prints; with --head it also proves that nothing was cut"
                        + " off the end since."
            })
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "HASH",
                            defaultValue = "",
                            description = "A hash that verify printed before.")
                    String head) {
        return root.atDesk(
                desk -> {
                    var proof = desk.proveJournal(head);
                    proof.broken().ifPresent(broken -> console.line(broken.why()));
                    if (proof.broken().isPresent()) {
                        return Exit.FINDINGS;
                    }
                    console.line(
                            "%,d entries hold; the last is %s"
                                    .formatted(proof.entries(), proof.head()));
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = {
                "Erases a person who stands on contracts: name and contacts on file, and every word"
                        + " of the journal about them.",
                "What was done stays told, and the journal still verifies."
            })
    int erase(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME") String name) {
        return root.atDesk(
                desk -> {
                    desk.production(production).journal().eraseParty(name);
                    console.line("erased; the journal still verifies");
                    return Exit.CLEAN;
                });
    }
}
