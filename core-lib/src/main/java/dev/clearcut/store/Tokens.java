package dev.clearcut.store;

import dev.clearcut.journal.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens as rows; of a secret only the hash. */
final class Tokens implements TokenKeeping {

    private static final String TOKEN =
            "select id, person, label, coalesce(issued, ''), coalesce(until, ''),"
                    + " coalesce(last_used, '') from token where ";

    private final Sql sql;
    private final Acts acts;

    Tokens(Sql sql, Acts acts) {
        this.sql = sql;
        this.acts = acts;
    }

    @Override
    public Optional<TokenRecord> ofSecret(String secret) {
        return tokens("secret_sha256 = ?", Hashes.sha256(secret)).stream().findFirst();
    }

    @Override
    public Optional<TokenRecord> ofId(String id) {
        return tokens("id = ?", id).stream().findFirst();
    }

    @Override
    public List<TokenRecord> of(String person) {
        return tokens("person = ? order by rowid", person.strip());
    }

    private List<TokenRecord> tokens(String where, String value) {
        return sql.rows(TOKEN + where, List.of(value), 6).stream().map(Tokens::token).toList();
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

    @Override
    public void add(TokenRecord token, String secret) {
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
        acts.added(null, facts(token));
    }

    void used(String id, LocalDate day) {
        sql.run("update token set last_used = ? where id = ?", day.toString(), id);
    }

    @Override
    public void remove(TokenRecord token) {
        sql.run("delete from token where id = ?", token.id());
        acts.removed(null, facts(token));
    }

    private static Facts facts(TokenRecord token) {
        return Facts.of("token", token.id(), token.label())
                .with("person", token.person())
                .with("until", token.until());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
