package dev.clearcut.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds out what separates the cells of a CSV text. */
final class Separator {

    private static final String CANDIDATES = ",;\t|";
    private static final int ROWS_TO_LOOK_AT = 20;
    private static final int CHARACTERS_TO_LOOK_AT = 64 * 1024;

    private Separator() {}

    /**
     * The candidate that stands equally often in the most rows: lists inside a cell differ from row
     * to row, separators do not.
     */
    static char of(String text) {
        var counts = counts(text);
        char best = ',';
        long bestScore = 0;
        for (int candidate = 0; candidate < CANDIDATES.length(); candidate++) {
            long score = score(counts, candidate);
            if (score > bestScore) {
                best = CANDIDATES.charAt(candidate);
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(List<int[]> counts, int candidate) {
        long best = 0;
        for (var row : counts) {
            int often = row[candidate];
            long alike = counts.stream().filter(other -> other[candidate] == often).count();
            best = Math.max(best, often * alike);
        }
        return best;
    }

    /** How often each candidate stands outside quotes, row by row. */
    private static List<int[]> counts(String text) {
        var rows = new ArrayList<int[]>();
        var row = new int[CANDIDATES.length()];
        boolean quoted = false;
        int end = Math.min(text.length(), CHARACTERS_TO_LOOK_AT);
        for (int i = 0; i < end && rows.size() < ROWS_TO_LOOK_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                rows.add(row);
                row = new int[CANDIDATES.length()];
            } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
                row[CANDIDATES.indexOf(c)]++;
            }
        }
        rows.add(row);
        return rows;
    }
}
