package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices that older and newer Clearcuts wrote. */
class MigrationTest {

    private static final String KIM = "kim@nightfall.example";

    @TempDir Path folder;

    @Test
    void aTokenOfTheFirstTablesStillOpensAndCanBeNamed() throws SQLException {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:dev/clearcut/store/migrations")
                .target("1")
                .load()
                .migrate();
        run("insert into token values ('%s', '%s', 'old')".formatted(Hashes.sha256("cc_x"), KIM));

        try (var store = Store.open(folder)) {
            var old = store.read(office -> office.tokens().ofSecret("cc_x")).orElseThrow();

            assertThat(old.person()).isEqualTo(KIM);
            assertThat(old.label()).isEqualTo("old");
            assertThat(old.issued()).isNull();
            assertThat(old.until()).isNull();
            assertThat(store.<List<TokenRecord>>read(office -> office.tokens().of(KIM)))
                    .containsExactly(old);
            store.upkeep(office -> office.tokenUsed(old.id(), LocalDate.of(2026, 11, 22)));
            assertThat(store.read(office -> office.tokens().of(KIM)).getFirst().lastUsed())
                    .isEqualTo("2026-11-22");
        }
    }

    @Test
    void theNewestMigrationIsTheOneTheProgramKnows() throws SQLException {
        Store.open(folder).close();

        assertThat(version()).isEqualTo(Schema.NEWEST);
    }

    @Test
    void anOfficeOfANewerClearcutIsLeftAlone() throws SQLException {
        Store.open(folder).close();
        run("pragma user_version = " + (Schema.NEWEST + 1));

        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("newer Clearcut");
        assertThat(version()).isEqualTo(Schema.NEWEST + 1);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("office.db");
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    private int version() throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var made = connection.createStatement();
                var result = made.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }
}
