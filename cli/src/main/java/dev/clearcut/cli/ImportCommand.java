package dev.clearcut.cli;

import dev.clearcut.Imported;
import dev.clearcut.Production;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in what offices keep in spreadsheets. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a CSV or XLSX sheet, all of it or nothing.",
            "The same sheet again changes nothing.",
            "Columns are known by their names, the usual ones, in any order.",
            "PRODUCTION may be left out where there is only one."
        },
        synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {

    private static final String FILE = "[PRODUCTION] FILE";

    private final Console console;
    private final ClearcutCommand root;

    ImportCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
    }

    @Command(
            name = "materials",
            mixinStandardHelpOptions = true,
            description =
                    "Columns: title, kind; ref, people, identifiers, aliases, keywords, description,"
                            + " also carries, does not carry.")
    int materials(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOption sheet) {
        return from(file, (film, path) -> film.materials().importFrom(path, sheet.name));
    }

    @Command(
            name = "licences",
            mixinStandardHelpOptions = true,
            description = {
                "One row a grant; rows of one reference are one licence. Columns: licensor,"
                        + " materials or material ref; reference, instrument, licensee, rights,"
                        + " territory, media, from, to, years or dates, languages, exclusivity,"
                        + " blackout, holdback, caps, max duration, max uses, duties, credit, fee,"
                        + " currency, signed, void until paid, paid, clause;"
                        + " option, option clause, option price, option by, option caps, step,"
                        + " duty due, sublicensing.",
                "An empty territory, media, dates or languages cell is silence, not everything."
            })
    int licences(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOption sheet) {
        return from(file, (film, path) -> film.licences().importFrom(path, sheet.name));
    }

    @Command(
            name = "quotes",
            mixinStandardHelpOptions = true,
            description =
                    "Columns: quoted by, materials or material ref, territory, media, from, price;"
                            + " reference, rights, to or years, languages, caps, currency, accept by.")
    int quotes(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOption sheet) {
        return from(file, (film, path) -> film.quotes().importFrom(path, sheet.name));
    }

    @Command(
            name = "deals",
            mixinStandardHelpOptions = true,
            description = "Columns: name, territory, media, from; buyer, to, languages.")
    int deals(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOption sheet) {
        return from(file, (film, path) -> film.deals().importFrom(path, sheet.name));
    }

    /** Which sheet of a workbook is meant. */
    static final class SheetOption {

        @Option(
                names = "--sheet",
                defaultValue = "",
                paramLabel = "NAME",
                description = "The sheet of a workbook; unsaid means the one that fits best.")
        private String name = "";
    }

    /** What has to be put right comes last, where it is read first. */
    private void refused(Report report) {
        console.notes(only(report, f -> !isWrong(f)));
        console.note("to put right:");
        console.notes(only(report, ImportCommand::isWrong));
    }

    private static Report only(Report report, Predicate<Finding> which) {
        return new Report(report.findings().stream().filter(which).toList());
    }

    private static boolean isWrong(Finding finding) {
        return finding.severity().compareTo(Severity.ERROR) <= 0;
    }

    /** The last word is the sheet; the production stands before it, unless there is only one. */
    private int from(List<String> words, BiFunction<Production, Path, Imported> importing) {
        var sheet = Path.of(words.getLast());
        return root.atDesk(
                desk -> {
                    var film =
                            words.size() > 1
                                    ? desk.productionOrFirst(words.getFirst())
                                    : desk.onlyProduction();
                    var imported = importing.apply(film, sheet);
                    if (imported.isRefused()) {
                        refused(imported.report());
                    } else {
                        console.notes(imported.report());
                    }
                    console.line(imported.toString());
                    return imported.isRefused() ? Exit.USAGE : Exit.CLEAN;
                });
    }
}
