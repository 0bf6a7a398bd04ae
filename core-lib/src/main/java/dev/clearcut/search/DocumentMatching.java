package dev.clearcut.search;

import dev.clearcut.search.Terms.Term;
import java.util.Locale;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;

/**
 * From words to a query for documents: all of them must stand in one document. Contracts are long
 * and hold most words there are, so that beginnings and slips of the fingers are forgiven more
 * narrowly than in a title, and count for less than the word itself.
 */
final class DocumentMatching {

    private static final float LABEL = 4;
    private static final float BEGINNING = 0.1f;
    private static final float TYPO = 0.05f;

    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_WITH_TYPO = 6;

    private final SearchPredicateFactory f;

    DocumentMatching(SearchPredicateFactory predicates) {
        f = predicates;
    }

    SearchPredicate of(Terms terms) {
        if (terms.sayNothing() || terms.wanted().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        var any = f.or();
        any.add(words(terms));
        if (!terms.whole().isEmpty()) {
            any.add(phrase(DocumentFields.TEXT, terms.whole().toLowerCase(Locale.ROOT)));
        }
        terms.called().forEach(title -> any.add(phrase(DocumentFields.TEXT, title.text())));
        var outcome = f.bool().must(any);
        terms.unwanted().forEach(t -> outcome.mustNot(phrase(DocumentFields.TEXT, t.text())));
        return outcome.toPredicate();
    }

    private SearchPredicate words(Terms terms) {
        var all = f.bool();
        for (var term : terms.needed()) {
            all.must(term(term));
        }
        return all.toPredicate();
    }

    private SearchPredicate term(Term term) {
        var any = f.or();
        any.add(phrase(DocumentFields.TEXT, term.text()));
        any.add(
                f.phrase()
                        .field(DocumentFields.LABELS)
                        .matching(term.text())
                        .constantScore()
                        .boost(LABEL));
        if (!term.quoted() && term.words().size() == 1) {
            loosely(any, term.words().getFirst());
        }
        return any.toPredicate();
    }

    private void loosely(SimpleBooleanPredicateClausesStep<?, ?> any, String word) {
        if (isBegun(word)) {
            any.add(
                    f.prefix()
                            .field(DocumentFields.TEXT)
                            .matching(word)
                            .constantScore()
                            .boost(BEGINNING));
        }
        if (typos(word) > 0) {
            any.add(
                    f.match()
                            .field(DocumentFields.TEXT)
                            .matching(word)
                            .fuzzy(1, 1)
                            .skipAnalysis()
                            .constantScore()
                            .boost(TYPO));
        }
    }

    /** Whether it may be the beginning of a longer word. */
    static boolean isBegun(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /** How many slips are forgiven. */
    static int typos(String word) {
        return word.length() < SHORTEST_WITH_TYPO ? 0 : Math.min(1, Matching.typos(word));
    }

    private SearchPredicate phrase(String field, String text) {
        return f.phrase().field(field).matching(text).toPredicate();
    }
}
