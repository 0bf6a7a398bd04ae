package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's tokens.
 *
 * @param tokens oldest first
 * @param secret of the one just issued, which no later page shows; empty when none was
 */
record TokensPage(String person, List<Line> tokens, String secret) {

    /**
     * A token in words.
     *
     * @param until what its end is, or was
     */
    record Line(String id, String label, String issued, String until, String lastUsed) {

        static Line of(Token token, LocalDate today) {
            return new Line(
                    token.id(),
                    token.label(),
                    orElse("not known", token.issued()),
                    orElse("revoked", token.until()) + (token.isOver(today) ? ", over" : ""),
                    orElse("never", token.lastUsed()));
        }

        String revoke() {
            return Links.to("tokens", id, "revoke").toString();
        }

        private static String orElse(String words, @Nullable LocalDate day) {
            return day == null ? words : day.toString();
        }
    }

    static TokensPage of(Desk desk) {
        return new TokensPage(
                desk.person(),
                desk.tokens().list().stream().map(t -> Line.of(t, desk.today())).toList(),
                "");
    }

    TokensPage showing(String newSecret) {
        return new TokensPage(person, tokens, newSecret);
    }
}
