package dev.clearcut.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The nearest known words to one that is not known, and how many of something there are. */
public final class Words {

    private static final int LEAST_OF_A_NAME = 3;

    private Words() {}

    /** {@code 1 item}, {@code 1,200 items}: how many, of what takes an s. */
    public static String many(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }

    private record Near(String word, int distance) {}

    /**
     * At most three known words within a third of the word's length in typing slips (a letter
     * wrong, missing, extra, or two swapped), nearest first.
     */
    public static List<String> nearest(String word, Collection<String> known) {
        var wanted = word.strip().toLowerCase(Locale.ROOT);
        int limit = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - wanted.length()) <= limit)
                .map(k -> new Near(k, slips(wanted, k.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(3)
                .toList();
    }

    /** {@code ; did you mean "SVOD" or "AVOD"?}, or nothing when no known word is near. */
    public static String didYouMean(String word, Collection<String> known) {
        var near = nearest(word, known);
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(n -> '"' + n + '"')
                        .collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    /**
     * The same for names that people made up and that one types in part: when none is near in
     * typing slips, at most three that begin with what was typed, or else hold it.
     */
    public static String didYouMeanName(String typed, Collection<String> known) {
        var near = didYouMean(typed, known);
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (!near.isEmpty() || wanted.length() < LEAST_OF_A_NAME) {
            return near;
        }
        return known.stream()
                .distinct()
                .filter(k -> k.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(
                        Comparator.comparing(
                                        (String k) ->
                                                !k.toLowerCase(Locale.ROOT).startsWith(wanted))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .map(k -> '"' + k + '"')
                .reduce((a, b) -> a + " or " + b)
                .map(names -> "; did you mean " + names + "?")
                .orElse("");
    }

    /** Whether two words in small letters are one typing slip apart. */
    public static boolean isOneSlip(String a, String b) {
        return slips(a, b) == 1;
    }

    /** Optimal string alignment distance. */
    static int slips(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
