package dev.clearcut.cli;

import dev.clearcut.Folders.Depth;
import dev.clearcut.Packages;
import dev.clearcut.Packages.Terms;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.json.PackageView;
import dev.clearcut.manifest.imf.PackageRules.Meant;
import dev.clearcut.manifest.imf.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks IMF packages and DCPs. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = "Checks an IMF package or a digital cinema package (DCP).",
        synopsisSubcommandLabel = "COMMAND")
final class PackageCommand {

    private final Console console;

    PackageCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Holds a package's map, packing lists, compositions and files against each other.",
                "Hashes, sizes, what is missing or too many, references, durations, tracks and reels.",
                "Reads the headers of the track files too: whether they are MXF, how long they last, at",
                "which rate, what is in them, whether they are encrypted. The pictures and the sound are",
                "not decoded, and signatures are not checked.",
                "A reference to what is not here is a note, as a package may add to another; a warning,",
                "where half of what a composition plays or more is here and its title does not say VF;",
                "an error with --complete, with --with where that package has it not either, beside track",
                "files that nothing plays, or where the title says OV."
            },
            footer = {
                "",
                "Exit codes: 0 nothing wrong (notes and warnings may be printed), 1 errors,",
                "3 there is no such folder."
            })
    int check(
            @Parameters(paramLabel = "FOLDER", description = "The folder with the asset map.")
                    Path folder,
            @Option(
                            names = "--fast",
                            description =
                                    "Do not read every byte: hashes are not compared. Sizes and"
                                            + " headers are.")
                    boolean fast,
            @Option(
                            names = "--with",
                            paramLabel = "FOLDER",
                            description =
                                    "A package that this one adds to (its original version): what is"
                                            + " played out of it is checked there like its own files,"
                                            + " the rest is not read. May be given several times.")
                    @Nullable List<Path> with,
            @Option(
                            names = "--complete",
                            description =
                                    "The package must stand alone: a reference to what is not in it"
                                            + " is an error.")
                    boolean complete,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var terms =
                new Terms(
                        fast ? Depth.NAMES_AND_SIZES : Depth.WHOLE,
                        complete ? Meant.ALONE : Meant.PERHAPS_WITH_ANOTHER,
                        with == null ? List.of() : with);
        var checked =
                ProgressBar.during(console, progress -> Packages.check(folder, terms, progress));
        var view = PackageView.of(checked.contents(), checked.report());
        switch (format) {
            case json -> console.json(view);
            case csv -> console.csv(FindingsText.COLUMNS, FindingsText.cells(checked.report()));
            case text -> print(view, checked.report());
        }
        return Exit.of(checked.report());
    }

    private void print(PackageView view, Report report) {
        if (!view.standard().isEmpty()) {
            console.line(
                    "%s, %s"
                            .formatted(
                                    view.standard(),
                                    view.assets() == 1 ? "1 asset" : view.assets() + " assets"));
        }
        for (var composition : view.compositions()) {
            console.line(
                    "\"%s\" (%s): %s"
                            .formatted(
                                    composition.title(),
                                    composition.kind(),
                                    String.join(", ", composition.tracks())));
        }
        FindingsText.print(report, console);
        if (report.isClean()) {
            console.line("Nothing wrong.");
        }
    }

    @Command(
            name = "rules",
            mixinStandardHelpOptions = true,
            description = "Lists the rules that packages are held against, with their sources.")
    int rules(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        var rules = Packages.rules();
        switch (format) {
            case json -> console.json(rules);
            case csv ->
                    console.csv(
                            List.of("id", "severity", "rule", "cite"),
                            rules.stream().map(PackageCommand::cells).toList());
            case text -> console.table(rules.stream().map(PackageCommand::cells).toList());
        }
        return Exit.CLEAN;
    }

    private static List<String> cells(Rule rule) {
        return List.of(
                rule.id(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.text(),
                rule.cite());
    }
}
