package dev.clearcut.cli;

import dev.clearcut.Journal;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.EntryView;
import dev.clearcut.exchange.json.WrittenView.ProofView;
import dev.clearcut.journal.Sentences;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                    String head,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var proof = desk.proveJournal(head);
                    answer.told(
                            console,
                            () -> ProofView.of(proof),
                            proof.broken()
                                    .map(broken -> broken.why())
                                    .orElseGet(
                                            () ->
                                                    "%,d %s; the last is %s"
                                                            .formatted(
                                                                    proof.entries(),
                                                                    proof.entries() == 1
                                                                            ? "entry holds"
                                                                            : "entries hold",
                                                                    proof.head())));
                    return proof.broken().isPresent() ? Exit.FINDINGS : Exit.CLEAN;
                });
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = {
                "Erases a person from the whole office: name and contacts on file, the name in every"
                        + " record, every word of the journal about them, what was read in files and"
                        + " the search index.",
                "What was done stays told, and the journal still verifies. Kept files are evidence:"
                        + " they stay as they are, and are named."
            })
    int erase(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--also",
                            paramLabel = "NAME",
                            description = "Another way in which the person is written.")
                    @Nullable List<String> also,
            @Option(
                            names = "--preview",
                            description = "Shows what would be erased, and erases nothing.")
                    boolean preview,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var erasure = desk.erasure(name, also == null ? List.of() : also);
                    new ErasureTelling(console, format)
                            .tell(preview ? erasure.preview() : erasure.apply(), preview);
                    return Exit.CLEAN;
                });
    }
}
