package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.Office;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who a visitor is: the holder of a session's cookie, or of a token of the office. Sessions live as
 * long as the server runs.
 */
final class Door {

    static final String COOKIE = "clearcut-session";

    private static final String BEARER = "Bearer ";
    private static final int SECRET_BYTES = 24;
    private static final int SESSION_DAYS = 7;

    private final Office office;
    private final @Nullable String everybody;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final Map<String, String> invitations = new ConcurrentHashMap<>();

    private Door(Office office, @Nullable String everybody) {
        this.office = office;
        this.everybody = everybody;
    }

    static Door locked(Office office) {
        return new Door(office, null);
    }

    /** Whoever comes is this person: for a demonstration on one's own machine, nothing else. */
    static Door open(Office office, String everybody) {
        return new Door(office, everybody);
    }

    /** A secret that signs this person in once. */
    String invite(String person) {
        var secret = secret();
        invitations.put(secret, person);
        return secret;
    }

    /** The desk of whoever asks; empty when that is anybody's guess. */
    Optional<Desk> desk(Context context) {
        var token = bearer(context);
        if (token.isPresent()) {
            return token.flatMap(office::withToken);
        }
        var session = context.cookie(COOKIE);
        var person = session == null ? null : people.get(session);
        return Optional.ofNullable(person == null ? everybody : person).map(office::as);
    }

    /** The token the visitor shows, right or wrong. */
    static Optional<String> bearer(Context context) {
        var header = context.header("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Gives the visitor a session for an invitation or a token; false when it is neither. */
    boolean signIn(Context context, String secret) {
        var person =
                Optional.ofNullable(invitations.remove(secret))
                        .or(() -> office.withToken(secret).map(Desk::person));
        person.ifPresent(
                known -> {
                    var session = secret();
                    people.put(session, known);
                    context.cookie(cookie(session, SESSION_DAYS * 24 * 60 * 60));
                });
        return person.isPresent();
    }

    void signOut(Context context) {
        var session = context.cookie(COOKIE);
        if (session != null) {
            people.remove(session);
        }
        context.cookie(cookie("", 0));
    }

    /** Whether whoever comes is let in. */
    boolean isOpen() {
        return everybody != null;
    }

    private static Cookie cookie(String session, int seconds) {
        return new Cookie(COOKIE, session, "/", seconds, false, true, null, SameSite.STRICT);
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
