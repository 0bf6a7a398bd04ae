package dev.clearcut;

import static java.util.stream.Collectors.joining;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Sources;
import dev.clearcut.base.Words;
import dev.clearcut.store.By;
import dev.clearcut.store.Store;
import dev.clearcut.store.TokenRecord;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's tokens: the secrets that let programs act for them. */
public final class Tokens {

    private static final int SECRET_BYTES = 24;
    private static final int ID_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final Store store;
    private final Sources sources;
    private final String person;
    private final String why;

    Tokens(Store store, Sources sources, String person, String why) {
        this.store = store;
        this.sources = sources;
        this.person = person;
        this.why = why;
    }

    /**
     * A new token, and the one time its secret is told.
     *
     * @param secret what the program shows; the office keeps only its hash
     */
    public record Issued(Token token, String secret) {}

    /**
     * Issues a token that opens the office until it is revoked.
     *
     * @param label what it is for
     * @throws Invalid when the label is blank
     */
    public Issued issue(String label) {
        return keep(label, null);
    }

    /**
     * Issues a token that opens the office for a time.
     *
     * @param until the last day, where the office is
     * @throws Invalid when the label is blank, or that day is over
     */
    public Issued issue(String label, LocalDate until) {
        if (until.isBefore(sources.today())) {
            throw new Invalid(
                    "A token until %s would be over today; name a later day.".formatted(until));
        }
        return keep(label, until);
    }

    private Issued keep(String label, @Nullable LocalDate until) {
        if (label.isBlank()) {
            throw new Invalid("A token needs a label that says what it is for.");
        }
        var secret =
                "cc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(fresh(SECRET_BYTES));
        var id = "t" + HexFormat.of().formatHex(fresh(ID_BYTES));
        var record = new TokenRecord(id, person, label.strip(), sources.today(), until, null);
        store.write(
                by(),
                writing -> {
                    writing.tokens().add(record, secret);
                    return true;
                });
        return new Issued(Token.of(record), secret);
    }

    private By by() {
        return new By(person, sources.now(), why);
    }

    private byte[] fresh(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Oldest first; those whose last day is over among them. */
    public List<Token> list() {
        return store.read(reading -> reading.tokens().of(person)).stream().map(Token::of).toList();
    }

    /**
     * Revokes a token: from now on it opens nothing. Says which it was.
     *
     * @param idOrLabel its id, or its label when no other of this person's tokens has it
     * @throws NotFound when this person has none of that name
     * @throws Invalid when several have that label; the message names their ids
     */
    public Token revoke(String idOrLabel) {
        return store.write(
                by(),
                writing -> {
                    var token = one(writing.tokens().of(person), idOrLabel.strip());
                    writing.tokens().remove(token);
                    return Token.of(token);
                });
    }

    private TokenRecord one(List<TokenRecord> all, String wanted) {
        var ofId = all.stream().filter(token -> token.id().equals(wanted)).toList();
        var ofLabel = all.stream().filter(token -> token.label().equals(wanted)).toList();
        var found = ofId.isEmpty() ? ofLabel : ofId;
        if (found.isEmpty()) {
            var known = all.stream().flatMap(t -> Stream.of(t.label(), t.id())).toList();
            throw new NotFound(
                    "%s has no token \"%s\"%s"
                            .formatted(person, wanted, Words.didYouMean(wanted, known)));
        }
        if (found.size() > 1) {
            throw new Invalid(
                    "Several tokens are labelled \"%s\"; say which by its id: %s."
                            .formatted(
                                    wanted,
                                    found.stream().map(TokenRecord::id).collect(joining(", "))));
        }
        return found.getFirst();
    }
}
