package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.base.Page;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.material.Material;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** One question being put to the documents. */
final class DocumentAsking {

    /** Beyond these nobody reads on, and a word that stands in so many tells nothing. */
    private static final int MOST = 10_000;

    /** Documents shown with a material they are about. */
    private static final int SHOWN_WITH_A_MATERIAL = 2;

    private final Store store;
    private final OfficeIndex index;
    private final Set<Id<ProductionRecord>> productions;
    private final Terms terms;
    private final Excerpts excerpts;
    private final Map<Matched, List<Passage>> passages = new HashMap<>();

    DocumentAsking(
            Store store,
            OfficeIndex index,
            Words words,
            Set<Id<ProductionRecord>> productions,
            String text) {
        this.store = store;
        this.index = index;
        this.productions = productions;
        this.terms = Terms.in(text, words);
        this.excerpts = new Excerpts(words, terms);
    }

    /** What Lucene says of a hit. */
    private record Matched(Id<ProductionRecord> production, String sha256, float score) {}

    Page<DocumentHit> page(int offset, int size) {
        var all = matched();
        var wanted = all.stream().skip(offset).limit(size).toList();
        return new Page<>(
                wanted.stream().map(this::hit).filter(h -> !h.filed().isEmpty()).toList(),
                offset,
                all.size());
    }

    /** Best first. */
    private List<Matched> matched() {
        return terms.wanted().isEmpty() ? List.of() : index.ask(this::list);
    }

    private List<Matched> list(SearchSession session) {
        var ids = productions.stream().map(Id::value).toList();
        return session
                .search(FiledDocument.class)
                .select(
                        f ->
                                f.composite()
                                        .from(
                                                f.field(DocumentFields.PRODUCTION, String.class),
                                                f.field(DocumentFields.SHA256, String.class),
                                                f.score())
                                        .asList())
                .where(
                        f ->
                                f.bool()
                                        .must(new DocumentMatching(f).of(terms))
                                        .filter(
                                                f.terms()
                                                        .field(DocumentFields.PRODUCTION)
                                                        .matchingAny(ids)))
                .sort(f -> f.score().then().field(DocumentFields.ID_ORDER))
                .fetchHits(MOST)
                .stream()
                .map(
                        row ->
                                new Matched(
                                        Id.of((String) row.get(0)),
                                        (String) row.get(1),
                                        (Float) row.get(2)))
                .toList();
    }

    private DocumentHit hit(Matched one) {
        return new DocumentHit(one.production(), one.score(), filed(one), passages(one));
    }

    private List<Evidence> filed(Matched one) {
        return store.read(
                office ->
                        office.index()
                                .documents()
                                .evidence(one.production(), List.of(one.sha256())));
    }

    private List<Passage> passages(Matched one) {
        return passages.computeIfAbsent(
                one,
                document ->
                        store.read(
                                office ->
                                        office.documents()
                                                .of(document.sha256())
                                                .map(d -> excerpts.in(name(document), d.text()))
                                                .orElse(List.of())));
    }

    private String name(Matched one) {
        return filed(one).stream().map(Evidence::fileName).findFirst().orElse("a document");
    }

    /** The materials that the documents are about in which the words stand, as of now. */
    About about() {
        var about = new HashMap<String, List<Matched>>();
        var byProduction = matched().stream().collect(Collectors.groupingBy(Matched::production));
        byProduction.forEach((production, of) -> about(production, of, about));
        return new About(about);
    }

    private void about(
            Id<ProductionRecord> production,
            List<Matched> documents,
            Map<String, List<Matched>> about) {
        var hashes = documents.stream().map(Matched::sha256).toList();
        var materials =
                store.<Map<String, Set<Id<Material>>>>read(
                        office -> office.index().documents().materials(production, hashes));
        for (var document : documents) {
            for (var material : materials.getOrDefault(document.sha256(), Set.of())) {
                about.computeIfAbsent(material.value(), id -> new ArrayList<>()).add(document);
            }
        }
    }

    /** Which documents lead to which materials. */
    final class About {

        private final Map<String, List<Matched>> documents;

        private About(Map<String, List<Matched>> documents) {
            this.documents = documents;
        }

        Set<String> materials() {
            return documents.keySet();
        }

        /** Of each of the best documents about the material, the passage that tells most. */
        List<Passage> passages(String material) {
            return documents.getOrDefault(material, List.of()).stream()
                    .limit(SHOWN_WITH_A_MATERIAL)
                    .flatMap(one -> DocumentAsking.this.passages(one).stream().limit(1))
                    .toList();
        }
    }
}
