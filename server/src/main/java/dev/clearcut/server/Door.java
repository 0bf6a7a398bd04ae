package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.Office;
import dev.clearcut.Token;
import dev.clearcut.server.Sessions.Session;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a visitor is: the holder of a session's cookie, or of a token of the office. A session that
 * was opened with a token ends when the token does.
 */
final class Door {

    static final String COOKIE = "clearcut-session";

    private static final String BEARER = "Bearer ";

    private final Office office;
    private final Sessions sessions;
    private final Listening listening;
    private final @Nullable String everybody;

    private Door(
            Office office, Sessions sessions, Listening listening, @Nullable String everybody) {
        this.office = office;
        this.sessions = sessions;
        this.listening = listening;
        this.everybody = everybody;
    }

    static Door locked(Office office, Sessions sessions, Listening listening) {
        return new Door(office, sessions, listening, null);
    }

    /** Whoever comes is this person: for a demonstration on one's own machine, nothing else. */
    static Door open(Office office, Sessions sessions, Listening listening, String everybody) {
        return new Door(office, sessions, listening, everybody);
    }

    /** A secret that signs this person in once, and not for long. */
    String invite(String person) {
        return sessions.invite(person);
    }

    /** The desk of whoever asks; empty when that is anybody's guess. */
    Optional<Desk> desk(Context context) {
        var token = bearer(context);
        if (token.isPresent()) {
            return token.flatMap(office::withToken);
        }
        return session(context)
                .map(Session::person)
                .or(() -> Optional.ofNullable(everybody))
                .map(office::as);
    }

    private Optional<Session> session(Context context) {
        var secret = context.cookie(COOKIE);
        if (secret == null) {
            return Optional.empty();
        }
        var session = sessions.of(secret);
        if (session.map(Session::token).filter(token -> !office.honours(token)).isPresent()) {
            sessions.close(secret);
            return Optional.empty();
        }
        return session;
    }

    /** The token the visitor shows, right or wrong. */
    static Optional<String> bearer(Context context) {
        var header = context.header("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Gives the visitor a session for an invitation; false when it is none, or none any more. */
    boolean signInByInvitation(Context context, String secret) {
        var person = sessions.accept(secret);
        person.ifPresent(invited -> open(context, invited, null));
        return person.isPresent();
    }

    /** Gives the visitor a session for a token; false when it is none, or none any more. */
    boolean signInByToken(Context context, String secret) {
        var token = office.token(secret);
        token.ifPresent(shown -> open(context, shown.person(), shown));
        return token.isPresent();
    }

    /** Whoever signs in again leaves the session they had. */
    private void open(Context context, String person, @Nullable Token token) {
        leave(context);
        var secret = sessions.open(person, token);
        context.cookie(cookie(context, secret, (int) sessions.terms().longest().toSeconds()));
    }

    void signOut(Context context) {
        leave(context);
        context.cookie(cookie(context, "", 0));
    }

    private void leave(Context context) {
        var secret = context.cookie(COOKIE);
        if (secret != null) {
            sessions.close(secret);
        }
    }

    /** Whether whoever comes is let in. */
    boolean isOpen() {
        return everybody != null;
    }

    private Cookie cookie(Context context, String secret, int seconds) {
        return new Cookie(
                COOKIE,
                secret,
                "/",
                seconds,
                listening.isHttps(context),
                true,
                null,
                SameSite.STRICT);
    }
}
