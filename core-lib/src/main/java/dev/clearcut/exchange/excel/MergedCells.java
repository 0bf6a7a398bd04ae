package dev.clearcut.exchange.excel;

import dev.clearcut.exchange.sheet.Sheet.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Cells merged over several rows of a workbook's sheet. What stands in the first is meant for all
 * of them, and only there is it stored (ECMA-376 part 1, 18.3.1.55).
 *
 * @param ranges that span more than one row
 */
record MergedCells(List<Range> ranges) {

    /** More than anybody merges by hand. */
    private static final int MOST = 20_000;

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_TAG = 256;
    private static final String FOLDER = "xl/";

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=[\"']([^\"']*)");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=[\"']([^\"']*)");
    private static final Pattern MERGED =
            Pattern.compile(
                    "<(?:\\w+:)?mergeCell\\s+ref=[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    /**
     * @param column from 0
     * @param first its first row, from 1
     * @param last its last row
     */
    record Range(int column, int first, int last) {}

    /**
     * @param packed the workbook's package
     * @param relation the sheet's id in the workbook's relations
     */
    static MergedCells of(byte[] packed, String relation) throws IOException {
        var part = part(packed, relation);
        var ranges = new ArrayList<Range>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!part.isEmpty() && entry.getName().equals(part)) {
                    scan(zip, ranges);
                }
            }
        }
        return new MergedCells(List.copyOf(ranges));
    }

    private static String part(byte[] packed, String relation) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(FOLDER + "_rels/workbook.xml.rels")) {
                    return target(new String(zip.readAllBytes(), StandardCharsets.UTF_8), relation);
                }
            }
        }
        return "";
    }

    private static String target(String relations, String relation) {
        var each = RELATION.matcher(relations);
        while (each.find()) {
            var id = ID.matcher(each.group());
            var target = TARGET.matcher(each.group());
            if (id.find() && id.group(1).equals(relation) && target.find()) {
                var path = target.group(1);
                return path.startsWith("/") ? path.substring(1) : FOLDER + path;
            }
        }
        return "";
    }

    /** Markup is never inside a text, so no XML needs to be read; a tag may lie on two chunks. */
    private static void scan(InputStream part, List<Range> ranges) throws IOException {
        var before = "";
        for (var read = part.readNBytes(CHUNK); read.length > 0; read = part.readNBytes(CHUNK)) {
            var text = before + new String(read, StandardCharsets.ISO_8859_1);
            int done = 0;
            for (var found = MERGED.matcher(text); found.find() && ranges.size() < MOST; ) {
                done = found.end();
                int first = Integer.parseInt(found.group(2));
                int last = Integer.parseInt(found.group(3));
                if (last > first) {
                    ranges.add(new Range(column(found.group(1)), first, last));
                }
            }
            before = text.substring(Math.max(done, Math.max(0, text.length() - LONGEST_TAG)));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The rows with each merged cell's text in all its rows; rows without any text stay out. */
    List<Row> in(List<Row> rows) {
        var filled = new ArrayList<>(rows);
        for (var range : ranges) {
            int at = indexOf(filled, range.first());
            if (at < filled.size() && filled.get(at).line() == range.first()) {
                var text = filled.get(at).cell(range.column());
                for (int i = at + 1;
                        i < filled.size() && filled.get(i).line() <= range.last();
                        i++) {
                    filled.set(i, with(filled.get(i), range.column(), text));
                }
            }
        }
        return filled;
    }

    private static Row with(Row row, int column, String text) {
        if (text.isEmpty() || !row.cell(column).isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return new Row(row.line(), cells);
    }

    /** The first row at a line or below it. */
    private static int indexOf(List<Row> rows, int line) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
