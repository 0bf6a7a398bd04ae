package dev.clearcut.exchange.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as RFC 4180 text. A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front, so that opening a report can never do anything; numbers stay numbers.
 */
public final class CsvText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private CsvText() {}

    /** One row, ended by CRLF. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One cell, quoted where it has to be. */
    static String cell(String text) {
        var safe = wouldRun(text) ? "'" + text : text;
        boolean plain =
                safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && safe.strip().equals(safe);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean wouldRun(String text) {
        return !text.isEmpty()
                && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
