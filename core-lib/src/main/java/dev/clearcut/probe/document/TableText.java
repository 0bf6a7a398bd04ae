package dev.clearcut.probe.document;

import static dev.clearcut.probe.document.child.TableMarks.END_OF_CELL;
import static dev.clearcut.probe.document.child.TableMarks.END_OF_TABLE;
import static dev.clearcut.probe.document.child.TableMarks.ROW;
import static dev.clearcut.probe.document.child.TableMarks.TABLE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A marked text ({@link DocumentReader#ofTables()}) taken apart into prose and tables. */
public final class TableText {

    /** Tables in tables deeper than this are somebody's joke. */
    private static final int DEEPEST = 20;

    /**
     * @param prose empty where it is a table
     * @param rows empty where it is prose; a cell has the line feeds of its paragraphs
     */
    public record Piece(String prose, List<List<String>> rows) {}

    private static final class Open {
        final List<List<String>> rows = new ArrayList<>();
        final StringBuilder cell = new StringBuilder();
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder prose = new StringBuilder();

    private TableText() {}

    /** In the text's order; a table within a table's cell comes before the one it is in. */
    public static List<Piece> pieces(String marked) {
        var text = new TableText();
        marked.chars().forEach(c -> text.take((char) c));
        while (!text.open.isEmpty()) {
            text.close();
        }
        text.endProse();
        return List.copyOf(text.pieces);
    }

    private void take(char c) {
        switch (c) {
            case TABLE -> {
                if (open.isEmpty()) {
                    endProse();
                }
                if (open.size() < DEEPEST) {
                    open.push(new Open());
                }
            }
            case END_OF_TABLE -> close();
            case ROW -> {
                if (!open.isEmpty()) {
                    open.element().rows.add(new ArrayList<>());
                }
            }
            case END_OF_CELL -> endCell();
            default -> (open.isEmpty() ? prose : open.element().cell).append(c);
        }
    }

    private void endCell() {
        if (open.isEmpty()) {
            return;
        }
        var table = open.element();
        if (table.rows.isEmpty()) {
            table.rows.add(new ArrayList<>());
        }
        table.rows.getLast().add(table.cell.toString().strip());
        table.cell.setLength(0);
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var table = open.pop();
        table.rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
        if (!table.rows.isEmpty()) {
            pieces.add(new Piece("", List.copyOf(table.rows)));
        }
    }

    private void endProse() {
        if (!prose.toString().isBlank()) {
            pieces.add(new Piece(prose.toString(), List.of()));
        }
        prose.setLength(0);
    }
}
