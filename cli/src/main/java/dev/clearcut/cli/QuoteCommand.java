package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.json.ContractView.QuoteView;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.party.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody would grant, and for how much. */
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description =
                "Files, lists and accepts quotes: rights somebody would grant at a price, until a day.",
        synopsisSubcommandLabel = "COMMAND")
final class QuoteCommand {

    private final Console console;
    private final ClearcutCommand root;

    QuoteCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Files a quote.")
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who quotes.")
                    String by,
            @Option(
                            names = "--of",
                            paramLabel = "MATERIAL",
                            required = true,
                            description = "Of what; may be repeated.")
                    List<String> materials,
            @Option(
                            names = "--right",
                            paramLabel = "RIGHT",
                            description = "sync, master, …; every right it carries when unsaid.")
                    @Nullable List<String> rights,
            @Option(
                            names = "--price",
                            paramLabel = "MONEY",
                            required = true,
                            description = "As in \"GBP 900\".")
                    String price,
            @Mixin Terms terms,
            @Mixin NeedOptions gives,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var about =
                            materials.stream()
                                    .map(m -> film.materials().named(m).id())
                                    .collect(Collectors.toSet());
                    var carried =
                            rights == null
                                    ? List.<CarriedRight>of()
                                    : rights.stream().map(Named::right).toList();
                    var offer =
                            new Offer(
                                    about,
                                    Set.copyOf(carried),
                                    gives.rights(desk.today()),
                                    terms.caps(),
                                    Share.read(terms.share));
                    var quote =
                            film.quotes()
                                    .add(
                                            new QuoteDraft(
                                                    by,
                                                    terms.reference,
                                                    offer,
                                                    Money.of(price),
                                                    terms.until));
                    var view = QuoteView.of(quote, new Titles(film), id -> id.value());
                    return answer.told(console, () -> view, words(view));
                });
    }

    /** How far a quote goes. */
    static final class Terms {

        @Option(
                names = "--reference",
                paramLabel = "REF",
                defaultValue = "",
                description =
                        "What the office calls it; unsaid means the giver's name and a number.")
        private String reference = "";

        @Option(
                names = "--share",
                paramLabel = "SHARE",
                defaultValue = "100 %",
                description =
                        "How much of the right the giver has, as in \"40 %%\" or 2/5; unsaid means all of it.")
        private String share = "100 %";

        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "The last day to accept it; unsaid means it says none.")
        private @Nullable LocalDate until;

        @Option(
                names = "--max-seconds",
                paramLabel = "N",
                description = "For at most so many seconds in the cut.")
        private @Nullable Long seconds;

        @Option(
                names = "--max-uses",
                paramLabel = "N",
                description = "For at most so many uses in the cut.")
        private @Nullable Long uses;

        private List<Cap> caps() {
            var caps = new ArrayList<Cap>();
            if (seconds != null) {
                caps.add(Cap.seconds(seconds));
            }
            if (uses != null) {
                caps.add(Cap.uses(uses));
            }
            return caps;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them by reference.")
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
                    Production film = desk.production(production);
                    var titles = new Titles(film);
                    var references = new References(film);
                    var views =
                            film.quotes().list().stream()
                                    .map(quote -> QuoteView.of(quote, titles, references))
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "reference",
                                                "from",
                                                "materials",
                                                "rights",
                                                "share",
                                                "gives",
                                                "caps",
                                                "price",
                                                "until",
                                                "accepted",
                                                "licence"),
                                        views.stream().map(QuoteCommand::row).toList());
                        case text -> views.forEach(view -> words(view).forEach(console::line));
                    }
                    return Exit.CLEAN;
                });
    }

    private static List<String> row(QuoteView view) {
        return List.of(
                view.reference(),
                view.from(),
                String.join("; ", view.offer().materials()),
                String.join("; ", view.offer().rights()),
                Share.read(view.offer().share()).toString(),
                view.offer().gives(),
                String.join("; ", view.offer().caps()),
                view.price(),
                Objects.requireNonNullElse(view.until(), ""),
                Objects.requireNonNullElse(view.accepted(), ""),
                Objects.requireNonNullElse(view.licence(), ""));
    }

    private static List<String> words(QuoteView view) {
        var first =
                "%s (%s): %s%s"
                        .formatted(view.reference(), view.from(), view.price(), standing(view));
        var offer = new ArrayList<String>();
        offer.add(String.join(", ", view.offer().materials()));
        if (!view.offer().rights().isEmpty()) {
            offer.add(String.join(", ", view.offer().rights()));
        }
        Titles.share(view.offer()).ifPresent(offer::add);
        offer.add(view.offer().gives().replace("\n", " + "));
        offer.addAll(view.offer().caps());
        return List.of(first, "    " + String.join("; ", offer));
    }

    private static String standing(QuoteView view) {
        if (view.accepted() != null) {
            return ", accepted on %s as %s".formatted(view.accepted(), view.licence());
        }
        return view.until() == null ? "" : ", until " + view.until();
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = {
                "Accepts a quote: files the licence it becomes, unsigned, so that it grants nothing"
                        + " yet.",
                "Its cases go on to \"agreed\" where there is such a step; who else is owed by most"
                        + " favoured nations is said.",
                "Look first with --preview. Then: licence sign, licence paid."
            })
    int accept(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE", description = "The quote's.") String reference,
            @Mixin AcceptOptions how,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var text = new AcceptedText(console, film);
                    var quote = film.quotes().named(reference);
                    var terms = how.terms(desk);
                    var wouldBe = film.quotes().whatIf(quote, terms);
                    if (how.isPreview()) {
                        text.preview(wouldBe, format);
                        return Exit.CLEAN;
                    }
                    var letter = how.letter();
                    if (letter != null) {
                        film.letters().write(film.letters().acceptance(wouldBe.quote()), letter);
                        console.note("written to " + letter);
                    }
                    text.print(film.quotes().accept(quote, terms), format);
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a quote off file.")
    int remove(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "REFERENCE") String reference,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var quote = film.quotes().named(reference);
                    film.quotes().remove(quote);
                    return answer.told(
                            console,
                            () -> QuoteView.of(quote, new Titles(film), new References(film)),
                            "removed " + quote.reference());
                });
    }
}
