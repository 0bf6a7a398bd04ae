package dev.clearcut.probe.document.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the tables of a page by where its words stand: lines in which wide gaps part the text, one
 * below the other and at the same places, are a table's.
 */
final class PageTables {

    /** Cells of a column begin within so many points of each other. */
    private static final float AT_ONE_PLACE = 6f;

    /** A line that is so many letters' height below the last one begins a row of its own. */
    private static final float NEXT_ROW = 1.55f;

    /** Further apart than this, lines are of no one table. */
    private static final float APART = 5f;

    /**
     * @param gap from which on what follows is another cell
     */
    record Word(String text, float left, float right, float base, float size, float gap) {}

    private record Piece(String text, float left, float right) {}

    private record Line(List<Piece> pieces, float base, float size) {
        boolean isWide() {
            return pieces.size() > 1;
        }
    }

    private final List<Line> lines;
    private final StringBuilder text = new StringBuilder();

    private PageTables(List<Line> lines) {
        this.lines = lines;
    }

    /** The page's text, with marks where tables are. */
    static String marked(List<Word> words) {
        var page = new PageTables(lines(words));
        page.mark();
        return page.text.toString();
    }

    private static List<Line> lines(List<Word> words) {
        var sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::base));
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Word>();
        for (var word : sorted) {
            if (!line.isEmpty() && word.base() - line.getFirst().base() > word.size() * 0.4f) {
                lines.add(line(line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static Line line(List<Word> words) {
        words.sort(Comparator.comparingDouble(Word::left));
        var pieces = new ArrayList<Piece>();
        for (var word : words) {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && word.left() - last.right() < word.gap()) {
                pieces.set(
                        pieces.size() - 1,
                        new Piece(last.text() + " " + word.text(), last.left(), word.right()));
            } else {
                pieces.add(new Piece(word.text(), word.left(), word.right()));
            }
        }
        return new Line(pieces, words.getFirst().base(), words.getFirst().size());
    }

    private void mark() {
        int at = 0;
        while (at < lines.size()) {
            int end = lines.get(at).isWide() ? end(at) : at;
            if (end - at >= 2) {
                table(lines.subList(at, end));
                at = end;
            } else {
                var line = lines.get(at++);
                line.pieces().forEach(piece -> text.append(piece.text()).append('\t'));
                text.append('\n');
            }
        }
    }

    /** After the last wide line that hangs together with this one. */
    private int end(int from) {
        int end = from + 1;
        for (int at = from + 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.base() - lines.get(at - 1).base() > line.size() * APART) {
                break;
            }
            if (line.isWide()) {
                end = at + 1;
            } else if (at - end > 4 || isProse(line)) {
                break;
            }
        }
        return takeTail(end);
    }

    /** What the last row goes on with. */
    private int takeTail(int end) {
        int at = end;
        while (at < lines.size()
                && !lines.get(at).isWide()
                && !isProse(lines.get(at))
                && gap(at) < NEXT_ROW
                && lines.get(at).pieces().getFirst().left()
                        > lines.get(at - 1).pieces().getFirst().left() + AT_ONE_PLACE) {
            at++;
        }
        return at;
    }

    private float gap(int at) {
        return (lines.get(at).base() - lines.get(at - 1).base()) / lines.get(at).size();
    }

    private static boolean isProse(Line line) {
        var piece = line.pieces().getFirst();
        return line.pieces().size() == 1 && piece.right() - piece.left() > line.size() * 38;
    }

    private void table(List<Line> run) {
        var columns = columns(run);
        text.append('\n').append(TableMarks.TABLE);
        var row = new String[columns.size()];
        int widest = -1;
        for (int i = 0; i < run.size(); i++) {
            var line = run.get(i);
            int last = column(columns, line.pieces().getLast());
            boolean close = i > 0 && (line.base() - run.get(i - 1).base()) / line.size() < NEXT_ROW;
            boolean goesOn =
                    close
                            && (!line.isWide()
                                    || last < widest
                                            && row[0] != null
                                            && column(columns, line.pieces().getFirst()) > 0);
            if (!goesOn && i > 0) {
                row(row);
                row = new String[columns.size()];
                widest = -1;
            }
            for (var piece : line.pieces()) {
                int column = column(columns, piece);
                row[column] = row[column] == null ? piece.text() : row[column] + " " + piece.text();
            }
            widest = Math.max(widest, last);
        }
        row(row);
        text.append(TableMarks.END_OF_TABLE).append('\n');
    }

    private void row(String[] cells) {
        text.append(TableMarks.ROW);
        for (var cell : cells) {
            text.append(cell == null ? "" : cell).append(TableMarks.END_OF_CELL);
        }
    }

    /**
     * Where columns begin: places at which two wide lines have a cell, or the first line has one.
     */
    private static List<Float> columns(List<Line> run) {
        var counts = new TreeMap<Float, Integer>();
        for (var line : run) {
            if (line.isWide()) {
                for (var piece : line.pieces()) {
                    var near = counts.floorKey(piece.left() + AT_ONE_PLACE);
                    boolean known = near != null && piece.left() - near < AT_ONE_PLACE;
                    counts.merge(known ? near : piece.left(), 1, Integer::sum);
                }
            }
        }
        var columns = new ArrayList<Float>();
        for (var place : counts.entrySet()) {
            boolean first = columns.isEmpty();
            if (first || place.getValue() > 1 || isOfFirst(run.getFirst(), place.getKey())) {
                columns.add(place.getKey());
            }
        }
        return columns;
    }

    private static boolean isOfFirst(Line line, float place) {
        return line.pieces().stream().anyMatch(p -> Math.abs(p.left() - place) < AT_ONE_PLACE);
    }

    private static int column(List<Float> columns, Piece piece) {
        int found = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) <= piece.left() + AT_ONE_PLACE) {
                found = i;
            }
        }
        return found;
    }
}
