package dev.clearcut.cli;

import dev.clearcut.Options;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.json.ClosingView.OwedView;
import dev.clearcut.exchange.json.ContractView.OptionView;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.WrittenView.ExercisedView;
import dev.clearcut.licence.fee.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rights to be had at a price agreed already. */
@Command(
        name = "option",
        mixinStandardHelpOptions = true,
        description = "Lists and exercises options: rights to be had at a price agreed already.",
        synopsisSubcommandLabel = "COMMAND")
final class OptionCommand {

    private final Console console;
    private final ClearcutCommand root;

    OptionCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them, and whether they can still be exercised.")
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
                    var film = desk.production(production);
                    var options = film.options().list();
                    var titles = new Titles(film);
                    var views =
                            options.stream()
                                    .map(
                                            o ->
                                                    OptionView.of(
                                                            o.licence(),
                                                            o.option(),
                                                            o.state(),
                                                            titles))
                                    .toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv ->
                                console.csv(
                                        List.of(
                                                "licence",
                                                "clause",
                                                "licensor",
                                                "state",
                                                "price",
                                                "by",
                                                "materials",
                                                "gives",
                                                "caps"),
                                        views.stream().map(OptionCommand::row).toList());
                        case text -> print(options, views);
                    }
                    return Exit.CLEAN;
                });
    }

    private static List<String> row(OptionView view) {
        return List.of(
                view.licence(),
                view.clause(),
                view.licensor(),
                view.state(),
                view.price(),
                Objects.requireNonNullElse(view.by(), ""),
                String.join("; ", view.offer().materials()),
                view.offer().gives(),
                String.join("; ", view.offer().caps()));
    }

    private void print(List<Options.OnFile> options, List<OptionView> views) {
        for (int i = 0; i < options.size(); i++) {
            var view = views.get(i);
            console.line(
                    "%s (%s): %s, %s"
                            .formatted(
                                    options.get(i).name(),
                                    view.licensor(),
                                    view.price(),
                                    state(view)));
            var offer = new ArrayList<String>();
            offer.add(String.join(", ", view.offer().materials()));
            if (!view.offer().rights().isEmpty()) {
                offer.add(String.join(", ", view.offer().rights()));
            }
            Titles.share(view.offer()).ifPresent(offer::add);
            offer.add(options.get(i).option().offer().gives().toString());
            offer.addAll(view.offer().caps());
            console.line("    " + String.join("; ", offer));
        }
    }

    static String state(OptionView view) {
        var by = view.by() == null ? "at any time" : "until " + view.by();
        return switch (view.state()) {
            case "exercised" -> "exercised on " + view.exercised();
            case "expired" -> "expired, could be exercised " + by;
            case "unknown" -> "may be over: " + by + ", which is not recorded";
            default -> "open " + by;
        };
    }

    @Command(
            name = "exercise",
            mixinStandardHelpOptions = true,
            description = {
                "Says that an option was exercised: its licence grants from now on what it offered.",
                "Who else is owed because of it is said too."
            })
    int exercise(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "LICENCE", description = "By reference.") String licence,
            @Parameters(
                            paramLabel = "CLAUSE",
                            arity = "0..1",
                            defaultValue = "",
                            description = "Where the licence has several options.")
                    String clause,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "The day the licensor was told; today when unsaid.")
                    @Nullable LocalDate on,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var option = film.options().named(licence, clause);
                    var ripple = ripple(film, option.name(), option.option().price());
                    film.options().exercise(option, on == null ? desk.today() : on);
                    var words = new ArrayList<String>();
                    words.add(
                            "exercised %s for %s"
                                    .formatted(option.name(), option.option().price()));
                    words.addAll(words(ripple));
                    return answer.told(
                            console,
                            () -> view(film.options().named(licence, clause), film, ripple),
                            words);
                });
    }

    /** What other papers are owed by it, as sentences. */
    static List<String> owed(Production film, String paper, Money price) {
        return words(ripple(film, paper, price));
    }

    private static Reported<List<Owed>> ripple(Production film, String paper, Money price) {
        try {
            return film.mfnGroups().whatIf(film.mfnGroups().priced(paper), price);
        } catch (NotFound inNoGroup) {
            return Reported.clean(List.of());
        }
    }

    private static List<String> words(Reported<List<Owed>> ripple) {
        var said = new ArrayList<String>();
        ripple.value().forEach(owed -> said.add("owed because of it: " + owed));
        ripple.report().findings().forEach(finding -> said.add(finding.toString()));
        return said;
    }

    private static ExercisedView view(
            Options.OnFile after, Production film, Reported<List<Owed>> ripple) {
        return new ExercisedView(
                OptionView.of(after.licence(), after.option(), after.state(), new Titles(film)),
                ripple.value().stream().map(OwedView::of).toList(),
                FindingView.of(ripple.report()));
    }
}
