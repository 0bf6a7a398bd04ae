package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables, as the migrations make them. Each migration ends by setting SQLite's {@code
 * user_version}, so an office that is up to date opens without waking Flyway.
 */
final class Schema {

    /** The number of the newest migration. */
    static final int NEWEST = 16;

    private Schema() {}

    static void bringUpToDate(DataSource source) throws SQLException {
        int version = version(source);
        if (version > NEWEST) {
            throw new Unavailable(
                    "This office was written by a newer Clearcut (its tables are number %d, this program knows %d); use the newer one."
                            .formatted(version, NEWEST),
                    null);
        }
        if (version < NEWEST) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:dev/clearcut/store/migrations")
                    .load()
                    .migrate();
        }
    }

    private static int version(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }
}
