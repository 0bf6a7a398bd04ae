package dev.clearcut.exchange.json;

import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.search.Found;
import dev.clearcut.search.Hit;
import dev.clearcut.search.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many materials there are in all
 * @param hits this page of them, best first
 * @param documents the best of the documents in which the words stand; empty where none were asked
 *     for
 */
public record SearchView(
        long total, List<HitView> hits, FacetsView facets, List<FoundDocumentView> documents) {

    /**
     * One material.
     *
     * @param verdict null when the question is not about rights
     * @param answer the verdict in words, right by right; empty when the question is not about
     *     rights
     * @param why the passages that matched
     */
    public record HitView(
            String id,
            String title,
            String kind,
            List<String> people,
            List<String> identifiers,
            String description,
            @Nullable String verdict,
            List<AnswerView> answer,
            List<String> why) {

        static HitView of(Hit hit) {
            var material = hit.material();
            return new HitView(
                    material.id().value(),
                    material.title(),
                    material.kind().word(),
                    material.people(),
                    material.identifiers().stream().map(Identifier::toString).toList(),
                    material.description(),
                    hit.answers().isEmpty() ? null : hit.verdict().word(),
                    hit.answers().stream().map(AnswerView::of).toList(),
                    hit.why().stream().map(Passage::toString).toList());
        }
    }

    /** One right's answer. */
    public record AnswerView(String right, String verdict, String text) {
        public static AnswerView of(RightAnswer answer) {
            var shares = String.join("; ", answer.shares());
            return new AnswerView(
                    answer.right().word(),
                    answer.verdict().word(),
                    answer.inWords() + (shares.isEmpty() ? "" : ". " + shares));
        }
    }

    /** How many there would be under each choice. */
    public record FacetsView(
            Map<String, Long> kinds, Map<String, Long> licensors, Map<String, Long> verdicts) {}

    public static SearchView of(Found found) {
        return of(found, List.of());
    }

    public static SearchView of(Found found, List<FoundDocumentView> documents) {
        var kinds = new LinkedHashMap<String, Long>();
        found.facets().kinds().forEach((kind, count) -> kinds.put(kind.word(), count));
        var verdicts = new LinkedHashMap<String, Long>();
        found.facets().verdicts().forEach((verdict, count) -> verdicts.put(verdict.word(), count));
        return new SearchView(
                found.hits().total(),
                found.hits().items().stream().map(HitView::of).toList(),
                new FacetsView(kinds, found.facets().licensors(), verdicts),
                documents);
    }
}
