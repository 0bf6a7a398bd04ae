package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.Arrays;
import java.util.function.Function;

/** Looks a word up among those there are, and names the nearest when it is none. */
final class Named {

    private Named() {}

    static <T> T in(T[] all, String word, String what, Function<T, String> name) {
        var wanted = word.strip().replace('_', '-').replace(' ', '-');
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var known = Arrays.stream(all).map(name).toList();
                            var near = Words.didYouMean(wanted, known);
                            return new Invalid(
                                    "There is no %s \"%s\"%s"
                                            .formatted(
                                                    what,
                                                    word,
                                                    near.isEmpty()
                                                            ? "; there is "
                                                                    + String.join(", ", known)
                                                                    + "."
                                                            : near));
                        });
    }
}
