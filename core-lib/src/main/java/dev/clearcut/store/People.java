package dev.clearcut.store;

import dev.clearcut.base.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Productions, their companies, who belongs to them, and the tokens they come in with. */
final class People {

    private static final String OF_PERSON =
            "select p.id, p.name, p.zone from production p"
                    + " join member m on m.production_id = p.id where m.person = ?";

    private static final String TOKEN =
            "select id, person, label, coalesce(issued, ''), coalesce(until, ''),"
                    + " coalesce(last_used, '') from token where ";

    private final Session session;
    private final Sql sql;

    People(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    List<ProductionRecord> productionsOf(String person) {
        return read(OF_PERSON + " order by p.name", List.of(person.strip()));
    }

    Optional<ProductionRecord> production(String person, String name) {
        return read(OF_PERSON + " and p.name = ?", List.of(person.strip(), name.strip())).stream()
                .findFirst();
    }

    boolean any() {
        return sql.number("select exists (select 1 from member)") > 0;
    }

    Optional<String> first() {
        return sql.texts("select person from member order by rowid limit 1").stream().findFirst();
    }

    List<String> members(Id<ProductionRecord> production) {
        return sql.texts(
                "select person from member where production_id = ? order by person",
                production.value());
    }

    Optional<TokenRecord> token(String secret) {
        return tokens("secret_sha256 = ?", Hashes.sha256(secret)).stream().findFirst();
    }

    Optional<TokenRecord> tokenOfId(String id) {
        return tokens("id = ?", id).stream().findFirst();
    }

    List<TokenRecord> tokensOf(String person) {
        return tokens("person = ? order by rowid", person.strip());
    }

    private List<TokenRecord> tokens(String where, String value) {
        return sql.rows(TOKEN + where, List.of(value), 6).stream().map(People::token).toList();
    }

    private static TokenRecord token(List<String> row) {
        return new TokenRecord(
                row.get(0),
                row.get(1),
                row.get(2),
                day(row.get(3)),
                day(row.get(4)),
                day(row.get(5)));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private List<ProductionRecord> read(String query, List<String> values) {
        return sql.rows(query, values, 3).stream()
                .map(
                        row ->
                                new ProductionRecord(
                                        Id.of(row.get(0)), row.get(1), ZoneId.of(row.get(2))))
                .toList();
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
        sql.run(
                "insert into member values (?, ?) on conflict do nothing",
                production.value(),
                person.strip());
    }

    List<String> companies(Id<ProductionRecord> production) {
        return sql.texts(
                "select name from production_company where production_id = ? order by id",
                production.value());
    }

    void insertCompany(Id<ProductionRecord> production, String name) {
        sql.run(
                "insert into production_company (production_id, name) values (?, ?)"
                        + " on conflict do nothing",
                production.value(),
                name.strip());
    }

    void deleteCompany(Id<ProductionRecord> production, String name) {
        sql.run(
                "delete from production_company where production_id = ? and name = ?",
                production.value(),
                name.strip());
    }

    void insertToken(TokenRecord token, String secret) {
        sql.run(
                "insert into token (secret_sha256, id, person, label, issued, until, last_used)"
                        + " values (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''))",
                Hashes.sha256(secret),
                token.id(),
                token.person().strip(),
                token.label(),
                text(token.issued()),
                text(token.until()),
                text(token.lastUsed()));
    }

    void tokenUsed(String id, LocalDate day) {
        sql.run("update token set last_used = ? where id = ?", day.toString(), id);
    }

    void deleteToken(String id) {
        sql.run("delete from token where id = ?", id);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
