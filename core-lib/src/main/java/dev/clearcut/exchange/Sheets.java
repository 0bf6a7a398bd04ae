package dev.clearcut.exchange;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.csv.CsvReader;
import dev.clearcut.exchange.excel.ExcelReader;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** Reads a sheet out of whatever spreadsheet file it is in; the content decides, not the name. */
public final class Sheets {

    private Sheets() {}

    /**
     * Reads a CSV file, or the sheet of a workbook that fits best of those it shows.
     *
     * @param fit how much a sheet looks like what is sought, such as {@code MaterialSheet::fit}
     * @return the sheet, with notes on how it had to be read
     * @throws BadFile when the file is no table: binary, empty, truncated, encrypted, too large
     * @throws NotFound when there is no such file
     */
    public static Reported<Sheet> read(Path path, ToIntFunction<Sheet> fit) {
        var file = SheetFile.of(path);
        file.refuseOtherFormats();
        return file.isZip() ? ExcelReader.read(file, fit) : CsvReader.read(file);
    }

    /**
     * The same, of the sheet of a workbook that is named.
     *
     * @param sheetName empty for the one that fits best
     * @throws BadFile also when there is no sheet of that name
     */
    public static Reported<Sheet> read(Path path, String sheetName, ToIntFunction<Sheet> fit) {
        return sheetName.isBlank() ? read(path, fit) : read(SheetFile.of(path), sheetName);
    }

    /**
     * @param sheetName which sheet of a workbook; empty for the first with anything in it
     */
    public static Reported<Sheet> read(SheetFile file, String sheetName) {
        file.refuseOtherFormats();
        return file.isZip() ? ExcelReader.read(file, sheetName) : CsvReader.read(file);
    }
}
