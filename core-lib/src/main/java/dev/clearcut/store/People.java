package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Productions, their companies and who belongs to them, as rows. */
final class People implements Admission {

    private static final String OF_PERSON =
            "select p.id, p.name, p.zone from production p"
                    + " join member m on m.production_id = p.id where m.person = ?";

    private final Session session;
    private final Sql sql;
    private final Checks checks;
    private final Acts acts;

    People(Session session, Sql sql, Checks checks, Acts acts) {
        this.session = session;
        this.sql = sql;
        this.checks = checks;
        this.acts = acts;
    }

    @Override
    public List<ProductionRecord> productionsOf(String person) {
        return read(OF_PERSON + " order by p.name", List.of(person.strip()));
    }

    @Override
    public Optional<ProductionRecord> production(String person, String name) {
        return read(OF_PERSON + " and p.name = ?", List.of(person.strip(), name.strip())).stream()
                .findFirst();
    }

    @Override
    public List<ProductionRecord> all() {
        return read("select id, name, zone from production order by name", List.of());
    }

    @Override
    public List<Member> everybody() {
        return sql
                .pairs("select production_id, person from member order by rowid", List.of())
                .stream()
                .map(row -> new Member(Id.of(row.get(0)), row.get(1)))
                .toList();
    }

    @Override
    public boolean any() {
        return sql.number("select exists (select 1 from member)") > 0;
    }

    @Override
    public Optional<String> owner() {
        return sql.texts("select person from member order by rowid limit 1").stream().findFirst();
    }

    @Override
    public List<String> members(Id<ProductionRecord> production) {
        return sql.texts(
                "select person from member where production_id = ? order by person",
                production.value());
    }

    private List<ProductionRecord> read(String query, List<String> values) {
        return sql.rows(query, values, 3).stream()
                .map(
                        row ->
                                new ProductionRecord(
                                        Id.of(row.get(0)), row.get(1), ZoneId.of(row.get(2))))
                .toList();
    }

    @Override
    public void add(ProductionRecord production) {
        checks.nameIsFree("production", production.name());
        var row = new ProductionRow();
        row.id = production.id().value();
        row.name = production.name().strip();
        row.zone = production.zone().getId();
        session.persist(row);
        session.flush();
        session.clear();
        acts.added(
                production.id(),
                Facts.of("production", production.id().value(), production.name()));
    }

    @Override
    public void admit(Id<ProductionRecord> production, String person) {
        checks.production(production);
        if (person.isBlank()) {
            throw new Invalid("A member is known by an e-mail address.");
        }
        if (isThere("member", "person", production, person)) {
            return;
        }
        sql.run("insert into member values (?, ?)", production.value(), person.strip());
        acts.added(production, Facts.of("member", "", person.strip()));
    }

    @Override
    public List<String> companies(Id<ProductionRecord> production) {
        return sql.texts(
                "select name from production_company where production_id = ? order by id",
                production.value());
    }

    @Override
    public void addCompany(Id<ProductionRecord> production, String name) {
        checks.production(production);
        if (isThere("production_company", "name", production, name)) {
            return;
        }
        sql.run(
                "insert into production_company (production_id, name) values (?, ?)",
                production.value(),
                name.strip());
        acts.added(production, Facts.of("company", "", name.strip()));
    }

    @Override
    public void removeCompany(Id<ProductionRecord> production, String name) {
        if (!isThere("production_company", "name", production, name)) {
            return;
        }
        sql.run(
                "delete from production_company where production_id = ? and name = ?",
                production.value(),
                name.strip());
        acts.removed(production, Facts.of("company", "", name.strip()));
    }

    private boolean isThere(
            String table, String column, Id<ProductionRecord> production, String value) {
        return sql.number(
                        "select exists (select 1 from %s where production_id = ? and %s = ?)"
                                .formatted(table, column),
                        production.value(),
                        value.strip())
                > 0;
    }
}
