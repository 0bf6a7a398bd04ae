package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.store.Store.ProductionRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Productions, who belongs to them, and the tokens they come in with. */
final class People {

    private final Session session;

    People(Session session) {
        this.session = session;
    }

    List<ProductionRecord> productionsOf(String person) {
        return session
                .createNativeQuery(
                        """
                        select p.* from production p join member m on m.production_id = p.id
                        where m.person = :person order by p.name
                        """,
                        ProductionRow.class)
                .setParameter("person", person.strip())
                .list()
                .stream()
                .map(People::read)
                .toList();
    }

    Optional<ProductionRecord> production(String person, String name) {
        return session
                .createNativeQuery(
                        """
                        select p.* from production p join member m on m.production_id = p.id
                        where m.person = :person and p.name = :name
                        """,
                        ProductionRow.class)
                .setParameter("person", person.strip())
                .setParameter("name", name.strip())
                .list()
                .stream()
                .map(People::read)
                .findFirst();
    }

    boolean any() {
        return session.createNativeQuery("select exists (select 1 from member)", Long.class)
                        .getSingleResult()
                > 0;
    }

    Optional<String> first() {
        return session.createNativeQuery(
                        "select person from member order by rowid limit 1", String.class)
                .uniqueResultOptional();
    }

    List<String> members(Id<ProductionRecord> production) {
        return session.createNativeQuery(
                        "select person from member where production_id = :production order by person",
                        String.class)
                .setParameter("production", production.value())
                .list();
    }

    Optional<String> personOfToken(String secret) {
        return session
                .createNativeQuery(
                        "select person from token where secret_sha256 = :hash", String.class)
                .setParameter("hash", Hashes.sha256(secret))
                .list()
                .stream()
                .findFirst();
    }

    void insert(ProductionRecord production) {
        var row = new ProductionRow();
        row.id = production.id().value();
        row.name = production.name().strip();
        row.zone = production.zone().getId();
        session.persist(row);
        session.flush();
        session.clear();
    }

    void insertMember(Id<ProductionRecord> production, String person) {
        session.createNativeMutationQuery(
                        "insert into member values (:production, :person) on conflict do nothing")
                .setParameter("production", production.value())
                .setParameter("person", person.strip())
                .executeUpdate();
    }

    void insertToken(String person, String label, String secret) {
        session.createNativeMutationQuery("insert into token values (:hash, :person, :label)")
                .setParameter("hash", Hashes.sha256(secret))
                .setParameter("person", person.strip())
                .setParameter("label", label)
                .executeUpdate();
    }

    private static ProductionRecord read(ProductionRow row) {
        return new ProductionRecord(Id.of(row.id), row.name, ZoneId.of(row.zone));
    }
}
