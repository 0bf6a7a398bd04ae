package dev.clearcut.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text as runs of letters and of digits, in upper case and without accents. Where letters meet
 * digits a run ends, with or without a mark between them; two runs of digits always have one.
 */
record NumberRuns(List<Run> runs) {

    private static final Pattern RUNS = Pattern.compile("[A-Z]+|[0-9]+");

    /** Of a longer text the rest is not read. */
    private static final int MOST = 200;

    /**
     * @param apart whether something else than a letter or digit, or nothing at all, is before it
     */
    record Run(String text, boolean apart) {
        boolean isDigits() {
            return Character.isDigit(text.charAt(0));
        }
    }

    static NumberRuns in(String text) {
        var runs = new ArrayList<Run>();
        var found = RUNS.matcher(ClipName.unaccented(text).toUpperCase(Locale.ROOT));
        int end = -1;
        while (found.find() && runs.size() < MOST) {
            runs.add(new Run(found.group(), found.start() != end));
            end = found.end();
        }
        return new NumberRuns(List.copyOf(runs));
    }

    /** The runs one after the other, without what stands between. */
    String bare() {
        var bare = new StringBuilder();
        runs.forEach(run -> bare.append(run.text()));
        return bare.toString();
    }

    /** Places in the bare text where digits were kept apart from digits. */
    Set<Integer> splits() {
        return splits(0, runs.size());
    }

    /** Of the runs from one up to another, exclusive; places counted from the first of them. */
    Set<Integer> splits(int from, int to) {
        var splits = new TreeSet<Integer>();
        int length = 0;
        for (int i = from; i < to; i++) {
            if (i > from && runs.get(i).isDigits() && runs.get(i - 1).isDigits()) {
                splits.add(length);
            }
            length += runs.get(i).text().length();
        }
        return splits;
    }

    /** Whether these runs stand alone, with letters and digits neither before nor after. */
    boolean isToken(int from, int to) {
        return runs.get(from).apart() && (to == runs.size() || runs.get(to).apart());
    }
}
