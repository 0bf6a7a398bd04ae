package dev.clearcut.cli;

import dev.clearcut.Imported;
import dev.clearcut.Production;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings in what offices keep in spreadsheets. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports a CSV or XLSX sheet, all of it or nothing; the same sheet again changes nothing.",
            "Columns are known by their names, in any order."
        },
        synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {

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
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "SHEET") Path sheet) {
        return into(production, film -> film.materials().importFrom(sheet));
    }

    @Command(
            name = "licences",
            mixinStandardHelpOptions = true,
            description = {
                "One row a grant; rows of one reference are one licence. Columns: reference,"
                        + " licensor, materials; instrument, licensee, rights, territory, media,"
                        + " from, to, years, languages, exclusivity, blackout, holdback, caps,"
                        + " duties, fee, signed, void until paid, paid, clause.",
                "An empty territory, media, dates or languages cell is silence, not everything."
            })
    int licences(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "SHEET") Path sheet) {
        return into(production, film -> film.licences().importFrom(sheet));
    }

    @Command(
            name = "deals",
            mixinStandardHelpOptions = true,
            description = "Columns: name, territory, media, from; buyer, to, languages.")
    int deals(
            @Parameters(paramLabel = "PRODUCTION") String production,
            @Parameters(paramLabel = "SHEET") Path sheet) {
        return into(production, film -> film.deals().importFrom(sheet));
    }

    private int into(String production, Function<Production, Imported> importing) {
        return root.atDesk(
                desk -> {
                    var imported = importing.apply(desk.productionOrFirst(production));
                    console.notes(imported.report());
                    console.line(imported.toString());
                    return imported.isRefused() ? Exit.USAGE : Exit.CLEAN;
                });
    }
}
