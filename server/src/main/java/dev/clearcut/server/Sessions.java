package dev.clearcut.server;

import dev.clearcut.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and who may sign in once. Kept in memory, under hashes of the secrets: what
 * leaks from here opens nothing, and nobody is signed in when the server starts again.
 */
final class Sessions {

    /**
     * How long things last.
     *
     * @param idle after so long without a request a session is over
     * @param longest after so long it is over in any case
     * @param invitation how long the link that was printed works
     * @param most how many sessions there are at once; beyond, the longest unused one ends
     */
    record Terms(Duration idle, Duration longest, Duration invitation, int most) {

        /** A working day without a click, a week in all: what docs/guide/6-serve.md promises. */
        static final Terms STANDARD =
                new Terms(Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(15), 10_000);
    }

    /**
     * Somebody signed in.
     *
     * @param token what they signed in with; null when by invitation
     */
    record Session(String person, @Nullable Token token, Instant opened, Instant seen) {

        private Session seenAt(Instant now) {
            return new Session(person, token, opened, now);
        }
    }

    private record Invitation(String person, Instant until) {}

    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Terms terms;

    /** The longest unused first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<String, Invitation> invitations = new LinkedHashMap<>();

    Sessions(InstantSource clock, Terms terms) {
        this.clock = clock;
        this.terms = terms;
    }

    Terms terms() {
        return terms;
    }

    /** A secret that signs this person in once, soon. */
    synchronized String invite(String person) {
        var now = clock.instant();
        invitations.values().removeIf(invitation -> !now.isBefore(invitation.until()));
        var secret = secret();
        invitations.put(hash(secret), new Invitation(person, now.plus(terms.invitation())));
        return secret;
    }

    /** Whom an invitation is for; it is used up. */
    synchronized Optional<String> accept(String secret) {
        return Optional.ofNullable(invitations.remove(hash(secret)))
                .filter(invitation -> clock.instant().isBefore(invitation.until()))
                .map(Invitation::person);
    }

    /** Opens a session and gives its secret, the only time. */
    synchronized String open(String person, @Nullable Token token) {
        var now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        while (sessions.size() >= terms.most()) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        var secret = secret();
        sessions.put(hash(secret), new Session(person, token, now, now));
        return secret;
    }

    /** The session of a secret, which from now on was seen now; empty when it is over. */
    synchronized Optional<Session> of(String secret) {
        var now = clock.instant();
        return Optional.ofNullable(
                sessions.computeIfPresent(
                        hash(secret),
                        (key, session) -> isOver(session, now) ? null : session.seenAt(now)));
    }

    synchronized void close(String secret) {
        sessions.remove(hash(secret));
    }

    private boolean isOver(Session session, Instant now) {
        return !now.isBefore(session.opened().plus(terms.longest()))
                || !now.isBefore(session.seen().plus(terms.idle()));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
