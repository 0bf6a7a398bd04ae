package dev.clearcut.cli;

import dev.clearcut.base.Money;
import dev.clearcut.exchange.json.LicenceView;
import dev.clearcut.licence.Licence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The contracts on file. */
@Command(
        name = "licence",
        aliases = "license",
        mixinStandardHelpOptions = true,
        description = {
            "Lists and shows the contracts on file, and says that one is signed or paid.",
            "They come from \"import licences\" and from \"quote accept\"."
        },
        synopsisSubcommandLabel = "COMMAND")
final class LicenceCommand {

    private final Console console;
    private final ClearcutCommand root;

    LicenceCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them by reference, and whether they count.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--not-in-force",
                            description = "Only those that grant nothing yet, and why.")
                    boolean notInForce,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var titles = new Titles(film);
                    var views =
                            film.licences().list().stream()
                                    .map(licence -> LicenceView.of(licence, titles))
                                    .filter(view -> !notInForce || !view.inForce())
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "reference",
                                                "instrument",
                                                "licensor",
                                                "materials",
                                                "fee",
                                                "signed",
                                                "paid",
                                                "standing"),
                                        views.stream().map(LicenceCommand::cells).toList());
                        case text ->
                                console.table(
                                        views.stream().map(LicenceCommand::row).toList(),
                                        Set.of(2));
                    }
                    return Exit.CLEAN;
                });
    }

    private static List<String> row(LicenceView view) {
        return List.of(
                view.reference(),
                view.licensor(),
                Objects.requireNonNullElse(view.fee(), "no fee"),
                LicenceText.standing(view),
                materials(view));
    }

    private static List<String> cells(LicenceView view) {
        return List.of(
                view.reference(),
                view.instrument(),
                view.licensor(),
                materials(view),
                Objects.requireNonNullElse(view.fee(), ""),
                Objects.requireNonNullElse(view.signed(), ""),
                Objects.requireNonNullElse(view.paid(), ""),
                LicenceText.standing(view));
    }

    private static String materials(LicenceView view) {
        return String.join(
                "; ",
                view.grants().stream().flatMap(g -> g.materials().stream()).distinct().toList());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Tells all the office knows about one: grants, options, steps, duties, who must not"
                            + " be paid less, payments and papers.")
    int show(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var text = new LicenceText(console, new Titles(film));
                    var view = text.view(film.licences().file(reference));
                    switch (format) {
                        case json -> console.json(view);
                        case text -> text.tell(view);
                    }
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = {
                "Says that the last party signed: from now on it grants what it says.",
                "With --file the signed paper is kept with it."
            })
    int sign(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            required = true,
                            description = "The day the last party signed.")
                    LocalDate on,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "The signed paper, such as a PDF.")
                    @Nullable Path file,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var before = film.licences().named(reference);
                    Licence licence;
                    if (file == null) {
                        licence = film.licences().sign(before, on);
                    } else {
                        var read = film.licences().sign(before, on, file);
                        console.notes(read.report());
                        licence = read.value();
                    }
                    return told(LicenceView.of(licence, new Titles(film)), answer, List.of());
                });
    }

    @Command(
            name = "paid",
            mixinStandardHelpOptions = true,
            description = {
                "Says that the fee is paid in full; what was still open of it is entered as a payment.",
                "An instalment is entered with \"budget pay\", and the last one makes the licence paid."
            })
    int paid(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            required = true,
                            description = "The day the fee, or the last of it, was paid.")
                    LocalDate on,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var licence = film.licences().paid(film.licences().named(reference), on);
                    return told(LicenceView.of(licence, new Titles(film)), answer, List.of());
                });
    }

    @Command(
            name = "fee",
            mixinStandardHelpOptions = true,
            description = {
                "Says that another fee was agreed, as most favoured nations may ask.",
                "What was paid stays paid; who else is owed because of it is said: ask before, with \"mfn"
                        + " what-if\"."
            })
    int fee(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Parameters(paramLabel = "FEE", description = "As in \"GBP 6000\".") String fee,
            @Mixin Answering answer) {
        var money = Money.of(fee);
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var before = film.licences().named(reference);
                    var owed = OptionCommand.owed(film, before.reference(), money);
                    var licence = film.licences().fee(before, money);
                    var more = Stream.concat(Stream.of("fee " + licence.fee()), owed.stream());
                    if (answer.isJson()) {
                        owed.forEach(console::note);
                    }
                    return told(LicenceView.of(licence, new Titles(film)), answer, more.toList());
                });
    }

    private int told(LicenceView view, Answering answer, List<String> more) {
        var words = new ArrayList<String>();
        words.add(
                "%s (%s): %s"
                        .formatted(view.reference(), view.licensor(), LicenceText.standing(view)));
        words.addAll(more);
        return answer.told(console, () -> view, words);
    }
}
