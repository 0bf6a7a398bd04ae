package dev.clearcut.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import java.nio.file.Path;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SchemaTest {

    @TempDir private Path folder;

    @Test
    void anOfficeOfTheFirstVersionIsBroughtUpToDateWhenItIsOpened() {
        var old = new SQLiteDataSource();
        old.setUrl("jdbc:sqlite:" + folder.resolve("office.db"));
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:dev/clearcut/store/migrations")
                .target("1")
                .load()
                .migrate();

        var film =
                new ProductionRecord(Id.of("nightfall"), "Nightfall", ZoneId.of("Europe/London"));
        try (var store = Store.open(folder)) {
            store.write(
                    Hands.KIM,
                    office -> {
                        office.people().add(film);
                        office.people().addCompany(film.id(), "Nightfall Pictures Ltd");
                        office.people().addCompany(film.id(), "nightfall pictures ltd");
                        return true;
                    });
        }
        try (var store = Store.open(folder)) {
            assertThat(store.<Object>read(office -> office.people().companies(film.id())))
                    .hasToString("[Nightfall Pictures Ltd]");
        }
    }
}
