package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Chain;
import dev.clearcut.journal.Entry;
import dev.clearcut.journal.Recorded;
import dev.clearcut.journal.Sentences;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office's journal tells, and that it proves it. */
class JournalTest {

    private static final ProductionRecord NIGHTFALL =
            new ProductionRecord(Id.of("nf"), "Nightfall", ZoneId.of("Europe/London"));
    private static final Id<ProductionRecord> NF = NIGHTFALL.id();

    @TempDir private Path folder;

    @BeforeEach
    void found() {
        by(
                "",
                office -> {
                    office.people().add(NIGHTFALL);
                    office.people().admit(NF, "kim@nightfall.example");
                });
    }

    private void by(String why, Consumer<Writing> change) {
        try (var store = Store.open(folder)) {
            store.write(
                    new By("kim@nightfall.example", Instant.parse("2027-01-15T08:00:00Z"), why),
                    office -> {
                        change.accept(office);
                        return true;
                    });
        }
    }

    private List<Entry> journal() {
        try (var store = Store.open(folder)) {
            return store.read(office -> office.journal().of(NF, Long.MAX_VALUE, 100));
        }
    }

    private Chain.Proof proof() {
        try (var store = Store.open(folder)) {
            return store.read(office -> Chain.prove(office.journal().all()));
        }
    }

    private static Material aSong(String id) {
        return Material.titled(Id.of(id), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    }

    @Test
    void everyWriteIsToldOnceWithWhoAndWhy() {
        by("the title was wrong", office -> office.materials().add(NF, aSong("m1")));
        by(
                "the label wrote back",
                office ->
                        office.materials()
                                .change(NF, aSong("m1"), aSong("m1").aliases(List.of("TLG"))));

        var newest = journal().getFirst();
        assertThat(newest.person().said()).contains("kim@nightfall.example");
        assertThat(newest.why().said()).contains("the label wrote back");
        assertThat(Sentences.of(newest))
                .containsExactly("changed material \"The Long Goodbye\": alias 1 is now TLG");
        assertThat(journal()).hasSize(3);
        assertThat(proof().broken()).isEmpty();
        assertThat(proof().head()).isEqualTo(newest.hash());
    }

    @Test
    void aWriteThatFailsIsNotTold() {
        assertThatThrownBy(
                        () ->
                                by(
                                        "",
                                        office -> {
                                            office.materials().add(NF, aSong("m1"));
                                            throw new IllegalArgumentException("on the way");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal()).hasSize(1);
    }

    @Test
    void aChangeThatChangesNothingIsNotTold() {
        by("", office -> office.materials().add(NF, aSong("m1")));
        by("", office -> office.materials().change(NF, aSong("m1"), aSong("m1")));
        by("", office -> office.people().admit(NF, "KIM@nightfall.example"));
        assertThat(journal()).hasSize(2);
    }

    @Test
    void whoeverAltersARowIsFoundOut() throws Exception {
        by("", office -> office.materials().add(NF, aSong("m1")));
        by("", office -> office.materials().add(NF, aSong("m2")));
        for (var alteration :
                List.of(
                        "update journal_entry set person = 'eve@x' where number = 2",
                        "update journal_entry set at = '2027-01-16T08:00:00Z' where number = 2",
                        "update journal_change set record_id = 'm9' where entry = 2",
                        "update journal_change set name = 'Another' where entry = 2",
                        "delete from journal_change where entry = 2")) {
            try (var database =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("office.db"));
                    var statement = database.createStatement()) {
                statement.execute("create table backup_e as select * from journal_entry");
                statement.execute("create table backup_c as select * from journal_change");
                assertThat(statement.executeUpdate(alteration)).as(alteration).isPositive();
                assertThat(proof().broken())
                        .as(alteration)
                        .hasValueSatisfying(broken -> assertThat(broken.number()).isEqualTo(2));
                statement.execute("delete from journal_change");
                statement.execute("delete from journal_entry");
                statement.execute("insert into journal_entry select * from backup_e");
                statement.execute("insert into journal_change select * from backup_c");
                statement.execute("drop table backup_e");
                statement.execute("drop table backup_c");
            }
            assertThat(proof().broken()).isEmpty();
        }
    }

    @Test
    void whatCannotEvenBeReadIsNamedByItsEntry() throws Exception {
        by("", office -> office.materials().add(NF, aSong("m1")));
        by("", office -> office.materials().add(NF, aSong("m2")));
        try (var database =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.db"));
                var statement = database.createStatement()) {
            for (var alteration :
                    List.of(
                            "update journal_change set action = 'STOLEN' where entry = 2",
                            "update journal_entry set at = 'yesterday' where number = 2")) {
                statement.execute(alteration);
                assertThatThrownBy(() -> proof())
                        .isInstanceOf(Unavailable.class)
                        .hasMessageContaining("Entry 2 of the journal was altered");
            }
        }
    }

    @Test
    void aPersonCanBeErasedAndTheChainHolds() throws Exception {
        var lee = Party.person(Id.of("lee"), "Lee Marlow");
        by("", office -> office.parties().add(lee));
        by(
                "",
                office ->
                        office.parties()
                                .change(
                                        lee,
                                        new Party(
                                                lee.id(),
                                                lee.kind(),
                                                lee.name(),
                                                List.of(),
                                                List.of("lee@marlow.example"))));
        by("", office -> office.journal().eraseRecord("party", "lee"));
        by("", office -> office.journal().erasePerson("kim@nightfall.example"));

        assertThat(proof().broken()).isEmpty();
        assertThat(journal()).allMatch(entry -> entry.person().isErased());
        var told = journal().stream().flatMap(entry -> Sentences.of(entry).stream()).toList();
        assertThat(told).noneMatch(sentence -> sentence.contains("marlow"));
        assertThat(told)
                .contains("changed party \"[erased]\": contact 1 from [erased] to [erased]");
    }

    /** Two records that differ in anything differ in a fact: nothing changes untold. */
    @Test
    void recordsDifferExactlyWhenTheirFactsDo() {
        long seed = 20261122;
        var random = new RandomOffice(seed);
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 30; i++) {
            materials.add(random.material());
        }
        for (int i = 0; i < 300; i++) {
            var one = random.licence(materials);
            var other =
                    new dev.clearcut.licence.Licence(
                            one.id(),
                            one.reference(),
                            one.instrument(),
                            one.licensor(),
                            one.licensee(),
                            random.licence(materials).grants(),
                            one.holdbacks(),
                            one.standing(),
                            one.fee(),
                            one.further());
            assertThat(Recorded.of(one).equals(Recorded.of(other)))
                    .as("seed %d, licence %d", seed, i)
                    .isEqualTo(
                            one.grants().stream()
                                    .map(g -> anonymous(g))
                                    .toList()
                                    .equals(
                                            other.grants().stream()
                                                    .map(g -> anonymous(g))
                                                    .toList()));
        }
        var song = materials.getFirst();
        assertThat(
                        List.of(
                                        song.description("other"),
                                        song.keywords(List.of("a", "b")),
                                        song.people(List.of("Somebody Else")),
                                        song.aliases(List.of("x")))
                                .stream()
                                .map(Recorded::of))
                .doesNotContain(Recorded.of(song))
                .doesNotHaveDuplicates();
    }

    private static Object anonymous(dev.clearcut.licence.Grant grant) {
        return List.of(
                grant.clause(),
                grant.materials(),
                grant.rights(),
                grant.granted(),
                grant.silent(),
                grant.barred(),
                grant.exclusivity(),
                grant.caps(),
                grant.duties(),
                Optional.ofNullable(grant.term()));
    }
}
