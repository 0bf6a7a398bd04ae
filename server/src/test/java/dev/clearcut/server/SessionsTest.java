package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.server.Sessions.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String KIM = "kim@nightfall.example";

    private final Terms terms =
            new Terms(Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(15), 3);
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private final Sessions sessions = new Sessions(() -> now, terms);

    private void after(Duration some) {
        now = now.plus(some);
    }

    @Test
    void aSessionLivesWhileItIsUsed() {
        var secret = sessions.open(KIM, null);

        for (int hour = 0; hour < 48; hour += 6) {
            after(Duration.ofHours(6));
            assertThat(sessions.of(secret).orElseThrow().person()).isEqualTo(KIM);
        }
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        var secret = sessions.open(KIM, null);

        after(Duration.ofHours(12).minusMillis(1));
        assertThat(sessions.of(secret)).isPresent();
        after(Duration.ofHours(12));

        assertThat(sessions.of(secret)).isEmpty();
    }

    @Test
    void aSessionEndsEvenWhenItIsUsed() {
        var secret = sessions.open(KIM, null);
        for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
            after(Duration.ofHours(6));
            assertThat(sessions.of(secret)).as("after %d hours", hours + 6).isPresent();
        }
        after(Duration.ofHours(6));

        assertThat(sessions.of(secret)).isEmpty();
    }

    @Test
    void beyondTheMostTheLongestUnusedEnds() {
        var first = sessions.open(KIM, null);
        var second = sessions.open(KIM, null);
        var third = sessions.open(KIM, null);
        sessions.of(first);
        var fourth = sessions.open(KIM, null);

        assertThat(sessions.of(second)).isEmpty();
        assertThat(sessions.of(first)).isPresent();
        assertThat(sessions.of(third)).isPresent();
        assertThat(sessions.of(fourth)).isPresent();
    }

    @Test
    void aClosedSessionIsOver() {
        var secret = sessions.open(KIM, null);

        sessions.close(secret);

        assertThat(sessions.of(secret)).isEmpty();
    }

    @Test
    void anInvitationWorksOnceAndSoon() {
        var once = sessions.invite(KIM);
        assertThat(sessions.accept(once)).contains(KIM);
        assertThat(sessions.accept(once)).isEmpty();

        var late = sessions.invite(KIM);
        after(Duration.ofMinutes(15));
        assertThat(sessions.accept(late)).isEmpty();
    }

    @Test
    void aSessionsSecretIsNoInvitationAndTheOtherWayRound() {
        assertThat(sessions.accept(sessions.open(KIM, null))).isEmpty();
        assertThat(sessions.of(sessions.invite(KIM))).isEmpty();
    }
}
