package dev.clearcut.use;

import dev.clearcut.identifier.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A number of somebody's own: an agency's, a library's, the house's. Nothing checks it, so it
 * settles a use only as far as it is telling, that is, when no camera, calendar or counter puts the
 * same digits into a name by chance.
 *
 * @param bare letters and digits, upper case
 * @param splits places in it where digits are kept apart from digits
 * @param telling the spellings under which it is known for certain, each with its splits: the whole
 *     number, digits of it that say enough without the agency's name. May be empty
 */
record HouseNumber(String bare, Set<Integer> splits, Map<String, Set<Integer>> telling) {

    /** Digits that are enough without a word before them. */
    private static final int ALONE = 7;

    /** Digits, of several kinds, that are enough behind an agency's or a library's letters. */
    private static final int BEHIND_LETTERS = 5;

    private static final int FEWEST_LETTERS = 2;
    private static final int LETTERS_OF_A_CODE = 3;
    private static final int DIGITS_OF_A_CODE = 3;
    private static final int SHORTEST_CHANCE = 4;

    /** Digits by ones and twos are a date, a scene and take, a time. */
    private static final int SHORTEST_RUN = 3;

    /** Letters with which cameras begin the names of their files. */
    private static final Set<String> CAMERAS =
            Set.of("DSC", "DSCF", "DSCN", "PXL", "MVI", "MOV", "VID", "GOPR", "GX", "CAM", "REC");

    /** Digits without letters between them, as the number has them apart. */
    private record Stretch(String digits, Set<Integer> splits, int longestRun) {
        boolean says(int fewest) {
            return longestRun >= SHORTEST_RUN
                    && !ChanceDigits.is(digits)
                    && digits.replaceFirst("^0+", "").length() >= fewest;
        }
    }

    static HouseNumber of(Identifier identifier) {
        var runs = NumberRuns.in(identifier.value());
        var stretches = stretches(runs);
        var telling = new LinkedHashMap<String, Set<Integer>>();
        boolean alone = stretches.stream().anyMatch(s -> s.says(ALONE));
        boolean whole =
                alone
                        || letters(runs) >= FEWEST_LETTERS
                                && stretches.stream().anyMatch(s -> s.says(BEHIND_LETTERS))
                        || isCode(runs, stretches);
        if (whole) {
            telling.put(runs.bare(), runs.splits());
        }
        stretches.stream()
                .filter(s -> s.says(ALONE))
                .forEach(s -> telling.putIfAbsent(s.digits(), s.splits()));
        return new HouseNumber(runs.bare(), runs.splits(), telling);
    }

    /**
     * Letters, digits, letters, as in {@code eso0932a}: catalogues number so, and counters do not.
     */
    private static boolean isCode(NumberRuns number, List<Stretch> stretches) {
        var runs = number.runs();
        return runs.size() == 3
                && !runs.get(0).isDigits()
                && runs.get(1).isDigits()
                && !runs.get(2).isDigits()
                && runs.get(0).text().length() >= LETTERS_OF_A_CODE
                && letters(number) >= LETTERS_OF_A_CODE
                && runs.get(1).text().length() > DIGITS_OF_A_CODE
                && stretches.stream().anyMatch(s -> s.says(DIGITS_OF_A_CODE));
    }

    /** A word that says what a file is for is no agency's. */
    private static int letters(NumberRuns runs) {
        return runs.runs().stream()
                .filter(run -> !run.isDigits() && !CAMERAS.contains(run.text()))
                .map(run -> run.text().toLowerCase(Locale.ROOT))
                .filter(word -> !NameForms.saysNothing(word))
                .mapToInt(String::length)
                .sum();
    }

    /** What remains of the number's digits without those that may stand anywhere by chance. */
    private static List<Stretch> stretches(NumberRuns number) {
        var stretches = new ArrayList<Stretch>();
        var digits = new ArrayList<String>();
        for (var run : number.runs()) {
            if (run.isDigits()) {
                digits.add(run.text());
            } else {
                add(digits, stretches);
                digits.clear();
            }
        }
        add(digits, stretches);
        return stretches;
    }

    private static void add(List<String> digits, List<Stretch> stretches) {
        var chance = new boolean[digits.size()];
        for (int from = 0; from < chance.length; from++) {
            for (int to = from + 1; to <= chance.length; to++) {
                var runs = digits.subList(from, to);
                if (isChance(String.join("", runs)) || isChance(inTwos(runs))) {
                    Arrays.fill(chance, from, to, true);
                }
            }
        }
        for (int from = 0; from < chance.length; ) {
            int to = from;
            while (to < chance.length && !chance[to]) {
                to++;
            }
            if (to > from) {
                stretches.add(stretch(digits.subList(from, to)));
            }
            from = to + 1;
        }
    }

    private static boolean isChance(String digits) {
        return digits.length() >= SHORTEST_CHANCE && ChanceDigits.is(digits);
    }

    /** {@code 9-1-32} as {@code 090132}. */
    private static String inTwos(List<String> runs) {
        return runs.stream()
                .map(run -> run.length() == 1 ? "0" + run : run)
                .collect(Collectors.joining());
    }

    private static Stretch stretch(List<String> digits) {
        var runs = NumberRuns.in(String.join(" ", digits));
        int longest = digits.stream().mapToInt(String::length).max().orElse(0);
        return new Stretch(runs.bare(), runs.splits(), longest);
    }

    /** Whether a bare number is letters and digits, and so no mere count and no mere word. */
    static boolean isMixed(String bare) {
        return bare.chars().mapToObj(Character::isDigit).collect(Collectors.toSet()).size() == 2;
    }
}
