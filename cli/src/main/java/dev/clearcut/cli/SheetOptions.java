package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.Spreadsheet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which sheet is imported into which production, and how it is read. */
final class SheetOptions {

    @Parameters(arity = "1..2", paramLabel = "[PRODUCTION] FILE", hideParamSyntax = true)
    private List<String> words = List.of();

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

    /** The last word is the sheet. */
    Spreadsheet sheet() {
        return Spreadsheet.of(Path.of(words.getLast())).sheet(name).map(map);
    }

    /** The production stands before the sheet, unless there is only one. */
    Production production(Desk desk) {
        return words.size() > 1 ? desk.productionOrFirst(words.getFirst()) : desk.onlyProduction();
    }

    boolean isPreview() {
        return preview;
    }

    /** Whether the sheet's mapping is to be kept, and there is one. */
    boolean isToRemember() {
        return remember && !map.isEmpty();
    }

    Format format() {
        return format;
    }
}
