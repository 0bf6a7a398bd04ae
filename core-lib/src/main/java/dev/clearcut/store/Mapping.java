package dev.clearcut.store;

import java.sql.Connection;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * What the tables are in Java. It is the same for every office and knows none of them: it is made
 * once in a program, when the first office opens, and each session is given its connection.
 */
final class Mapping {

    private static final SessionFactory OF_EVERY_OFFICE = sessions();

    private Mapping() {}

    /** A session on a connection, which stays open when the session closes. */
    static Session session(Connection connection) {
        return OF_EVERY_OFFICE.withOptions().connection(connection).openSession();
    }

    /** Asks the database nothing about itself and checks no schema: Flyway has just done so. */
    private static SessionFactory sessions() {
        var configuration =
                new HibernatePersistenceConfiguration("office")
                        .managedClasses(Rows.all())
                        .property("jakarta.persistence.validation.mode", "none")
                        .property(
                                "hibernate.dialect",
                                "org.hibernate.community.dialect.SQLiteDialect")
                        .property("hibernate.boot.allow_jdbc_metadata_access", false)
                        .property("hibernate.xml_mapping_enabled", false)
                        .property("hibernate.bytecode.use_reflection_optimizer", false)
                        .property("hibernate.connection.provider_disables_autocommit", false)
                        .property("hibernate.jdbc.batch_size", 100)
                        // batches are of one table: this sorts what fills the tables of lists too
                        .property("hibernate.order_updates", true)
                        .property("hibernate.default_batch_fetch_size", 200);
        return configuration.createEntityManagerFactory().unwrap(SessionFactory.class);
    }
}
