package dev.clearcut.manifest.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which text of a name is which field, when some are missing, too many or misspelt: the pairing in
 * order in which most of them fit.
 */
final class Alignment {

    /** A pair of a field and a text; either may be missing. */
    record Pair(@Nullable Field field, @Nullable String text, int at) {}

    private static final int RIGHT = 6;
    private static final int MENDED = 3;
    private static final int SKIP = -2;

    private final List<Field> fields;
    private final List<String> texts;
    private final int[] at;
    private final int[][] best;

    private Alignment(List<Field> fields, List<String> texts, int separator) {
        this.fields = fields;
        this.texts = texts;
        at = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            at[i + 1] = at[i] + texts.get(i).length() + separator;
        }
        best = new int[fields.size() + 1][texts.size() + 1];
    }

    static List<Pair> of(Convention convention, List<String> texts) {
        return swapped(
                new Alignment(convention.fields(), texts, convention.separator().length()).pairs());
    }

    /** Two texts of which each is right in the other's place belong there. */
    private static List<Pair> swapped(List<Pair> pairs) {
        var all = new ArrayList<>(pairs);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                var one = all.get(i);
                var other = all.get(j);
                if (!isRight(one.field(), one.text())
                        && !isRight(other.field(), other.text())
                        && isRight(one.field(), other.text())
                        && isRight(other.field(), one.text())) {
                    all.set(i, new Pair(one.field(), other.text(), other.at()));
                    all.set(j, new Pair(other.field(), one.text(), one.at()));
                }
            }
        }
        return all;
    }

    private static boolean isRight(@Nullable Field field, @Nullable String text) {
        return field != null && text != null && FieldReading.of(field, text).isRight();
    }

    private List<Pair> pairs() {
        var scores = new int[fields.size()][texts.size()];
        for (int f = 0; f < fields.size(); f++) {
            for (int t = 0; t < texts.size(); t++) {
                scores[f][t] = score(fields.get(f), texts.get(t));
            }
        }
        for (int f = fields.size(); f >= 0; f--) {
            for (int t = texts.size(); t >= 0; t--) {
                if (f < fields.size() || t < texts.size()) {
                    best[f][t] = best(f, t, scores);
                }
            }
        }
        return walked(scores);
    }

    private int best(int f, int t, int[][] scores) {
        int best = Integer.MIN_VALUE;
        if (f < fields.size() && t < texts.size()) {
            best = scores[f][t] + this.best[f + 1][t + 1];
        }
        if (f < fields.size()) {
            best = Math.max(best, SKIP + this.best[f + 1][t]);
        }
        if (t < texts.size()) {
            best = Math.max(best, SKIP + this.best[f][t + 1]);
        }
        return best;
    }

    private static int score(Field field, String text) {
        var reading = FieldReading.of(field, text);
        return reading.isRight() ? RIGHT : reading.mended().isPresent() ? MENDED : 0;
    }

    private List<Pair> walked(int[][] scores) {
        var pairs = new ArrayList<Pair>();
        int f = 0;
        int t = 0;
        while (f < fields.size() || t < texts.size()) {
            boolean both = f < fields.size() && t < texts.size();
            if (both && best[f][t] == scores[f][t] + best[f + 1][t + 1]) {
                pairs.add(new Pair(fields.get(f), texts.get(t), at[t]));
                f++;
                t++;
            } else if (f < fields.size() && best[f][t] == SKIP + best[f + 1][t]) {
                pairs.add(new Pair(fields.get(f), null, at[t]));
                f++;
            } else {
                pairs.add(new Pair(null, texts.get(t), at[t]));
                t++;
            }
        }
        return pairs;
    }
}
