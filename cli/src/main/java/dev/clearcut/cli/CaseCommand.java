package dev.clearcut.cli;

import dev.clearcut.Cases;
import dev.clearcut.Production;
import dev.clearcut.clearance.cases.CaseRules;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.exchange.json.CaseView;
import dev.clearcut.exchange.json.LicenceView;
import dev.clearcut.exchange.json.TermView;
import dev.clearcut.exchange.json.WrittenView.NotedView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people did about each right that must be cleared. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = {
            "Follows each right that must be cleared from \"identified\" to \"cleared\".",
            "Sync and master of one track are two cases. What is covered for a deal is another"
                    + " question: see check."
        },
        synopsisSubcommandLabel = "COMMAND")
final class CaseCommand {

    private final Console console;
    private final ClearcutCommand root;

    CaseCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Lists every right that must be cleared: state, right, material, owner, due.",
                "What nobody has touched yet is \"identified\"."
            })
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Mixin CaseFilter filter,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var cases = filter.of(film, desk.today());
                    new CaseText(console).print(cases, film, desk, format);
                    return filter.isLate() && !cases.isEmpty() ? Exit.FINDINGS : Exit.CLEAN;
                });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Tells the whole story of a material's cases, and where they may go next.")
    int show(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about = film.materials().named(material);
                    var cases = film.cases().of(about);
                    var text = new CaseText(console);
                    if (format == Format.text) {
                        cases.forEach(c -> text.tell(c, about, desk));
                    } else {
                        text.print(cases, film, desk, format);
                    }
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "assign",
            mixinStandardHelpOptions = true,
            description = "Says who answers for a case, and by when.")
    int assign(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Parameters(
                            paramLabel = "RIGHT",
                            arity = "0..1",
                            defaultValue = "",
                            description = "sync, master, …; every right it carries by default.")
                    String right,
            @Option(
                            names = "--owner",
                            paramLabel = "EMAIL",
                            required = true,
                            description = "Who answers for it.")
                    String owner,
            @Option(
                            names = "--due",
                            paramLabel = "DATE",
                            required = true,
                            description = "By when, as in 2027-01-31.")
                    LocalDate due,
            @Mixin Answering answer) {
        return each(
                production,
                material,
                right,
                film -> cases -> film.cases().assign(cases, owner, due),
                answer);
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = {
                "Moves a case on, such as from \"requested\" to \"agreed\".",
                "A step may ask for a reason (--because), the paper as a file (--evidence) or a licence"
                        + " on file; what is missing is said, all at once.",
                "All states, and what each step asks for: clearcut case states."
            })
    int move(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Parameters(paramLabel = "RIGHT", description = "sync, master, … or all.") String right,
            @Parameters(
                            paramLabel = "STATE",
                            description = "Where it goes: requested, agreed, cleared, …")
                    String state,
            @Option(
                            names = "--because",
                            paramLabel = "REASON",
                            defaultValue = "",
                            description = "Why, in your words; kept with the step.")
                    String why,
            @Option(
                            names = "--evidence",
                            paramLabel = "FILE",
                            description = "What it rests on; kept by the office. May be repeated.")
                    @Nullable List<Path> files,
            @Option(
                            names = "--licence",
                            paramLabel = "REFERENCE",
                            description = "A contract on file it rests on; may be repeated.")
                    @Nullable List<String> licences,
            @Mixin Answering answer) {
        var to = Named.state(state);
        return each(
                production,
                material,
                right,
                film -> {
                    var evidence = evidence(film, files, licences);
                    return one ->
                            film.cases().move(one, Cases.Move.to(to).because(why).on(evidence));
                },
                answer);
    }

    private static List<Proof> evidence(
            Production film, @Nullable List<Path> files, @Nullable List<String> licences) {
        var evidence = new ArrayList<Proof>();
        for (var file : files == null ? List.<Path>of() : files) {
            evidence.add(film.cases().keep(file));
        }
        for (var reference : licences == null ? List.<String>of() : licences) {
            var licence = film.licences().named(reference);
            evidence.add(new Proof.OfLicence(licence.id(), licence.reference()));
        }
        return evidence;
    }

    private int each(
            String production,
            String material,
            String right,
            Function<Production, UnaryOperator<List<ClearanceCase>>> work,
            Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about = film.materials().named(material);
                    var cases =
                            right.isEmpty() || right.equalsIgnoreCase("all")
                                    ? film.cases().of(about)
                                    : List.of(film.cases().of(about, Named.right(right)));
                    var after = work.apply(film).apply(cases);
                    return answer.told(
                            console,
                            () ->
                                    after.stream()
                                            .map(c -> CaseView.of(c, about.title(), desk.today()))
                                            .toList(),
                            after.stream()
                                    .map(
                                            c ->
                                                    "%s of \"%s\": %s"
                                                            .formatted(
                                                                    c.right().inWords(),
                                                                    about.title(),
                                                                    c.state().inWords()))
                                    .toList());
                });
    }

    @Command(
            name = "free",
            mixinStandardHelpOptions = true,
            description = {
                "Works out where a right is in the public domain and files it as a note: what is free"
                        + " is covered, country by country.",
                "Where all that the deals need is free, the case is \"not required\", with the rules as"
                        + " its proof. Exits with 1 where some of it is not free."
            })
    int free(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "MATERIAL", description = "Title, alias or identifier.")
                    String material,
            @Parameters(paramLabel = "RIGHT") String right,
            @Mixin WorkOptions work,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about = film.materials().named(material);
                    var noted =
                            film.publicDomain()
                                    .note(about, Named.right(right), work.work(desk.today()));
                    var free =
                            noted.note().grants().stream().map(g -> g.atMost().toString()).toList();
                    var words = new ArrayList<String>();
                    words.add("filed: " + noted.note().reference());
                    free.forEach(box -> words.add("    " + box));
                    words.add("the case: " + noted.right().state().inWords());
                    words.addAll(TermText.open(noted.open()));
                    answer.told(
                            console,
                            () ->
                                    new NotedView(
                                            LicenceView.of(noted.note(), new Titles(film)),
                                            CaseView.of(noted.right(), about.title(), desk.today()),
                                            free.stream().flatMap(String::lines).toList(),
                                            noted.open().stream().map(TermView::of).toList()),
                            words);
                    return noted.open().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    @Command(
            name = "states",
            mixinStandardHelpOptions = true,
            description = "Lists every step there is, and what it asks for. Needs no office.")
    int states(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        new CaseText(console).steps(CaseRules.standard().transitions(), format);
        return Exit.CLEAN;
    }
}
