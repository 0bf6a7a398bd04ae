package dev.clearcut.server;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.search.Question;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a question to the search from a request. */
final class Searching {

    static final int PAGE = 20;

    private Searching() {}

    static Question question(Visit visit) {
        var needed = visit.needed();
        var rights = needed.isBlank() ? null : needed.rights(visit.desk().today()).orThrow();
        return new Question(
                visit.query("text"),
                kinds(visit),
                Set.copyOf(visit.context().queryParams("licensor")),
                rights,
                visit.query("buyer"),
                verdicts(visit),
                number(visit, "offset", 0),
                number(visit, "size", PAGE));
    }

    private static Set<MaterialKind> kinds(Visit visit) {
        return visit.queries("kind").stream()
                .flatMap(word -> Question.of("").ofKind(word).kinds().stream())
                .collect(Collectors.toSet());
    }

    /** All answers, unless the visitor wants only some. */
    private static Set<Verdict> verdicts(Visit visit) {
        var wanted = visit.queries("verdict");
        return wanted.isEmpty()
                ? EnumSet.allOf(Verdict.class)
                : wanted.stream().map(Searching::verdict).collect(Collectors.toSet());
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "\"%s\" is no answer%s"
                                                .formatted(
                                                        word,
                                                        Words.didYouMean(
                                                                word,
                                                                Arrays.stream(Verdict.values())
                                                                        .map(Verdict::word)
                                                                        .toList()))));
    }

    private static int number(Visit visit, String name, int unsaid) {
        var written = visit.query(name);
        try {
            return written.isEmpty() ? unsaid : Integer.parseInt(written);
        } catch (NumberFormatException noNumber) {
            throw new Invalid(name + " is a number, not \"" + written + "\".");
        }
    }
}
