package dev.clearcut.probe.document.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the tables of a page by where its words stand: lines in which gaps part the text, one below
 * the other, with white between their columns from top to bottom.
 */
final class PageTables {

    /** What is at least so many letters' height lower begins a row; lines of a cell are nearer. */
    private static final float NEXT_ROW = 1.25f;

    /** What is nearer than this stands beside the other, centred in its cell. */
    private static final float BESIDE = 0.9f;

    /** Further apart than this, lines are of no one table. */
    private static final float APART = 5f;

    /** The white between two columns, in points. */
    private static final int RIVER = 2;

    /** A line longer than so many letters' heights is prose. */
    private static final float PROSE = 38f;

    /**
     * A word, or a run of words with the blanks between them.
     *
     * @param blank how wide a blank is
     */
    record Word(String text, float left, float right, float base, float size, float blank) {}

    private record Piece(String text, float left, float right) {}

    private record Column(float left, float right) {}

    private record Line(List<Piece> pieces, float base, float size) {
        boolean isWide() {
            return pieces.size() > 1;
        }

        float left() {
            return pieces.getFirst().left();
        }

        float right() {
            return pieces.getLast().right();
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
        // Where the blanks themselves are drawn, what comes apart stands apart.
        long whole = words.stream().filter(word -> word.text().contains(" ")).count();
        float blanks = whole * 4 > words.size() ? 1.3f : 2.2f;
        var sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::base));
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Word>();
        for (var word : sorted) {
            if (!line.isEmpty() && word.base() - line.getFirst().base() > word.size() * 0.25f) {
                lines.add(line(line, blanks));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, blanks));
        }
        return lines;
    }

    private static Line line(List<Word> words, float blanks) {
        words.sort(Comparator.comparingDouble(Word::left));
        var pieces = new ArrayList<Piece>();
        for (var word : words) {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && word.left() - last.right() < word.blank() * blanks) {
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
            var columns = end - at < 2 ? List.<Column>of() : columns(lines.subList(at, end));
            if (columns.size() > 1) {
                table(lines.subList(at, end), columns);
                at = end;
            } else {
                prose(at++);
            }
        }
    }

    /** Lines that were broken because the next word had no room are one. */
    private void prose(int at) {
        var line = lines.get(at);
        line.pieces().forEach(piece -> text.append(piece.text()).append('\t'));
        boolean goesOn = false;
        if (at + 1 < lines.size() && !line.isWide()) {
            var next = lines.get(at + 1);
            var word = next.pieces().getFirst().text().split(" ", 2)[0];
            double edge = lines.stream().mapToDouble(Line::right).max().orElse(0);
            goesOn =
                    gap(at + 1) < 1.6f
                            && !next.isWide()
                            && Math.abs(next.left() - line.left()) < line.size() * 3
                            && Math.abs(next.size() - line.size()) < 0.5f
                            && edge - line.right() < (word.length() + 1) * line.size() * 0.6f;
        }
        text.append(goesOn ? ' ' : '\n');
    }

    /** After the last line that hangs together with this one. */
    private int end(int from) {
        int end = from + 1;
        for (int at = from + 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (gap(at) > APART || isProse(line) || at - end > 4) {
                break;
            }
            if (line.isWide()) {
                end = at + 1;
            }
        }
        while (end < lines.size() && gap(end) < NEXT_ROW && !isProse(lines.get(end))) {
            end++;
        }
        return end;
    }

    private float gap(int at) {
        return (lines.get(at).base() - lines.get(at - 1).base()) / lines.get(at).size();
    }

    private static boolean isProse(Line line) {
        return !line.isWide() && line.right() - line.left() > line.size() * PROSE;
    }

    /** What is covered between the white from top to bottom. */
    private static List<Column> columns(List<Line> run) {
        int width = 0;
        for (var line : run) {
            width = Math.max(width, (int) Math.min(20_000, Math.ceil(line.right())) + 1);
        }
        var covered = new int[Math.max(1, width)];
        int wide = 0;
        for (var line : run) {
            if (line.isWide()) {
                wide++;
                line.pieces().forEach(piece -> cover(covered, piece));
            }
        }
        int allowed = wide / 12;
        var columns = new ArrayList<Column>();
        int from = -1;
        int white = RIVER;
        for (int x = 0; x < covered.length; x++) {
            if (covered[x] > allowed) {
                from = from < 0 ? x : from;
                white = 0;
            } else if (from >= 0 && ++white >= RIVER) {
                columns.add(new Column(from, x - white + 1));
                from = -1;
            }
        }
        if (from >= 0) {
            columns.add(new Column(from, covered.length));
        }
        return columns;
    }

    private static void cover(int[] covered, Piece piece) {
        int to = Math.min(covered.length - 1, (int) piece.right());
        for (int x = Math.max(0, (int) piece.left()); x <= to; x++) {
            covered[x]++;
        }
    }

    private void table(List<Line> run, List<Column> columns) {
        text.append('\n').append(TableMarks.TABLE);
        var row = new String[columns.size()];
        for (int i = 0; i < run.size(); i++) {
            var line = run.get(i);
            if (i > 0 && !goesOn(run, i, columns, row)) {
                row(row);
                row = new String[columns.size()];
            }
            for (var piece : line.pieces()) {
                int column = column(columns, piece);
                row[column] = row[column] == null ? piece.text() : row[column] + " " + piece.text();
            }
        }
        row(row);
        text.append(TableMarks.END_OF_TABLE).append('\n');
    }

    /** Whether a line is of the row above: beside it, or its cells' text goes on. */
    private static boolean goesOn(List<Line> run, int at, List<Column> columns, String[] row) {
        var line = run.get(at);
        float gap = (line.base() - run.get(at - 1).base()) / line.size();
        if (gap < BESIDE) {
            return true;
        }
        var first = line.pieces().getFirst();
        boolean small = Character.isLowerCase(first.text().codePointAt(0));
        if (gap >= NEXT_ROW) {
            return gap < 2 && !line.isWide() && small && column(columns, first) > 0;
        }
        boolean last = column(columns, line.pieces().getLast()) == columns.size() - 1;
        return !line.isWide() || !last && row[0] != null && column(columns, first) > 0;
    }

    private void row(String[] cells) {
        text.append(TableMarks.ROW);
        for (var cell : cells) {
            text.append(cell == null ? "" : cell).append(TableMarks.END_OF_CELL);
        }
    }

    /** The column a piece overlaps most; of none, the last one it stands right of. */
    private static int column(List<Column> columns, Piece piece) {
        int found = 0;
        float most = 0;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            float shared =
                    Math.min(column.right(), piece.right()) - Math.max(column.left(), piece.left());
            if (shared > most || most == 0 && column.left() <= piece.left()) {
                most = Math.max(most, shared);
                found = i;
            }
        }
        return found;
    }
}
