package dev.clearcut.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.clearance.Extent;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.RightCheck;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.RandomOffice;
import dev.clearcut.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Search against a brute-force look at every material, over an office of 5,000. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchAgreementTest {

    private static final long SEED = 5_000;
    private static final int MATERIALS = 5_000;
    private static final int LICENCES = 1_000;
    private static final int QUESTIONS = Integer.getInteger("questions", 3);
    private static final Id<ProductionRecord> NIGHTFALL = Id.of("nightfall");

    @TempDir static Path folder;
    private static final RandomOffice RANDOM = new RandomOffice(SEED);
    private static final List<Material> MATERIAL = new ArrayList<>();
    private static final Map<Id<Licence>, Licence> LICENCE = new HashMap<>();
    private static Store store;
    private static Search search;

    private static Happened happened = Happened.nothing();

    @BeforeAll
    static void open() {
        store = Store.open(folder);
        search = Search.over(store, Sources.ofThisMachine());
        for (int i = 0; i < MATERIALS; i++) {
            MATERIAL.add(RANDOM.material());
        }
        for (int i = 0; i < LICENCES; i++) {
            var licence = RANDOM.licence(MATERIAL);
            LICENCE.put(licence.id(), licence);
        }
        store.write(
                Hands.KIM,
                office -> {
                    office.people()
                            .add(
                                    new ProductionRecord(
                                            NIGHTFALL, "Nightfall", ZoneId.of("Europe/London")));
                    office.materials().addAll(NIGHTFALL, MATERIAL);
                    LICENCE.values().forEach(l -> office.licences().add(NIGHTFALL, l));
                    return true;
                });
    }

    @AfterAll
    static void close() {
        search.close();
        store.close();
    }

    private static Found first(Question question) {
        return search.find(Set.of(NIGHTFALL), question.page(0, Question.MOST));
    }

    private static Set<Id<Material>> ids(Found found) {
        var ids = new HashSet<Id<Material>>();
        found.hits().items().forEach(hit -> ids.add(hit.material().id()));
        return ids;
    }

    /** Every hit, page by page. */
    private static Set<Id<Material>> found(Question question) {
        var ids = new HashSet<Id<Material>>();
        Found page;
        int offset = 0;
        do {
            page = search.find(Set.of(NIGHTFALL), question.page(offset, Question.MOST));
            ids.addAll(ids(page));
            offset += Question.MOST;
        } while (page.hits().hasMore());
        assertThat(ids).hasSize((int) page.hits().total());
        return ids;
    }

    private static Map<Id<Material>, Verdict> verdicts(Question question) {
        var asOfNow = LICENCE.values().stream().map(l -> l.asOf(happened)).toList();
        var check = RightCheck.of(Objects.requireNonNull(question.needed()), asOfNow);
        var verdicts = new HashMap<Id<Material>, Verdict>();
        for (var material : MATERIAL) {
            verdicts.put(
                    material.id(),
                    Verdict.worst(
                            check.answers(material, Extent.NONE).stream()
                                    .map(RightAnswer::verdict)
                                    .toList()));
        }
        return verdicts;
    }

    private static Set<Id<Material>> expected(
            Question question, Map<Id<Material>, Verdict> verdicts) {
        var expected = new HashSet<Id<Material>>();
        for (var material : MATERIAL) {
            if ((question.kinds().isEmpty() || question.kinds().contains(material.kind()))
                    && question.verdicts().contains(verdicts.get(material.id()))) {
                expected.add(material.id());
            }
        }
        return expected;
    }

    /** The same number, and the same materials: of a long list, those of the first page. */
    private static void agrees(Question question) {
        var expected = expected(question, verdicts(question));
        var found = first(question);
        assertThat(found.hits().total())
                .as("seed %d, %s", SEED, question)
                .isEqualTo(expected.size());
        assertThat(ids(found))
                .as("seed %d, %s", SEED, question)
                .hasSize(Math.min(expected.size(), Question.MOST))
                .isSubsetOf(expected);
    }

    @Test
    @Order(1)
    void aRightsQuestionFindsExactlyWhatBruteForceFinds() {
        for (int i = 0; i < QUESTIONS; i++) {
            var question = Question.of("").needing(RANDOM.rights());
            if (RANDOM.chance(0.3)) {
                question = question.kinds(RANDOM.one(List.of(MaterialKind.values())));
            }
            if (RANDOM.chance(0.4)) {
                question = question.answered(Set.of(RANDOM.one(List.of(Verdict.values()))));
            }
            agrees(question);
        }
    }

    @Test
    @Order(2)
    void wordsAndRightsTogetherFindWhatBothFind() {
        for (int i = 0; i < QUESTIONS; i++) {
            var words = Question.of(RANDOM.words(3) + " " + RANDOM.words(3));
            var asked =
                    words.needing(RANDOM.rights())
                            .answered(Set.of(Verdict.PARTIAL, Verdict.NOT_COVERED));
            var expected = found(words);
            expected.retainAll(expected(asked, verdicts(asked)));
            assertThat(found(asked)).as("seed %d, %s", SEED, asked).isEqualTo(expected);
        }
    }

    @Test
    @Order(3)
    void facetsCountWhatBruteForceCounts() {
        for (int i = 0; i < QUESTIONS / 3; i++) {
            var question = Question.of("").needing(RANDOM.rights()).page(0, 0);
            var facets = search.find(Set.of(NIGHTFALL), question).facets();
            var verdicts = verdicts(question);
            var byVerdict = new TreeMap<Verdict, Long>();
            verdicts.values().forEach(v -> byVerdict.merge(v, 1L, Long::sum));
            assertThat(facets.verdicts()).isEqualTo(byVerdict);
            var clear = expected(question, verdicts);
            assertThat(facets.licensors()).isEqualTo(licensors(clear));
            var byKind = new HashMap<MaterialKind, Long>();
            MATERIAL.stream()
                    .filter(m -> clear.contains(m.id()))
                    .forEach(m -> byKind.merge(m.kind(), 1L, Long::sum));
            assertThat(facets.kinds()).isEqualTo(byKind);
        }
    }

    private static Map<String, Long> licensors(Set<Id<Material>> materials) {
        var names = new HashMap<Id<Material>, Set<String>>();
        for (var licence : LICENCE.values()) {
            var about = new HashSet<Id<Material>>();
            licence.asOf(happened).grants().forEach(g -> about.addAll(g.materials()));
            licence.holdbacks().forEach(h -> about.addAll(h.materials()));
            about.retainAll(materials);
            about.forEach(
                    m ->
                            names.computeIfAbsent(m, x -> new HashSet<>())
                                    .add(licence.licensor().name()));
        }
        var counts = new HashMap<String, Long>();
        names.values().forEach(set -> set.forEach(name -> counts.merge(name, 1L, Long::sum)));
        return counts;
    }

    @Test
    @Order(4)
    void aLicensorNarrowsToWhatStandsUnderItsLicences() {
        var name = LICENCE.values().iterator().next().licensor().name();
        var all = new HashSet<Id<Material>>();
        MATERIAL.forEach(m -> all.add(m.id()));
        assertThat(found(Question.of("").licensors(name)))
                .hasSize(licensors(all).getOrDefault(name, 0L).intValue())
                .isNotEmpty();
    }

    @Test
    @Order(5)
    void newTermsAnswerAtOnceAndTouchNoIndex() throws IOException {
        found(Question.of(""));
        long generation = indexGeneration();
        for (int i = 0; i < QUESTIONS / 2; i++) {
            var before = RANDOM.one(List.copyOf(LICENCE.values()));
            var grants = before.grants().stream().map(g -> granting(g, RANDOM.rights())).toList();
            change(
                    before,
                    new Licence(
                            before.id(),
                            before.reference(),
                            before.instrument(),
                            before.licensor(),
                            null,
                            grants,
                            before.holdbacks(),
                            Standing.signed(LocalDate.of(2026, 11, 2)),
                            null,
                            before.further()));
            agrees(Question.of("").needing(grants.getFirst().granted()));
        }
        assertThat(indexGeneration()).isEqualTo(generation);
    }

    @Test
    @Order(6)
    void materialsThatJoinOrLeaveALicenceAreFoundSoByTheNextSearch() throws IOException {
        long generation = indexGeneration();
        for (int i = 0; i < QUESTIONS / 2; i++) {
            var before = RANDOM.one(List.copyOf(LICENCE.values()));
            var grants = new ArrayList<>(before.grants());
            var moved = Set.of(RANDOM.one(MATERIAL).id(), RANDOM.one(MATERIAL).id());
            grants.set(0, about(grants.getFirst(), moved));
            change(
                    before,
                    new Licence(
                            before.id(),
                            before.reference(),
                            before.instrument(),
                            before.licensor(),
                            before.licensee(),
                            grants,
                            before.holdbacks(),
                            before.standing(),
                            before.fee(),
                            before.further()));
            agrees(
                    Question.of("")
                            .needing(grants.getFirst().granted())
                            .answered(Set.of(Verdict.PARTIAL)));
        }
        assertThat(indexGeneration()).isGreaterThan(generation);
    }

    @Test
    void anEventRecordedLaterAnswersAtOnceAndTouchesNoIndex() throws IOException {
        var generation = indexGeneration();
        var needed = Rights.in("DE").media("SVOD").from("2027-06-01").to("2027-12-31");
        var question = Question.of("").needing(needed).answered(Set.of(Verdict.UNKNOWN));
        var before = found(question);
        var transmitted = new Event("first transmission", LocalDate.of(2027, 5, 1));
        var record = new EventRecord(Id.of("transmitted"), transmitted);
        store.write(
                Hands.KIM,
                office -> {
                    office.events().add(NIGHTFALL, record);
                    return true;
                });
        happened = Happened.of(transmitted);
        try {
            agrees(question);
            assertThat(found(question)).isNotEqualTo(before);
            assertThat(indexGeneration()).isEqualTo(generation);
        } finally {
            store.write(
                    Hands.KIM,
                    office -> {
                        office.events().remove(NIGHTFALL, record);
                        return true;
                    });
            happened = Happened.nothing();
        }
        assertThat(found(question)).isEqualTo(before);
    }

    private static void change(Licence before, Licence after) {
        store.write(
                Hands.KIM,
                office -> {
                    office.licences().change(NIGHTFALL, before, after);
                    return true;
                });
        LICENCE.put(after.id(), after);
    }

    private static Grant granting(Grant grant, Rights rights) {
        return new Grant(
                grant.id(),
                grant.clause(),
                grant.materials(),
                grant.rights(),
                rights,
                grant.silent(),
                grant.barred(),
                grant.exclusivity(),
                grant.caps(),
                grant.duties(),
                grant.term(),
                grant.share());
    }

    private static Grant about(Grant grant, Set<Id<Material>> materials) {
        return new Grant(
                grant.id(),
                grant.clause(),
                materials,
                grant.rights(),
                grant.granted(),
                grant.silent(),
                grant.barred(),
                grant.exclusivity(),
                grant.caps(),
                grant.duties(),
                grant.term(),
                grant.share());
    }

    private static long indexGeneration() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("index").resolve("material"));
                var reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getGeneration();
        }
    }
}
