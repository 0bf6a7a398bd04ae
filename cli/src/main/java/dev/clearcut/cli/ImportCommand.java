package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Imported;
import dev.clearcut.Office;
import dev.clearcut.Preview;
import dev.clearcut.Production;
import dev.clearcut.Spreadsheet;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.json.WrittenView.RestoredView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
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

    private final Console console;
    private final ClearcutCommand root;
    private final ImportText text;

    ImportCommand(Console console, ClearcutCommand root) {
        this.console = console;
        this.root = root;
        text = new ImportText(console);
    }

    @Command(
            name = "materials",
            mixinStandardHelpOptions = true,
            description = {
                "What the film uses, or may: tracks, footage, stills, names, faces.",
                "Columns: title, kind; ref, people, identifiers, aliases, keywords, description,"
                        + " also carries, does not carry."
            })
    int materials(@Mixin SheetOptions options) {
        return from(
                options,
                "materials",
                (film, sheet) -> film.materials().importFrom(sheet),
                (film, sheet) -> film.materials().preview(sheet));
    }

    @Command(
            name = "licences",
            mixinStandardHelpOptions = true,
            description = {
                "Contracts and what they grant, one row a grant.",
                "Rows of one reference are one licence. Columns: licensor,"
                        + " materials or material ref; reference, instrument, licensee, rights, share,"
                        + " territory, media, from, to, years or dates, languages, exclusivity,"
                        + " blackout, holdback, caps, max duration, max uses, duties, credit, fee,"
                        + " currency, signed, void until paid, paid, clause;"
                        + " option, option clause, option price, option by, option caps, step,"
                        + " duty due, sublicensing.",
                "An empty territory, media, dates or languages cell is silence, not everything."
            })
    int licences(@Mixin SheetOptions options) {
        return from(
                options,
                "licences",
                (film, sheet) -> film.licences().importFrom(sheet),
                (film, sheet) -> film.licences().preview(sheet));
    }

    @Command(
            name = "quotes",
            mixinStandardHelpOptions = true,
            description = {
                "Rights somebody would grant at a price.",
                "Columns: quoted by, materials or material ref, territory, media, from, price;"
                        + " reference, rights, share, to or years, languages, caps, currency,"
                        + " accept by."
            })
    int quotes(@Mixin SheetOptions options) {
        return from(
                options,
                "quotes",
                (film, sheet) -> film.quotes().importFrom(sheet),
                (film, sheet) -> film.quotes().preview(sheet));
    }

    @Command(
            name = "deals",
            mixinStandardHelpOptions = true,
            description = {
                "Rights somebody wants to buy.",
                "Columns: name, territory, media, from; buyer, to, languages."
            })
    int deals(@Mixin SheetOptions options) {
        return from(
                options,
                "deals",
                (film, sheet) -> film.deals().importFrom(sheet),
                (film, sheet) -> film.deals().preview(sheet));
    }

    @Command(
            name = "parties",
            mixinStandardHelpOptions = true,
            description = {
                "People and companies, known to the whole office by name.",
                "Columns: name; kind (person, company, society), identifiers, ISNI, IPI, contacts."
            })
    int parties(@Mixin SheetOptions options) {
        return from(
                options,
                "parties",
                (film, sheet) -> film.imports().parties(sheet),
                (film, sheet) -> film.imports().previewParties(sheet));
    }

    @Command(
            name = "cases",
            mixinStandardHelpOptions = true,
            description = {
                "How far each right is cleared, one row a right of a material.",
                "Columns: material or material ref, right; state," + " owner, due, why, since.",
                "A state is reached by the steps \"case states\" lists; one that asks for a contract"
                        + " or a document is refused without it."
            })
    int cases(@Mixin SheetOptions options) {
        return from(
                options,
                "cases",
                (film, sheet) -> film.cases().importFrom(sheet),
                (film, sheet) -> film.cases().preview(sheet));
    }

    @Command(
            name = "deliveries",
            mixinStandardHelpOptions = true,
            description = {
                "What a buyer wants delivered, one row an item; what was done about an item stays.",
                "Columns: item; kind, language, version, required, condition, quantity, spec, due, owner,"
                        + " recipient, facility, cost code, attempts, needs.",
                "Where no kind is said, it is taken from the item's name."
            })
    int deliveries(
            @Mixin SheetOptions options,
            @Option(
                            names = "--deal",
                            paramLabel = "NAME",
                            required = true,
                            description = "Whose list it is.")
                    String deal) {
        return from(
                options,
                "deliveries",
                (film, sheet) -> film.deliveries().importFrom(deal, sheet),
                (film, sheet) -> film.deliveries().preview(deal, sheet));
    }

    @Command(
            name = "notes",
            mixinStandardHelpOptions = true,
            description = {
                "What a QC report or a reviewer noted on a version, one row a note.",
                "Columns: note; timecode, to, grade, by, owner, state, answer."
            })
    int notes(
            @Mixin SheetOptions options,
            @Option(
                            names = "--item",
                            paramLabel = "ITEM",
                            required = true,
                            description = "What they are about, as the schedule calls it.")
                    String item,
            @Option(names = "--deal", paramLabel = "NAME", defaultValue = "") String deal,
            @Mixin NoteCommand.NoteOptions note) {
        var about = note.said("", "", "");
        return from(
                options,
                "notes",
                (film, sheet) ->
                        film.notes().importFrom(ItemOptions.named(film, deal, item), about, sheet),
                (film, sheet) ->
                        film.notes().preview(ItemOptions.named(film, deal, item), about, sheet));
    }

    @Command(
            name = "office",
            mixinStandardHelpOptions = true,
            description = {
                "Founds an office in --office DIR out of a file that \"export\" wrote: all of it or"
                        + " nothing.",
                "Tokens do not come along; issue new ones."
            })
    int office(@Parameters(paramLabel = "FILE") Path file, @Mixin Answering answer) {
        long records = Office.restore(root.folder(), file, Progress.SILENT);
        return answer.told(
                console,
                () -> new RestoredView(root.folder().toString(), records),
                "imported %s into %s".formatted(Words.many(records, "record"), root.folder()));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists what was imported, newest first, by its entry in the journal.")
    int list(
            @Parameters(arity = "0..1", paramLabel = "PRODUCTION", defaultValue = "")
                    String production,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
                    Format format) {
        return root.atDesk(
                desk -> {
                    var past = production(desk, production).imports().list();
                    text.list(past, format);
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
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text, json or csv.")
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
                    text.undone(undone, format);
                    return Exit.CLEAN;
                });
    }

    private static Production production(Desk desk, String name) {
        return name.isEmpty() ? desk.onlyProduction() : desk.production(name);
    }

    private int from(
            SheetOptions options,
            String kind,
            BiFunction<Production, Spreadsheet, Imported> apply,
            BiFunction<Production, Spreadsheet, Preview> preview) {
        var sheet = options.sheet();
        return root.atDesk(
                desk -> {
                    var film = options.production(desk);
                    int exit =
                            options.isPreview()
                                    ? text.preview(preview.apply(film, sheet), options.format())
                                    : text.imported(apply.apply(film, sheet), options.format());
                    if (options.isToRemember() && exit == Exit.CLEAN) {
                        var file = film.imports().remember(kind, sheet.mapping());
                        console.note("remembered in " + file);
                    }
                    return exit;
                });
    }
}
