package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.exchange.json.ProductionView;
import dev.clearcut.exchange.json.WrittenView.AdmittedView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The office's productions. */
@Command(
        name = "production",
        mixinStandardHelpOptions = true,
        description = "Opens and lists productions, names our companies, and admits people.",
        synopsisSubcommandLabel = "COMMAND")
final class ProductionCommand {

    private final Console console;
    private final ClearcutCommand root;

    ProductionCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add",
            aliases = "open",
            mixinStandardHelpOptions = true,
            description = "Opens a production; whoever asks belongs to it.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--company",
                            paramLabel = "NAME",
                            description = "Our own company, as contracts name it; may be repeated.")
                    @Nullable List<String> companies,
            @Mixin Answering answer) {
        return root.atNewDesk(
                desk -> {
                    var film = desk.open(name, companies == null ? List.of() : companies);
                    return answer.told(
                            console,
                            () -> view(film),
                            "opened " + film.name() + " for " + desk.person());
                });
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists them, with our companies in each.")
    int list(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var films = desk.productions();
                    if (films.isEmpty()) {
                        console.note(
                                "No production for %s: open one with \"production add\", or be admitted to one."
                                        .formatted(desk.person()));
                    }
                    var views = films.stream().map(ProductionCommand::view).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case csv -> console.csv(List.of("name", "companies"), rows(views));
                        case text -> console.table(rows(views));
                    }
                    return Exit.CLEAN;
                });
    }

    private static List<List<String>> rows(List<ProductionView> views) {
        return views.stream()
                .map(v -> List.of(v.name(), String.join("; ", v.companies())))
                .toList();
    }

    private static ProductionView view(Production film) {
        return new ProductionView(film.name(), film.companies().list());
    }

    @Command(
            name = "company",
            mixinStandardHelpOptions = true,
            description = {
                "Says under which names our own companies stand on contracts: licences to them are ours.",
                "Legal form (Ltd, GmbH), case and punctuation make no other company. Without a name,"
                        + " lists them."
            })
    int company(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "NAME", arity = "0..*") @Nullable List<String> names,
            @Option(names = "--remove", description = "They are none of ours after all.")
                    boolean remove,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(production);
                    var ours = film.companies();
                    for (var name : names == null ? List.<String>of() : names) {
                        if (remove) {
                            ours.remove(name);
                        } else {
                            ours.add(name);
                        }
                    }
                    return answer.told(console, () -> view(film), ours.list());
                });
    }

    @Command(
            name = "admit",
            mixinStandardHelpOptions = true,
            description = "Lets somebody else see and change a production.")
    int admit(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "EMAIL") String person,
            @Mixin Answering answer) {
        return root.atDesk(
                desk -> {
                    var film = desk.production(name);
                    film.admit(person);
                    return answer.told(
                            console,
                            () -> new AdmittedView(film.name(), person.strip()),
                            "admitted " + person.strip() + " to " + film.name());
                });
    }
}
