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

    /** What reports and people had to say was counted as passed then. */
    @Test
    void aCheckThatDecidedNothingIsOpenNow() throws SQLException {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:dev/clearcut/store/migrations")
                .target("14")
                .load()
                .migrate();
        run(
                "insert into deliverable values ('d', 'p', 'deal', 1, 'Master', 'picture-master', '', '', 'required', '', 1, '', '', '', '', '', 0, null)");
        oldVersion(0, "ebu-r128 (5.0)", "passed", "3 checks are for a report or a person");
        oldVersion(1, "generic-hd (1)", "passed", "");
        oldVersion(2, "generic-hd (1)", "failed", "video.width: 3 wrong");

        Store.open(folder).close();

        assertThat(checks())
                .containsExactly(
                        "1 ebu-r128 (5.0) sha256:00 open",
                        "2 generic-hd (1) sha256:01 passed",
                        "3 generic-hd (1) sha256:02 failed");
    }

    private void oldVersion(int position, String spec, String result, String report)
            throws SQLException {
        run(
                "insert into delivery_version values ('d', %d, '', '2026-11-01', null, '', '', '%s', '%s', '2026-11-02', '%s')"
                        .formatted(position, spec, result, report));
        run(
                "insert into delivery_file values ('d', %d, %d, 'a.mov', 1, 'sha256:0%d md5:ff')"
                        .formatted(position, position + 1, position));
    }

    private List<String> checks() throws SQLException {
        var all = new java.util.ArrayList<String>();
        try (var connection = DriverManager.getConnection(url());
                var made = connection.createStatement();
                var rows = made.executeQuery("select * from delivery_check order by position")) {
            while (rows.next()) {
                all.add(
                        "%d %s %s %s"
                                .formatted(
                                        rows.getInt("version"),
                                        rows.getString("asked"),
                                        rows.getString("hash"),
                                        rows.getString("result")));
            }
        }
        return all;
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
