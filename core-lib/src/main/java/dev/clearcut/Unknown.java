package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Says that nothing is called so, and what one could have meant. */
final class Unknown {

    /** Of more names than these, the first are a taste. */
    private static final int SHOWN = 10;

    private Unknown() {}

    /**
     * @param what it would be: "deal"
     * @param known the names there are
     * @param whenNone what to do when there are none, as the end of a sentence
     */
    static NotFound name(String what, String name, List<String> known, String whenNone) {
        return name(what, name, "", known, whenNone);
    }

    /**
     * @param whose for whom it is not there: " for kim@nightfall.example"
     */
    static NotFound name(
            String what, String name, String whose, List<String> known, String whenNone) {
        var near = Words.didYouMean(name, known);
        return new NotFound(
                "There is no %s \"%s\"%s%s"
                        .formatted(
                                what,
                                name.strip(),
                                whose,
                                !near.isEmpty()
                                        ? near
                                        : known.isEmpty() ? "; " + whenNone + "." : all(known)));
    }

    private static String all(List<String> known) {
        var shown =
                known.stream()
                        .limit(SHOWN)
                        .map(n -> '"' + n + '"')
                        .collect(Collectors.joining(", "));
        int more = known.size() - SHOWN;
        return "; there is %s%s.".formatted(shown, more > 0 ? " and %,d more".formatted(more) : "");
    }
}
