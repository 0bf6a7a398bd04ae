package dev.clearcut.exchange.csv;

import static de.siegmar.fastcsv.reader.CsvReader.builder;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CSV: any of {@code , ; tab |}, any usual encoding, Excel's {@code sep=} line honoured. */
public final class CsvReader {

    /** Excel's own way to say what separates the cells. */
    private static final Pattern SEP_LINE = Pattern.compile("^(?i:sep)=(.)(?=\\R|$)");

    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private CsvReader() {}

    /**
     * @return the sheet; the report notes an encoding that had to be guessed
     * @throws BadFile when it is no CSV, or breaks off inside quotes; the message names the line
     */
    public static Reported<Sheet> read(SheetFile file) {
        return Encoding.text(file).map(text -> sheet(file, text));
    }

    private static Sheet sheet(SheetFile file, String text) {
        var said = SEP_LINE.matcher(text);
        boolean says = said.find();
        char separator = says ? said.group(1).charAt(0) : Separator.of(text);
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw file.bad(1, "The line \"sep=\" names no usable separator.");
        }
        // the line stays, empty, so that the lines below keep their numbers
        var rows = rows(file, says ? text.substring(said.end()) : text, separator);
        if (rows.isEmpty()) {
            throw file.bad("There is nothing in the file but blanks. Export it again.");
        }
        return Sheet.of(file.name(), "", rows);
    }

    private static List<Sheet.Row> rows(SheetFile file, String text, char separator) {
        var rows = new ArrayList<Sheet.Row>();
        int line = 1;
        try (var csv =
                builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(LARGEST_RECORD)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(Sheet.MOST_COLUMNS)
                                        .maxFieldSize(Sheet.LONGEST_CELL)
                                        .maxRecordSize(LARGEST_RECORD)
                                        .build(),
                                text)) {
            for (CsvRecord csvRecord : csv) {
                line = Math.toIntExact(csvRecord.getStartingLineNumber());
                var cells = csvRecord.getFields().stream().map(CsvReader::clean).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (rows.size() > Sheet.MOST_ROWS) {
                    throw file.bad(
                            line, "More than %,d rows; split the file.".formatted(Sheet.MOST_ROWS));
                }
                rows.add(new Sheet.Row(line, cells));
            }
            return rows;
        } catch (CsvParseException broken) {
            throw file.bad(rows.isEmpty() ? 1 : line + 1, whatIsBroken(broken));
        } catch (IOException | UncheckedIOException impossible) {
            throw file.bad(line, "The file cannot be read: " + impossible.getMessage());
        }
    }

    private static String whatIsBroken(CsvParseException broken) {
        return ("From this line on the text is no CSV: a quotation mark is opened and never closed, or"
                        + " text follows a closing one, or a cell is longer than %,d characters or a"
                        + " row wider than %d cells (%s). Export the sheet again, or save it as .xlsx.")
                .formatted(Sheet.LONGEST_CELL, Sheet.MOST_COLUMNS, innermost(broken));
    }

    private static String innermost(Throwable broken) {
        var cause = broken.getCause();
        var message = cause == null ? broken.getMessage() : cause.getMessage();
        return message == null ? "unreadable" : message;
    }

    /** Strips blanks, hard ones too, and settles on one kind of line break. */
    private static String clean(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ').strip();
    }
}
