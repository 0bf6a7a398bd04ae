package dev.clearcut.server;

import dev.clearcut.clearance.Verdict;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.NeedWords;
import dev.clearcut.search.Found;
import dev.clearcut.search.Hit;
import dev.clearcut.search.Passage;
import dev.clearcut.search.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param here this page, as asked
 * @param rights what {@code needed} was understood as; null when nothing was asked
 * @param facets what else one might choose
 */
record SearchPage(
        String person,
        Links here,
        String text,
        NeedWords needed,
        @Nullable Rights rights,
        long total,
        List<Result> results,
        List<Facet> facets,
        String before,
        String after) {

    boolean isWordless() {
        return Question.of(text).isWordless();
    }

    /**
     * A material that was found.
     *
     * @param state null when the question is not about rights
     */
    record Result(
            Material material, @Nullable State state, List<AnswerLine> answers, List<Passage> why) {

        static Result of(Hit hit) {
            var answers = hit.answers();
            return new Result(
                    hit.material(),
                    answers.isEmpty() ? null : State.of(hit.verdict()),
                    AnswerLine.of(answers),
                    hit.why());
        }

        String identifiers() {
            return material.identifiers().stream()
                    .map(i -> i.scheme() == Scheme.OWN ? i.value() : i.toString())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** Choices of one sort. */
    record Facet(String name, List<Choice> choices) {}

    /**
     * @param link turns the choice on, or off when it is on
     */
    record Choice(String says, long count, boolean chosen, String link) {}

    static SearchPage of(Visit visit, Question question, Found found) {
        var here = new Links("/search", visit.context().queryParamMap());
        var hits = found.hits();
        return new SearchPage(
                visit.desk().person(),
                here,
                question.text(),
                visit.needed(),
                question.needed(),
                hits.total(),
                hits.items().stream().map(Result::of).toList(),
                facets(here.without("offset"), question, found),
                question.offset() == 0 ? "" : page(here, question.offset() - question.size()),
                hits.hasMore() ? page(here, question.offset() + question.size()) : "");
    }

    private static String page(Links here, int offset) {
        return here.with("offset", offset <= 0 ? "" : String.valueOf(offset)).toString();
    }

    private static List<Facet> facets(Links here, Question question, Found found) {
        var counts = found.facets();
        var facets = new ArrayList<Facet>();
        if (question.needed() != null) {
            facets.add(
                    new Facet(
                            "Answer",
                            Arrays.stream(Verdict.values())
                                    .filter(v -> counts.verdicts().getOrDefault(v, 0L) > 0)
                                    .map(
                                            v ->
                                                    choice(
                                                            here,
                                                            "verdict",
                                                            v.word(),
                                                            v.inWords(),
                                                            v,
                                                            counts.verdicts()))
                                    .toList()));
        }
        facets.add(
                new Facet(
                        "Kind",
                        counts.kinds().keySet().stream()
                                .map(
                                        (MaterialKind k) ->
                                                choice(
                                                        here,
                                                        "kind",
                                                        k.word(),
                                                        k.inWords(),
                                                        k,
                                                        counts.kinds()))
                                .toList()));
        facets.add(
                new Facet(
                        "Licensor",
                        counts.licensors().keySet().stream()
                                .map(
                                        name ->
                                                choice(
                                                        here,
                                                        "licensor",
                                                        name,
                                                        name,
                                                        name,
                                                        counts.licensors()))
                                .toList()));
        return facets.stream().filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private static <K> Choice choice(
            Links here, String name, String word, String says, K key, Map<K, Long> counts) {
        return new Choice(
                says,
                counts.getOrDefault(key, 0L),
                here.has(name, word),
                here.toggling(name, word).toString());
    }
}
