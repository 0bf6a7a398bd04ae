package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.paper.Paper;
import dev.clearcut.party.Party;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.title.Transfer;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Remembered;
import dev.clearcut.use.Use;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final String KIM = "kim@nightfall.example";

    @TempDir static Path folder;
    private static Store store;
    private static int productions;

    @BeforeAll
    static void open() {
        store = Store.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static <T> List<T> list(Function<Reading, List<T>> question) {
        return store.read(question);
    }

    private static <T> Optional<T> one(Function<Reading, Optional<T>> question) {
        return store.read(question);
    }

    private static void write(Consumer<Writing> change) {
        store.write(
                Hands.KIM,
                office -> {
                    change.accept(office);
                    return true;
                });
    }

    private static ProductionRecord aProduction() {
        int number = ++productions;
        var production =
                new ProductionRecord(
                        Id.of("production-" + number),
                        "Nightfall " + number,
                        ZoneId.of("Europe/London"));
        return store.write(
                Hands.KIM,
                office -> {
                    office.people().add(production);
                    office.people().admit(production.id(), KIM);
                    return production;
                });
    }

    private static Material aSong(String id) {
        return Material.titled(Id.of(id), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    }

    @Test
    void ofManyMaterialsWithOneIdentityTwiceNoneIsWritten() {
        var production = aProduction().id();
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 700; i++) {
            materials.add(aSong("many-" + i));
        }
        write(office -> office.materials().addAll(production, materials.subList(0, 1)));
        var twice = new ArrayList<>(materials.subList(1, 700));
        twice.add(materials.get(650));

        assertThatThrownBy(() -> write(office -> office.materials().addAll(production, twice)))
                .isInstanceOf(ClearcutException.Refused.class);
        assertThatThrownBy(() -> write(office -> office.materials().addAll(production, materials)))
                .isInstanceOf(ClearcutException.Refused.class);
        assertThat(list(office -> office.materials().of(production)))
                .containsExactly(materials.getFirst());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        long seed = 20261122;
        var random = new RandomOffice(seed);
        var production = aProduction().id();
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 60; i++) {
            materials.add(random.material());
        }
        var licences = new ArrayList<Licence>();
        for (int i = 0; i < 60; i++) {
            licences.add(random.licence(materials));
        }
        var cases =
                materials.stream()
                        .flatMap(m -> m.carries().stream().map(r -> random.clearanceCase(m, r)))
                        .toList();
        var papers = new ArrayList<Paper>();
        licences.forEach(l -> papers.add(random.release(l)));
        materials.forEach(m -> papers.add(random.searchLog(m)));
        var works = new ArrayList<dev.clearcut.title.Work>();
        var transfers = new ArrayList<Transfer>();
        for (int i = 0; i < 40; i++) {
            works.add(random.work(works));
            transfers.add(random.transfer(works));
        }
        var deals = List.of(random.deal(), random.deal());
        var cuts = List.of(random.cut(materials), random.cut(materials), random.cut(materials));
        var items = new ArrayList<Deliverable>();
        for (int i = 0; i < 60; i++) {
            items.add(random.deliverable(deals.get(i % 2), cuts.get(i % 3)));
        }
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    licences.forEach(l -> office.licences().add(production, l));
                    office.cases().addAll(production, cases);
                    office.papers().addAll(production, papers);
                    office.works().addAll(production, works);
                    office.transfers().addAll(production, transfers);
                    deals.forEach(d -> office.deals().add(production, d));
                    cuts.forEach(c -> office.cuts().add(production, c));
                    office.deliverables().addAll(production, items);
                });
        assertThat(list(office -> office.deliverables().of(production)))
                .as("seed %d", seed)
                .isEqualTo(items);
        assertThat(list(office -> office.materials().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(materials);
        assertThat(list(office -> office.licences().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(licences);
        assertThat(list(office -> office.cases().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(list(office -> office.papers().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(papers);
        assertThat(list(office -> office.works().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(works);
        assertThat(list(office -> office.transfers().of(production)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(transfers);
        assertThat(list(office -> office.deals().of(production)))
                .containsExactlyInAnyOrderElementsOf(deals);
        assertThat(list(office -> office.cuts().of(production))).isEqualTo(cuts);
        assertThat(one(o -> o.cuts().named(production, cuts.getFirst().name())))
                .contains(cuts.getFirst());
        assertThat(one(o -> o.licences().one(production, licences.getFirst().id())))
                .contains(licences.getFirst());
        assertThat(one(o -> o.deals().named(production, deals.getFirst().name())))
                .contains(deals.getFirst());
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        var production = aProduction().id();
        assertThatThrownBy(
                        () ->
                                write(
                                        office -> {
                                            office.materials().add(production, aSong("left-1"));
                                            throw new IllegalArgumentException("on the way");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list(office -> office.materials().of(production))).isEmpty();
        assertThat(list(office -> office.index().changes(10_000)))
                .noneMatch(change -> told(change).startsWith("left-1"));
    }

    @Test
    void aChangeOfSomethingChangedSinceIsStale() {
        var production = aProduction().id();
        var song = aSong("stale-1");
        write(
                office -> {
                    office.materials().add(production, song);
                    office.materials()
                            .change(production, song, song.aliases(List.of("MX Goodbye")));
                });
        assertThatThrownBy(
                        () ->
                                write(
                                        office -> {
                                            office.materials()
                                                    .change(
                                                            production,
                                                            song,
                                                            song.description("mine"));
                                        }))
                .isInstanceOf(ClearcutException.Stale.class)
                .hasMessageContaining("The Long Goodbye");
        assertThat(one(office -> office.materials().one(production, song.id())))
                .contains(song.aliases(List.of("MX Goodbye")));
    }

    @Test
    void aChangedRecordReplacesTheOldOneWhole() {
        var random = new RandomOffice(7);
        var production = aProduction().id();
        var materials = List.of(aSong("change-1"), aSong("change-2"));
        var licence = new RandomOffice(8).licence(materials);
        var renamed = withReference(random.licence(materials), licence.id(), "Renamed");
        var cut = random.cut(materials);
        var emptied = cut.uses(List.of());
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().add(production, licence);
                    office.cuts().add(production, cut);
                });
        write(
                office -> {
                    office.licences().change(production, licence, renamed);
                    office.cuts().change(production, cut, emptied);
                });
        assertThat(list(o -> o.licences().of(production))).containsExactly(renamed);
        assertThat(list(o -> o.cuts().of(production))).containsExactly(emptied);
        assertThat(store.<Map<Id<Licence>, Long>>read(o -> o.index().licenceVersions(production)))
                .containsValue(2L);
    }

    private static Licence withReference(Licence licence, Id<Licence> id, String reference) {
        return new Licence(
                id,
                reference,
                licence.instrument(),
                licence.licensor(),
                licence.licensee(),
                licence.grants(),
                licence.holdbacks(),
                licence.standing(),
                licence.fee(),
                licence.further());
    }

    @Test
    void namesAreTakenOnceWhateverTheirCase() {
        var production = aProduction();
        var materials = List.of(aSong("names-1"));
        var licence = new RandomOffice(9).licence(materials);
        write(
                office -> {
                    office.materials().add(production.id(), materials.getFirst());
                    office.licences()
                            .add(production.id(), withReference(licence, Id.of("l1"), "Acme 1"));
                });
        var again = withReference(new RandomOffice(10).licence(materials), Id.of("l2"), "ACME 1");
        assertThatThrownBy(() -> add(production.id(), again))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("\"Acme 1\" already")
                .hasMessageContaining("another reference");
        assertThatThrownBy(
                        () ->
                                write(
                                        office -> {
                                            office.people()
                                                    .add(
                                                            new ProductionRecord(
                                                                    Id.of("p2"),
                                                                    production.name().toUpperCase(),
                                                                    production.zone()));
                                        }))
                .isInstanceOf(ClearcutException.Refused.class);
        assertThatThrownBy(
                        () ->
                                write(
                                        office -> {
                                            office.parties()
                                                    .add(Party.company(Id.of("x1"), "Umlaut & Co"));
                                            office.parties()
                                                    .add(Party.company(Id.of("x2"), "umlaut & co"));
                                        }))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("umlaut & co");
    }

    private static void add(Id<ProductionRecord> production, Licence licence) {
        write(
                office -> {
                    office.licences().add(production, licence);
                });
    }

    @Test
    void aLicenceForAMaterialOfAnotherProductionIsRefused() {
        var mine = aProduction().id();
        var theirs = aProduction().id();
        var song = aSong("elsewhere-1");
        write(
                office -> {
                    office.materials().add(theirs, song);
                });
        assertThatThrownBy(() -> add(mine, new RandomOffice(11).licence(List.of(song))))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("elsewhere-1");
        assertThat(list(o -> o.licences().of(mine))).isEmpty();
        assertThat(one(o -> o.materials().one(mine, song.id()))).isEmpty();
    }

    @Test
    void onlyMembersFindAProduction() {
        var production = aProduction();
        assertThat(one(o -> o.people().production("KIM@nightfall.example", production.name())))
                .contains(production);
        assertThat(one(o -> o.people().production("eve@x", production.name()))).isEmpty();
        assertThat(list(o -> o.people().productionsOf(KIM))).contains(production);
        assertThat(list(o -> o.people().productionsOf("eve@x"))).isEmpty();
        assertThat(store.<Boolean>read(o -> o.people().any())).isTrue();
    }

    @Test
    void aTokenNamesItsPersonAndIsKeptAsAHash() throws Exception {
        var laptop = new TokenRecord("t1", KIM, "laptop", LocalDate.of(2026, 11, 2), null, null);
        write(office -> office.tokens().add(laptop, "cc_very-secret"));
        assertThat(one(o -> o.tokens().ofSecret("cc_very-secret"))).contains(laptop);
        assertThat(one(o -> o.tokens().ofSecret("cc_other"))).isEmpty();
        for (var file : List.of("office.db", "office.db-wal")) {
            var path = folder.resolve(file);
            if (Files.exists(path)) {
                assertThat(
                                new String(
                                        Files.readAllBytes(path),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("very-secret");
            }
        }
    }

    @Test
    void namesAreRememberedByTheUsesThatAreConfirmedTheNewestCutsFirst() {
        var production = aProduction().id();
        var song = aSong("names-of-1");
        var other = aSong("names-of-2");
        var before = aCut("v1", "NF bounce", new Match.Confirmed(song.id(), KIM));
        var after = aCut("v2", "NF bounce", new Match.Confirmed(other.id(), KIM));
        var idle = aCut("v3", "Audio 1", new Match.Confirmed(other.id(), KIM));
        write(
                office -> {
                    office.materials().add(production, song);
                    office.materials().add(production, other);
                    List.of(before, after, idle).forEach(cut -> office.cuts().add(production, cut));
                });

        assertThat(list(o -> o.remembered(production)))
                .containsExactly(
                        new Remembered("NF bounce", Family.MUSIC, other.id(), KIM, "v2"),
                        new Remembered("NF bounce", Family.MUSIC, song.id(), KIM, "v1"));
        assertThat(list(o -> o.remembered(aProduction().id()))).isEmpty();
        assertThat(
                        store.<Map<Id<Material>, List<String>>>read(
                                o ->
                                        o.index()
                                                .rememberedNames(
                                                        List.of(song.id(), Id.of("nobody")))))
                .isEqualTo(Map.of(song.id(), List.of("NF bounce")));
    }

    @Test
    void aNameComesAndGoesOnTheListOfChangesWithItsConfirmation() {
        var production = aProduction().id();
        var first = aSong("renamed-1");
        var second = aSong("renamed-2");
        var open = aCut("v1", "NF bounce", new Match.Unknown());
        var toFirst = said(open, new Match.Confirmed(first.id(), KIM));
        var toSecond = said(open, new Match.Confirmed(second.id(), KIM));
        write(
                office -> {
                    office.materials().add(production, first);
                    office.materials().add(production, second);
                    office.cuts().add(production, open);
                });

        assertThat(listedBy(office -> office.cuts().change(production, open, toFirst)))
                .containsExactly("renamed-1 NF bounce");
        assertThat(listedBy(office -> office.cuts().change(production, toFirst, toSecond)))
                .containsExactlyInAnyOrder("renamed-1", "renamed-2 NF bounce");
        assertThat(listedBy(office -> office.cuts().change(production, toSecond, toSecond)))
                .isEmpty();
        assertThat(listedBy(office -> office.cuts().change(production, toSecond, open)))
                .containsExactly("renamed-2");
    }

    /** The materials a write lists as changed, each with its remembered names. */
    private static List<String> listedBy(Consumer<Writing> change) {
        followed();
        write(change);
        return list(office -> office.index().changes(100_000)).stream()
                .map(StoreTest::told)
                .toList();
    }

    private static String told(MaterialChange change) {
        return switch (change) {
            case MaterialChange.Written w ->
                    (w.material().id() + " " + String.join(", ", w.remembered())).strip();
            case MaterialChange.Gone gone -> gone.material() + " is gone";
        };
    }

    /** As the index does when it has followed. */
    private static void followed() {
        var known = list(office -> office.index().changes(100_000));
        if (!known.isEmpty()) {
            store.upkeep(office -> office.forgetChanges(known.getLast().number()));
        }
    }

    private static Cut said(Cut cut, Match match) {
        return cut.uses(cut.uses().stream().map(placed -> placed.matched(match)).toList());
    }

    private static Cut aCut(String name, String use, Match match) {
        var record = FrameRange.lasting(100, 50);
        var where = new Where.InFile("reel 1.edl", 12, 3);
        return new Cut(
                Id.of("cut-" + productions + "-" + name),
                name,
                "CMX3600 EDL",
                Rate.FPS_25,
                "",
                "",
                Instant.ofEpochMilli(1_800_000_000_000L),
                KIM,
                List.of(
                        new Cut.Placed(
                                Id.of("use-" + productions + "-" + name),
                                new Use(
                                        Family.MUSIC,
                                        use,
                                        "",
                                        "A1",
                                        record,
                                        Rate.FPS_25,
                                        true,
                                        List.of(
                                                new Use.Fragment(
                                                        use, "", "A1", record, "", where))),
                                match)),
                Report.clean());
    }

    @Test
    void materialsUnderTheSameGrantsShareAProfile() {
        var production = aProduction().id();
        var random = new RandomOffice(12);
        var materials = List.of(aSong("p-1"), aSong("p-2"), aSong("p-3"), aSong("p-4"));
        var first = random.licence(materials.subList(0, 2));
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().add(production, first);
                });
        var expected = new HashMap<List<Object>, Integer>();
        for (var material : materials) {
            expected.merge(
                    List.of(
                            first.grants().stream()
                                    .map(g -> g.materials().contains(material.id()))
                                    .toList(),
                            first.holdbacks().stream()
                                    .map(h -> h.materials().contains(material.id()))
                                    .toList()),
                    1,
                    Integer::sum);
        }
        assertThat(list(o -> o.index().profiles(production))).hasSize(expected.size());
    }

    @Test
    void editingTermsChangesNoProfileAndListsNoMaterial() {
        var production = aProduction().id();
        var materials = List.of(aSong("terms-1"), aSong("terms-2"));
        var licence = new RandomOffice(13).licence(materials);
        write(
                office -> {
                    office.materials().addAll(production, materials);
                    office.licences().add(production, licence);
                });
        var profiles = store.read(o -> o.index().profiles(production));
        followed();
        write(
                office -> {
                    office.licences()
                            .change(
                                    production,
                                    licence,
                                    withReference(licence, licence.id(), "New terms"));
                });
        assertThat(list(o -> o.index().changes(100))).isEmpty();
        assertThat(list(o -> o.index().profiles(production))).isEqualTo(profiles);
    }

    @Test
    void whatIsRemovedIsGoneAndTheIndexHearsOfIt() {
        var production = aProduction().id();
        var song = aSong("removed-1");
        var licence = new RandomOffice(14).licence(List.of(song));
        write(
                office -> {
                    office.materials().add(production, song);
                    office.licences().add(production, licence);
                });
        assertThatThrownBy(() -> write(office -> office.materials().remove(production, song)))
                .isInstanceOf(ClearcutException.Refused.class)
                .hasMessageContaining("The Long Goodbye")
                .hasMessageContaining("licence still needs it");
        assertThat(one(o -> o.materials().one(production, song.id()))).isPresent();

        assertThat(listedBy(office -> office.licences().remove(production, licence)))
                .containsExactly("removed-1");
        assertThat(listedBy(office -> office.materials().remove(production, song)))
                .containsExactly("removed-1 is gone");
        assertThat(list(o -> o.licences().of(production))).isEmpty();
        assertThat(list(o -> o.materials().of(production))).isEmpty();
        assertThatThrownBy(() -> write(office -> office.materials().remove(production, song)))
                .isInstanceOf(ClearcutException.NotFound.class);
    }

    @Test
    void aSecondOpenerIsToldWhatToDo() {
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(ClearcutException.Unavailable.class)
                .hasMessageContaining("open in another program")
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void aFileIsKeptOnceUnderItsHash() throws Exception {
        var hash = store.keep("reel one".getBytes());
        var file = Files.writeString(folder.resolve("reel1.edl"), "reel one");
        assertThat(store.keep(file)).isEqualTo(hash);
        assertThat(store.attachment(hash)).hasContent("reel one");
        try (var kept = Files.walk(folder.resolve("attachments"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
        }
        assertThatThrownBy(() -> store.attachment("../office.db"))
                .isInstanceOf(ClearcutException.NotFound.class);
    }
}
