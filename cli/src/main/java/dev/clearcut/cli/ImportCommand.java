package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Imported;
import dev.clearcut.Imports;
import dev.clearcut.Office;
import dev.clearcut.Preview;
import dev.clearcut.Production;
import dev.clearcut.Spreadsheet;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.json.FindingView;
import dev.clearcut.exchange.json.PreviewView.ImportedView;
import dev.clearcut.exchange.json.PreviewView.PastView;
import dev.clearcut.exchange.json.PreviewView.UndoneView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
            "The same sheet again changes nothing; --preview tells what it would do;",
            "\"import undo\" takes it back.",
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
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "materials",
                        (film, sheet) -> film.materials().importFrom(sheet),
                        (film, sheet) -> film.materials().preview(sheet)));
    }

    @Command(
            name = "licences",
            mixinStandardHelpOptions = true,
            description = {
                "One row a grant; rows of one reference are one licence. Columns: licensor,"
                        + " materials or material ref; reference, instrument, licensee, rights, share,"
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
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "licences",
                        (film, sheet) -> film.licences().importFrom(sheet),
                        (film, sheet) -> film.licences().preview(sheet)));
    }

    @Command(
            name = "quotes",
            mixinStandardHelpOptions = true,
            description =
                    "Columns: quoted by, materials or material ref, territory, media, from, price;"
                            + " reference, rights, share, to or years, languages, caps, currency,"
                            + " accept by.")
    int quotes(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "quotes",
                        (film, sheet) -> film.quotes().importFrom(sheet),
                        (film, sheet) -> film.quotes().preview(sheet)));
    }

    @Command(
            name = "deals",
            mixinStandardHelpOptions = true,
            description = "Columns: name, territory, media, from; buyer, to, languages.")
    int deals(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "deals",
                        (film, sheet) -> film.deals().importFrom(sheet),
                        (film, sheet) -> film.deals().preview(sheet)));
    }

    @Command(
            name = "parties",
            mixinStandardHelpOptions = true,
            description =
                    "People and companies, known to the whole office by name. Columns: name; kind"
                            + " (person, company, society), identifiers, ISNI, IPI, contacts.")
    int parties(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "parties",
                        (film, sheet) -> film.imports().parties(sheet),
                        (film, sheet) -> film.imports().previewParties(sheet)));
    }

    @Command(
            name = "cases",
            mixinStandardHelpOptions = true,
            description = {
                "One row a right of a material. Columns: material or material ref, right; state,"
                        + " owner, due, why, since.",
                "A state is reached by steps that there are; one that asks for papers is refused"
                        + " without them."
            })
    int cases(
            @Parameters(arity = "1..2", paramLabel = FILE, hideParamSyntax = true)
                    List<String> file,
            @Mixin SheetOptions options) {
        return from(
                file,
                options,
                new Way(
                        "cases",
                        (film, sheet) -> film.cases().importFrom(sheet),
                        (film, sheet) -> film.cases().preview(sheet)));
    }

    @Command(
            name = "office",
            mixinStandardHelpOptions = true,
            description = {
                "Founds an office in --office DIR out of a file that \"export\" wrote: all of it or"
                        + " nothing.",
                "Tokens do not come along; issue new ones."
            })
    int office(@Parameters(paramLabel = "FILE") Path file) {
        long records = Office.restore(root.folder(), file, Progress.SILENT);
        console.line("imported %,d records into %s".formatted(records, root.folder()));
        return Exit.CLEAN;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists what was imported, newest first, by its entry in the journal.")
    int list(
            @Parameters(arity = "0..1", paramLabel = "PRODUCTION", defaultValue = "")
                    String production,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var past = production(desk, production).imports().list();
                    switch (format) {
                        case text -> console.table(past.stream().map(ImportCommand::row).toList());
                        case json -> console.json(past.stream().map(ImportCommand::view).toList());
                        case csv ->
                                console.csv(
                                        List.of("entry", "at", "kind", "file", "who", "undone"),
                                        past.stream().map(ImportCommand::row).toList());
                    }
                    return Exit.CLEAN;
                });
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = {
                "Takes back the newest import, or the one of that ENTRY in the journal: what it added"
                        + " goes, what it changed is as it was.",
                "Refused when something it wrote was changed since, or something else needs it."
            })
    int undo(
            @Parameters(arity = "0..2", paramLabel = "[PRODUCTION] [ENTRY]", hideParamSyntax = true)
                    @Nullable List<String> words,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
                    Format format) {
        var said = words == null ? List.<String>of() : words;
        boolean numbered = !said.isEmpty() && said.getLast().matches("\\d{1,18}");
        if (said.size() > 1 && !numbered) {
            throw new Invalid(
                    "\"%s\" is no entry of the journal; \"import list\" shows their numbers."
                            .formatted(said.getLast()));
        }
        var production = said.size() > (numbered ? 1 : 0) ? said.getFirst() : "";
        return root.atDesk(
                desk -> {
                    var imports = production(desk, production).imports();
                    var undone =
                            numbered
                                    ? imports.undo(Long.parseLong(said.getLast()))
                                    : imports.undo();
                    switch (format) {
                        case text -> tell(undone);
                        case json -> console.json(view(undone));
                        case csv ->
                                console.csv(
                                        List.of("entry", "file", "removed", "restored"),
                                        List.of(
                                                List.of(
                                                        Long.toString(undone.imported().entry()),
                                                        undone.imported().file(),
                                                        Integer.toString(undone.removed()),
                                                        Integer.toString(undone.restored()))));
                    }
                    return Exit.CLEAN;
                });
    }

    private void tell(Imports.Undone undone) {
        if (!undone.kept().isEmpty()) {
            console.note("stays, because others need it: " + String.join(", ", undone.kept()));
        }
        console.line(undone.toString());
    }

    private static List<String> row(Imports.Past past) {
        return List.of(
                Long.toString(past.entry()),
                past.at().toString(),
                past.kind(),
                past.file(),
                past.person(),
                past.undone() == null ? "" : "taken back in entry " + past.undone());
    }

    private static PastView view(Imports.Past past) {
        return new PastView(
                past.entry(),
                past.kind(),
                past.file(),
                past.at().toString(),
                past.person(),
                past.undone() == null ? 0 : past.undone());
    }

    private static UndoneView view(Imports.Undone undone) {
        return new UndoneView(
                view(undone.imported()), undone.removed(), undone.restored(), undone.kept());
    }

    private static Production production(Desk desk, String name) {
        return name.isEmpty() ? desk.onlyProduction() : desk.production(name);
    }

    /** How a sheet is read. */
    static final class SheetOptions {

        @Option(
                names = "--sheet",
                defaultValue = "",
                paramLabel = "NAME",
                description = "The sheet of a workbook; unsaid means the one that fits best.")
        private String name = "";

        @Option(
                names = "--map",
                paramLabel = "HEADING=COLUMN",
                description =
                        "What a heading means that Clearcut does not know, as in \"Song=title\"; \"#\""
                                + " for a column leaves it out. May be repeated.")
        private List<String> map = List.of();

        @Option(
                names = "--remember",
                description =
                        "Keeps what --map says for later sheets, in the office's folder"
                                + " (mapping-materials.csv and so on).")
        private boolean remember;

        @Option(
                names = "--preview",
                description = "Tells what would become of each row, and imports nothing.")
        private boolean preview;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, json or csv.")
        private Format format = Format.text;

        Spreadsheet of(Path file) {
            return Spreadsheet.of(file).sheet(name).map(map);
        }
    }

    /** How the records of one kind come in. */
    private record Way(
            String kind,
            BiFunction<Production, Spreadsheet, Imported> apply,
            BiFunction<Production, Spreadsheet, Preview> preview) {}

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
    private int from(List<String> words, SheetOptions options, Way way) {
        var sheet = options.of(Path.of(words.getLast()));
        return root.atDesk(
                desk -> {
                    var film =
                            words.size() > 1
                                    ? desk.productionOrFirst(words.getFirst())
                                    : desk.onlyProduction();
                    int exit =
                            options.preview
                                    ? preview(way.preview().apply(film, sheet), options.format)
                                    : tell(way.apply().apply(film, sheet), options.format);
                    if (options.remember && !options.map.isEmpty() && exit == Exit.CLEAN) {
                        var file = film.imports().remember(way.kind(), sheet.mapping());
                        console.note("remembered in " + file);
                    }
                    return exit;
                });
    }

    private int preview(Preview preview, Format format) {
        if (format == Format.text) {
            console.notes(
                    preview.count(Preview.Fate.REFUSED) == 0
                            ? preview.report()
                            : only(preview.report(), f -> !isWrong(f) || isOfTheWhole(f)));
        }
        new PreviewText(console, preview).print(format);
        return preview.isRefused() ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static boolean isOfTheWhole(Finding finding) {
        return !(finding.where() instanceof Where.InFile(var file, var line, var column)
                && line > 0);
    }

    private int tell(Imported imported, Format format) {
        switch (format) {
            case text -> {
                if (imported.isRefused()) {
                    refused(imported.report());
                } else {
                    console.notes(imported.report());
                }
                console.line(imported.toString());
            }
            case json ->
                    console.json(
                            new ImportedView(
                                    imported.added(),
                                    imported.changed(),
                                    imported.same(),
                                    imported.isRefused(),
                                    FindingView.of(imported.report())));
            case csv ->
                    console.csv(
                            List.of("added", "changed", "same", "refused"),
                            List.of(
                                    List.of(
                                            Integer.toString(imported.added()),
                                            Integer.toString(imported.changed()),
                                            Integer.toString(imported.same()),
                                            imported.isRefused() ? "yes" : "no")));
        }
        return imported.isRefused() ? Exit.USAGE : Exit.CLEAN;
    }
}
