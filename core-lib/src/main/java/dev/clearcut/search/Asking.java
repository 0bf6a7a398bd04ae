package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.base.Page;
import dev.clearcut.material.Material;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** One question being answered. */
final class Asking {

    private final Store store;
    private final OfficeIndex index;
    private final Words words;
    private final Set<Id<ProductionRecord>> productions;
    private final Standings standings;
    private final Question question;
    private final Terms terms;
    private final DocumentAsking.About documents;

    Asking(
            Store store,
            OfficeIndex index,
            Words words,
            Set<Id<ProductionRecord>> productions,
            Standings standings,
            Question question) {
        this.store = store;
        this.index = index;
        this.words = words;
        this.productions = productions;
        this.standings = standings;
        this.question = question;
        this.terms = Terms.in(question.text(), words);
        this.documents =
                new DocumentAsking(store, index, words, productions, question.text()).about();
    }

    /** What Lucene says of a hit. */
    private record Listed(String id, String production, String profile, float score) {}

    private record Listing(List<Listed> hits, long total, Facets facets) {}

    Found found() {
        var listing = index.ask(this::list);
        return new Found(
                new Page<>(hits(listing.hits()), question.offset(), listing.total()),
                listing.facets());
    }

    private Listing list(SearchSession session) {
        var scope = session.scope(MaterialDocument.class);
        var rightProfiles = standings.accepted(question);
        var result =
                session.search(scope)
                        .select(
                                f ->
                                        f.composite()
                                                .from(
                                                        f.id(String.class),
                                                        f.field(Fields.PRODUCTION, String.class),
                                                        f.field(Fields.PROFILE, String.class),
                                                        f.score())
                                                .asList())
                        .where(
                                all(
                                        scope,
                                        question.kinds().isEmpty() ? null : kinds(),
                                        rightProfiles))
                        .sort(
                                f ->
                                        f.score()
                                                .then()
                                                .field(Fields.TITLE_ORDER)
                                                .then()
                                                .field(Fields.ID_ORDER))
                        .fetch(question.offset(), question.size());
        var hits = result.hits().stream().map(Asking::listed).toList();
        return new Listing(hits, result.total().hitCount(), facets(session, scope, rightProfiles));
    }

    private static Listed listed(List<?> row) {
        return new Listed(
                (String) row.get(0), (String) row.get(1), (String) row.get(2), (Float) row.get(3));
    }

    private List<String> kinds() {
        return question.kinds().stream().map(kind -> kind.word()).toList();
    }

    /**
     * @param kinds any of these words; null for every kind
     * @param profiles any of these; null for every profile
     */
    private SearchPredicate all(
            SearchScope<MaterialDocument> scope,
            @Nullable List<String> kinds,
            @Nullable Set<String> profiles) {
        var f = scope.predicate();
        var all = f.bool().must(new Matching(f).of(terms, documents.materials()));
        all.filter(any(f, Fields.PRODUCTION, productions.stream().map(Id::value).toList()));
        if (kinds != null) {
            all.filter(any(f, Fields.KIND, kinds));
        }
        if (profiles != null) {
            all.filter(any(f, Fields.PROFILE, List.copyOf(profiles)));
        }
        return all.toPredicate();
    }

    private static SearchPredicate any(
            SearchPredicateFactory f, String field, List<String> values) {
        return values.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(field).matchingAny(values).toPredicate();
    }

    private Facets facets(
            SearchSession session,
            SearchScope<MaterialDocument> scope,
            @Nullable Set<String> rightProfiles) {
        var byKind = count(session, scope, Fields.KIND, all(scope, null, rightProfiles));
        var ofKind = question.kinds().isEmpty() ? null : kinds();
        var byProfile = count(session, scope, Fields.PROFILE, all(scope, ofKind, null));
        return standings.facets(byKind, byProfile, question);
    }

    private Map<String, Long> count(
            SearchSession session,
            SearchScope<MaterialDocument> scope,
            String field,
            SearchPredicate predicate) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(field);
        int most = Math.max(100, standings.size() + 1);
        return session.search(scope)
                .where(predicate)
                .aggregation(key, f -> f.terms().field(field, String.class).maxTermCount(most))
                .fetch(0)
                .aggregation(key);
    }

    /** The hits' materials as they are now, each with its answers and the passages that matched. */
    private List<Hit> hits(List<Listed> listed) {
        var materials = materials(listed);
        var remembered =
                store.read(
                        office ->
                                office.index()
                                        .rememberedNames(
                                                materials.values().stream()
                                                        .map(Material::id)
                                                        .toList()));
        var passages = new Passages(words, terms);
        var hits = new ArrayList<Hit>();
        for (var one : listed) {
            var material = materials.get(one.id());
            if (material != null) {
                var production = Id.<ProductionRecord>of(one.production());
                hits.add(
                        new Hit(
                                production,
                                material,
                                one.score(),
                                standings.answers(one.profile()),
                                why(
                                        passages,
                                        MaterialDocument.called(
                                                material,
                                                remembered.getOrDefault(
                                                        material.id(), List.of())))));
            }
        }
        return hits;
    }

    private List<Passage> why(Passages passages, Material called) {
        return Stream.concat(
                        passages.in(called).stream(),
                        documents.passages(called.id().value()).stream())
                .toList();
    }

    private Map<String, Material> materials(List<Listed> listed) {
        var byProduction =
                listed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Listed::production,
                                        Collectors.mapping(
                                                one -> Id.<Material>of(one.id()),
                                                Collectors.toList())));
        return store.read(
                office ->
                        byProduction.entrySet().stream()
                                .flatMap(
                                        e ->
                                                office
                                                        .materials()
                                                        .of(Id.of(e.getKey()), e.getValue())
                                                        .stream())
                                .collect(
                                        Collectors.toMap(
                                                m -> m.id().value(), Function.identity())));
    }
}
