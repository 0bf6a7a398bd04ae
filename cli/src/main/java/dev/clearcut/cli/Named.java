package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.material.CarriedRight;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads words of small vocabularies, and answers a slip with the nearest word. */
final class Named {

    private Named() {}

    static CarriedRight right(String word) {
        return one(word, "right", CarriedRight.values(), CarriedRight::word);
    }

    static CaseState state(String word) {
        return one(word, "state", CaseState.values(), CaseState::word);
    }

    static <T> T one(String word, String what, T[] all, Function<T, String> name) {
        var wanted = word.strip().replace('_', '-').replace(' ', '-');
        return Stream.of(all)
                .filter(one -> name.apply(one).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(
                        () -> unknown(word, what, Arrays.stream(all).map(name).toList(), wanted));
    }

    private static Invalid unknown(String word, String what, List<String> known, String wanted) {
        var near = Words.didYouMean(wanted, known);
        return new Invalid(
                "There is no %s \"%s\"%s"
                        .formatted(
                                what,
                                word,
                                near.isEmpty()
                                        ? "; there is " + String.join(", ", known) + "."
                                        : near));
    }
}
