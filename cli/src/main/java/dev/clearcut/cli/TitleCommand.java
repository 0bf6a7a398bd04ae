package dev.clearcut.cli;

import dev.clearcut.ChainOfTitle;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.TitleView;
import dev.clearcut.party.Share;
import dev.clearcut.title.TransferDraft;
import dev.clearcut.title.WorkKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who made the works a film stands on, and how they came to us. */
@Command(
        name = "title",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps the chain of title: works, who made them, and the papers that passed them on.",
            "\"prove\" shows the path for what is to be sold, or the exact hole."
        },
        synopsisSubcommandLabel = "COMMAND")
final class TitleCommand {

    private final Console console;
    private final ClearcutCommand root;

    TitleCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add-work",
            mixinStandardHelpOptions = true,
            description = "Adds a work: the film, or what it stands on.")
    int addWork(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            required = true,
                            description = "film, screenplay, book, score, format, life-story, …")
                    String kind,
            @Option(
                            names = "--based-on",
                            paramLabel = "WORK",
                            description =
                                    "What it cannot be sold without; may be repeated, and said"
                                            + " later of a work on file.")
                    @Nullable List<String> basedOn,
            @Option(
                            names = "--author",
                            paramLabel = "NAME[=SHARE]",
                            description =
                                    "Who made it, alone or with a share such as 50%% or 1/3; may be"
                                            + " repeated.")
                    @Nullable List<String> authors,
            @Mixin Answering answer) {
        var sort = Named.one(kind, "kind of work", WorkKind.values(), WorkKind::word);
        var makers = orNone(authors).stream().map(TitleCommand::author).toList();
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    var added =
                            title.add(
                                    new ChainOfTitle.NewWork(name, sort, orNone(basedOn), makers));
                    return answer.told(
                            console,
                            () -> TitleText.view(added, title),
                            "%s, %s".formatted(name.strip(), sort.word()));
                });
    }

    private static ChainOfTitle.Author author(String written) {
        int at = written.lastIndexOf('=');
        return at < 0
                ? new ChainOfTitle.Author(written, Share.WHOLE, "")
                : new ChainOfTitle.Author(
                        written.substring(0, at), Share.read(written.substring(at + 1)), "");
    }

    @Command(
            name = "base",
            mixinStandardHelpOptions = true,
            description = "Says what else a work is based on.")
    int base(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "WORK") String work,
            @Parameters(paramLabel = "BASED-ON", arity = "1..*") List<String> basedOn,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    var after = title.base(title.work(work), basedOn);
                    return answer.told(
                            console,
                            () -> TitleText.view(after, title),
                            "%s is based on %s".formatted(work, String.join(", ", basedOn)));
                });
    }

    @Command(
            name = "origin",
            mixinStandardHelpOptions = true,
            description = "Says who made a work, or a share of it.")
    int origin(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "WORK") String work,
            @Parameters(paramLabel = "AUTHOR") String author,
            @Option(
                            names = "--share",
                            paramLabel = "SHARE",
                            defaultValue = "100%",
                            description = "50%% or 1/3; the whole by default.")
                    String share,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "",
                            description = "writer, composer, producer, …")
                    String role,
            @Mixin Answering answer) {
        var part = Share.read(share);
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    var after =
                            title.origin(
                                    title.work(work), new ChainOfTitle.Author(author, part, role));
                    return answer.told(
                            console,
                            () -> TitleText.view(after, title),
                            "%s of \"%s\" by %s; %s has an author"
                                    .formatted(part, after.name(), author, after.spokenFor()));
                });
    }

    @Command(
            name = "transfer",
            mixinStandardHelpOptions = true,
            description = {
                "Files a paper by which one party passes rights in works on to another.",
                "Without --scope it passes on everything, for ever."
            })
    int transfer(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(names = "--from", paramLabel = "PARTY", required = true) String from,
            @Option(names = "--to", paramLabel = "PARTY", required = true) String to,
            @Option(
                            names = "--work",
                            paramLabel = "WORK",
                            required = true,
                            description = "What it is about; may be repeated.")
                    List<String> works,
            @Mixin TransferOptions said,
            @Mixin Answering answer) {
        var draft = said.on(TransferDraft.from(from).to(to));
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var whole = draft;
                    for (var work : works) {
                        whole = whole.of(work);
                    }
                    var file = said.file();
                    var filed =
                            file == null ? film.title().add(whole) : film.title().add(whole, file);
                    return answer.told(
                            console,
                            () -> TitleText.view(filed, film.title()),
                            "%s: %s to %s%s"
                                    .formatted(
                                            filed.inWords(),
                                            filed.from().name(),
                                            filed.to().name(),
                                            filed.signed() == null ? ", not signed" : ""));
                });
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = "Says on which day a paper was signed by all who must.")
    int sign(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(names = "--on", paramLabel = "DAY", required = true) LocalDate day,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    var after = title.sign(title.transfer(reference), day);
                    return answer.told(
                            console, () -> TitleText.view(after, title), after.inWords());
                });
    }

    @Command(
            name = "revert",
            mixinStandardHelpOptions = true,
            description = "Says that a paper's rights went back to who granted them.")
    int revert(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            required = true,
                            description = "The first day they were back.")
                    LocalDate day,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    var after = title.revert(title.transfer(reference), day);
                    return answer.told(
                            console,
                            () -> TitleText.view(after, title),
                            "%s: back with %s on %s"
                                    .formatted(after.inWords(), after.from().name(), day));
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the works and the papers.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var title = desk.production(production).title();
                    new TitleText(console).list(title.works(), title.transfers(), format);
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            description = {
                "Proves that the rights in a work, and in all it is based on, are ours.",
                "Unsaid means the world, all media, all languages, from today for ever."
            },
            footer = {"", "Exit codes: 0 proven, 1 there is a hole."})
    int prove(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--work",
                            paramLabel = "WORK",
                            defaultValue = "",
                            description = "By default the only film on file.")
                    String work,
            @Option(
                            names = "--as-at",
                            paramLabel = "DAY",
                            description = "On which day it must be ours; today by default.")
                    @Nullable LocalDate asAt,
            @Option(
                            names = "--deal",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "What a deal on file needs.")
                    String deal,
            @Mixin NeedOptions need,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        if (!deal.isEmpty() && !need.isBlank()) {
            throw new Invalid("Say --deal or the rights, not both.");
        }
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var title = film.title();
                    var wanted =
                            deal.isEmpty()
                                    ? need.rights(desk.today())
                                    : film.deals().named(deal).needed();
                    var proof =
                            title.prove(
                                    work.isEmpty() ? title.film() : title.work(work),
                                    wanted,
                                    asAt == null ? desk.today() : asAt);
                    switch (format) {
                        case json -> console.json(TitleView.of(proof));
                        case text -> new TitleText(console).print(proof);
                    }
                    return proof.isComplete() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    private static List<String> orNone(@Nullable List<String> said) {
        return said == null ? List.of() : said;
    }
}
