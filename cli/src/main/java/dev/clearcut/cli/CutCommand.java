package dev.clearcut.cli;

import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.Recheck;
import dev.clearcut.exchange.json.CutView;
import dev.clearcut.exchange.timeline.Timelines;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.change.CutChanges;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The versions of the cut. */
@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        description = "Adds, lists and compares the versions of the cut.",
        synopsisSubcommandLabel = "COMMAND")
final class CutCommand {

    private final Console console;
    private final ClearcutCommand root;

    CutCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds a cut from a timeline file. The same cut again changes nothing.",
                "In an office that has no production yet, PRODUCTION is opened."
            })
    int add(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "The cut's name, such as v7.")
                    String name,
            @Option(
                            names = "--rate",
                            paramLabel = "RATE",
                            description =
                                    "Frames a second, for formats that do not say: 25, 29.97 DF.")
                    @Nullable String rate,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        // Read first: a file that cannot be read founds no office and opens no production.
        var timeline = rate == null ? Timelines.read(file) : Timelines.read(file, Rate.parse(rate));
        return root.atNewDesk(
                desk -> {
                    var film = desk.productionOrFirst(production);
                    var before = film.uses().list().size();
                    var cut = film.uses().add(name, file, timeline);
                    console.notes(cut.report());
                    print(cut, film.uses().list().size() > before, format);
                    return Exit.CLEAN;
                });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the cuts.")
    int list(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    TextOrJson format) {
        return root.atDesk(
                desk -> {
                    Production film = desk.production(production);
                    var views = film.uses().list().stream().map(CutView::of).toList();
                    switch (format) {
                        case json -> console.json(views);
                        case text ->
                                console.table(
                                        views.stream()
                                                .map(
                                                        v ->
                                                                List.of(
                                                                        v.name(),
                                                                        v.uses() + " uses",
                                                                        v.format(),
                                                                        v.file()))
                                                .toList());
                    }
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = {
                "What is different in a new cut: added, gone, longer, moved, to the frame.",
                "For a deal, or rights: what was covered and has to be looked at again."
            },
            footer = {
                "",
                "Exit codes: 0 nothing changed, 1 something did, or has to be looked at again."
            })
    int diff(
            @Parameters(
                            paramLabel = "[PRODUCTION] OLD NEW",
                            arity = "2..3",
                            hideParamSyntax = true,
                            description =
                                    "The cuts by name, such as v1 v2. The production may be left out when there is only one.")
                    List<String> names,
            @Option(
                            names = "--production",
                            paramLabel = "NAME",
                            description = "The same as naming it first.")
                    @Nullable String production,
            @Option(
                            names = "--deal",
                            paramLabel = "NAME",
                            description = "The deal, by name; instead of the rights below.")
                    @Nullable String deal,
            @Mixin NeedOptions need,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        if (deal != null && !need.isBlank()) {
            throw new Invalid("Say --deal or the rights, not both: the deal says which rights.");
        }
        if (production != null && names.size() == 3) {
            throw new Invalid("Name the production once: in front of the cuts or as --production.");
        }
        var named = names.size() == 3 ? names.getFirst() : production;
        var cuts = names.subList(names.size() - 2, names.size());
        return root.atDesk(
                desk -> {
                    var film = named == null ? desk.onlyProduction() : desk.production(named);
                    var changes = film.uses().changes(cuts.getFirst(), cuts.getLast());
                    var rechecks = rechecks(film, changes, deal, need, desk.today());
                    ChangesText.print(changes, film.materials().list(), rechecks, format, console);
                    return changes.isEmpty() && rechecks.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
                });
    }

    private static List<Recheck> rechecks(
            Production film,
            CutChanges changes,
            @Nullable String deal,
            NeedOptions need,
            LocalDate today) {
        if (deal != null) {
            return film.clearance().rechecks(changes, deal);
        }
        return need.isBlank() ? List.of() : film.clearance().rechecks(changes, need.rights(today));
    }

    private void print(Cut cut, boolean isNew, TextOrJson format) {
        var view = CutView.of(cut);
        switch (format) {
            case json -> console.json(view);
            case text ->
                    console.line(
                            view.name()
                                    + (isNew ? ": " : " is on file already, nothing changed: ")
                                    + inWords(cut));
        }
    }

    private static String inWords(Cut cut) {
        var others = cut.uses().stream().filter(p -> !(p.match() instanceof Match.Own)).toList();
        var sorted = others.stream().filter(p -> !isOpen(p)).toList();
        var settled = sorted.stream().filter(p -> p.match().settled().isPresent()).count();
        int open = others.size() - sorted.size();
        int own = cut.uses().size() - others.size();
        return "%s of third-party material, %,d of them settled, %,d to decide%s%s"
                .formatted(
                        Words.many(sorted.size(), "use"),
                        settled,
                        sorted.size() - settled,
                        open == 0
                                ? ""
                                : "; %s that may be ours".formatted(Words.many(open, "clip")),
                        own == 0 ? "" : "; %d known to be ours".formatted(own));
    }

    /** No rule says whose it is, nobody has, and no material comes near. */
    private static boolean isOpen(Cut.Placed placed) {
        return placed.use().kind() == Family.UNSORTED && placed.match() instanceof Match.Unknown;
    }
}
