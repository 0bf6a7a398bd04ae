package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.Remembered;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that people settled in an office that the first version founded. */
class RememberedNamesTest {

    private static final Id<ProductionRecord> NIGHTFALL = Id.of("p");
    private static final Id<Material> SONG = Id.of("m1");

    @TempDir private Path folder;

    @Test
    void anAliasThatAConfirmationLeftIsRememberedByTheUseAndEveryOtherStays() throws Exception {
        found(
                "insert into production values ('p', 'Nightfall', 'Europe/London')",
                "insert into material (id, production_id, kind, title, description)"
                        + " values ('m1', 'p', 'commercial-track', 'The Long Goodbye', ''),"
                        + " ('m2', 'p', 'still', 'Lamplighter', '')",
                "insert into material_right values ('m1', 'sync'), ('m2', 'photograph')",
                "insert into material_alias values ('m1', 0, 'TLG'), ('m1', 1, 'NF bounce'),"
                        + " ('m1', 2, 'Goodbye'), ('m2', 0, 'NF bounce'), ('m2', 1, 'Lamp')",
                "insert into cut values ('c', 'p', 1, 'v1', 'EDL', '25/1', '', '',"
                        + " '2026-11-22T10:00:00Z', 'kim@nightfall.example')",
                use("u1", 0, "NF bounce", "confirmed", "'m1'"),
                use("u2", 1, "Goodbye", "taken", "'m1'"),
                use("u3", 2, "Lamp", "unknown", "null"));

        try (var store = Store.open(folder)) {
            assertThat(aliases(store, SONG)).containsExactly("TLG", "Goodbye");
            assertThat(aliases(store, Id.of("m2"))).containsExactly("NF bounce", "Lamp");
            List<Remembered> remembered = store.read(office -> office.remembered(NIGHTFALL));
            assertThat(remembered)
                    .containsExactly(
                            new Remembered(
                                    "NF bounce",
                                    Family.MUSIC,
                                    SONG,
                                    "kim@nightfall.example",
                                    "v1"));
            List<MaterialChange> changes = store.read(office -> office.index().changes(10));
            assertThat(changes)
                    .singleElement()
                    .satisfies(
                            change ->
                                    assertThat(((MaterialChange.Written) change).remembered())
                                            .containsExactly("NF bounce"));
        }
    }

    @Test
    void anOldOfficeIsBroughtUpOnceAndOpensAgain() throws Exception {
        found("insert into production values ('p', 'Nightfall', 'Europe/London')");

        Store.open(folder).close();
        Store.open(folder).close();

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                var version = statement.executeQuery("pragma user_version")) {
            assertThat(version.getInt(1)).isEqualTo(Schema.NEWEST);
        }
    }

    private static List<String> aliases(Store store, Id<Material> material) {
        return store.read(
                office -> office.materials().one(NIGHTFALL, material).orElseThrow().aliases());
    }

    private static String use(String id, int position, String name, String match, String material) {
        return "insert into cut_use values ('%s', 'c', %d, 'music', '%s', '', 'A1', 0, 50, '25/1', 1, '%s', %s, '%s')"
                .formatted(id, position, name, match, material, "kim@nightfall.example");
    }

    private Path file() {
        return folder.resolve("office.db");
    }

    /** An office as the first version founded it. */
    private void found(String... statements) throws SQLException {
        var url = "jdbc:sqlite:" + file();
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:dev/clearcut/store/migrations")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
