package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.material.CarriedRight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rights a material carries or a grant is about, as a list of words. */
final class CarriedRights {

    private final Vocabulary<CarriedRight> words =
            Vocabulary.of(CarriedRight.class, CarriedRight::inWords, "carried-rights.txt");

    /**
     * @return the rights that were understood; each of the others is a finding
     */
    Set<CarriedRight> read(String cell, Where where, String rule, Findings findings) {
        var rights = EnumSet.noneOf(CarriedRight.class);
        for (var word : cell.split("[;,\n+&]|\\band\\b|/")) {
            if (!word.isBlank()) {
                words.meaning(word)
                        .ifPresentOrElse(
                                rights::add, () -> findings.error(rule, where, unknown(word)));
            }
        }
        return rights;
    }

    private String unknown(String word) {
        var hint = words.didYouMean(word.strip());
        return "\"%s\" is no right a material carries%s Rights are %s."
                .formatted(
                        word.strip(),
                        hint.isEmpty() ? "." : hint,
                        Arrays.stream(CarriedRight.values())
                                .map(right -> right.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                                .replace('_', ' '));
    }
}
