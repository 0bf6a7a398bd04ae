package dev.clearcut.search;

import dev.clearcut.search.Terms.Term;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;

/**
 * From words to a query: every one of them, but for little ones, must match somewhere, and where it
 * matches decides the rank. Each weight is greater than all lesser ones together, so a word in the
 * title always goes before one that is only in the other names, these before people, people before
 * keywords, and those before the description; a word as typed goes before one that begins like it,
 * and that before one that is a typo away.
 */
final class Matching {

    private static final float IDENTIFIER = 64;
    private static final float TITLE = 32;
    private static final float ALIASES = 16;
    private static final float PEOPLE = 8;
    private static final float KEYWORDS = 4;
    private static final float DESCRIPTION = 2;
    private static final float TITLE_BEGINNING = 1;
    private static final float BEGINNING = 0.5f;
    private static final float TITLE_TYPO = 0.25f;
    private static final float TYPO = 0.1f;

    /** Less than any of its own words. */
    private static final float PAPER = 0.05f;

    /** A little word in the title tells it from others of the same great words. */
    private static final float LITTLE = 0.01f;

    /** Lucene's own measure, only to order what is otherwise equal. */
    private static final float NEARNESS = 0.001f;

    /** Typos of so many terms are looked for in titles too: each costs Lucene up to 50 clauses. */
    private static final int FEW = 6;

    /** Typos of terms beyond these are not forgiven. */
    private static final int FORGIVEN = 12;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    private final SearchPredicateFactory f;

    Matching(SearchPredicateFactory predicates) {
        f = predicates;
    }

    /**
     * @param inPapers the materials whose papers have all the words
     */
    SearchPredicate of(Terms terms, Set<String> inPapers) {
        if (terms.sayNothing()) {
            return f.matchNone().toPredicate();
        }
        if (terms.blank()) {
            return f.matchAll().toPredicate();
        }
        var any = f.or();
        any.add(words(terms));
        if (!terms.whole().isEmpty()) {
            any.add(identifier(terms.whole()));
        }
        for (var title : terms.called()) {
            any.add(phrase(Fields.TITLE, title.text(), TITLE));
            any.add(phrase(Fields.ALIASES, title.text(), ALIASES));
        }
        if (!inPapers.isEmpty()) {
            any.add(
                    f.terms()
                            .field(Fields.ID_ORDER)
                            .matchingAny(inPapers)
                            .constantScore()
                            .boost(PAPER));
        }
        var outcome = f.bool().must(any);
        terms.unwanted().forEach(t -> outcome.mustNot(phrase(Fields.ANYWHERE, t.text(), 1)));
        return outcome.toPredicate();
    }

    /** All that are needed, wherever they stand; together in the title they weigh more. */
    private SearchPredicate words(Terms terms) {
        var all = f.bool().must(f.matchAll().boost(0));
        var needed = Set.copyOf(terms.needed());
        for (int i = 0; i < terms.wanted().size(); i++) {
            var term = terms.wanted().get(i);
            if (needed.contains(term)) {
                all.must(term(term, i, terms.wanted().size()));
            } else {
                all.should(phrase(Fields.TITLE, term.text(), LITTLE));
            }
        }
        if (!terms.wanted().isEmpty()) {
            var text = text(terms.wanted());
            all.should(phrase(Fields.TITLE, text, TITLE));
            all.should(f.match().field(Fields.TITLE).matching(text).boost(NEARNESS));
        }
        return all.toPredicate();
    }

    private static String text(List<Term> terms) {
        return String.join(" ", terms.stream().map(Term::text).toList());
    }

    private SearchPredicate term(Term term, int index, int count) {
        var any = f.or();
        any.add(phrase(Fields.TITLE, term.text(), TITLE));
        any.add(phrase(Fields.ALIASES, term.text(), ALIASES));
        any.add(phrase(Fields.PEOPLE, term.text(), PEOPLE));
        any.add(phrase(Fields.KEYWORDS, term.text(), KEYWORDS));
        any.add(phrase(Fields.DESCRIPTION, term.text(), DESCRIPTION));
        any.add(phrase(Fields.ANYWHERE, term.text(), NEARNESS));
        var bare = Words.bare(term.text());
        if (Terms.isLikeAnIdentifier(bare)) {
            any.add(identifier(bare));
        }
        if (!term.quoted() && term.words().size() == 1) {
            loosely(any, term, index, count);
        }
        return any.toPredicate();
    }

    private void loosely(
            SimpleBooleanPredicateClausesStep<?, ?> any, Term term, int index, int count) {
        var word = term.words().getFirst();
        if (term.last() || word.length() >= SHORTEST_BEGINNING) {
            any.add(beginning(Fields.TITLE, word, TITLE_BEGINNING));
            any.add(beginning(Fields.ANYWHERE, word, BEGINNING));
        }
        int typos = typos(word);
        if (typos > 0 && index < FORGIVEN) {
            any.add(typo(Fields.ANYWHERE, word, typos, TYPO));
            if (count <= FEW) {
                any.add(typo(Fields.TITLE, word, typos, TITLE_TYPO));
            }
        }
    }

    /** One in a word of four letters, two in one of eight; none where a digit would be another. */
    static int typos(String word) {
        if (word.length() < SHORTEST_WITH_TYPO || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2;
    }

    private SearchPredicate phrase(String field, String text, float weight) {
        return f.phrase().field(field).matching(text).constantScore().boost(weight).toPredicate();
    }

    private SearchPredicate beginning(String field, String word, float weight) {
        return f.prefix().field(field).matching(word).constantScore().boost(weight).toPredicate();
    }

    private SearchPredicate typo(String field, String word, int typos, float weight) {
        return f.match()
                .field(field)
                .matching(word)
                .fuzzy(typos, 1)
                .skipAnalysis()
                .constantScore()
                .boost(weight)
                .toPredicate();
    }

    private SearchPredicate identifier(String bare) {
        return f.or(
                        f.match()
                                .field(Fields.IDENTIFIERS)
                                .matching(bare)
                                .constantScore()
                                .boost(IDENTIFIER),
                        f.prefix()
                                .field(Fields.IDENTIFIERS)
                                .matching(bare)
                                .constantScore()
                                .boost(BEGINNING))
                .toPredicate();
    }
}
