package dev.clearcut.server;

import static dev.clearcut.server.Route.Parameter.needed;
import static dev.clearcut.server.Route.get;
import static dev.clearcut.server.Route.post;

import dev.clearcut.Token;
import dev.clearcut.Tokens.Issued;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.TokenView;
import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.In;
import dev.clearcut.server.Route.Parameter;
import dev.clearcut.server.Route.Who;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A person's tokens. While the office is served, the command line cannot get at them. */
final class TokenRoutes {

    private TokenRoutes() {}

    static List<Route> all() {
        return List.of(
                get(
                        "/tokens",
                        Who.SIGNED_IN,
                        "Your tokens, and how to issue and revoke them.",
                        List.of(),
                        Gives.page(),
                        visit -> visit.page("tokens.jte", TokensPage.of(visit.desk()))),
                post(
                        "/tokens",
                        Who.SIGNED_IN,
                        "Issues a token and shows its secret, once.",
                        List.of(
                                needed(In.FORM, "label", "What it is for."),
                                new Parameter("until", In.FORM, false, false, "Its last day.")),
                        Gives.page(),
                        TokenRoutes::issue),
                post(
                        "/tokens/{token}/revoke",
                        Who.SIGNED_IN,
                        "Revokes a token and ends the sessions opened with it.",
                        List.of(),
                        Gives.elsewhere(),
                        TokenRoutes::revoke),
                get(
                        "/api/tokens",
                        Who.SIGNED_IN,
                        "Your tokens, oldest first, without their secrets.",
                        List.of(),
                        Gives.many(TokenView.class),
                        visit ->
                                visit.json(
                                        visit.desk().tokens().list().stream()
                                                .map(TokenRoutes::view)
                                                .toList())),
                post(
                        "/api/tokens/{token}/revoke",
                        Who.SIGNED_IN,
                        "Revokes a token, by its id or label: from now on it opens nothing.",
                        List.of(),
                        Gives.one(TokenView.class),
                        visit ->
                                visit.json(
                                        view(visit.desk().tokens().revoke(visit.path("token"))))));
    }

    private static void issue(Visit visit) {
        var issued = issued(visit, visit.form("label"), visit.form("until"));
        visit.page("tokens.jte", TokensPage.of(visit.desk()).showing(issued.secret()));
    }

    private static Issued issued(Visit visit, String label, String until) {
        var tokens = visit.desk().tokens();
        try {
            return until.isEmpty()
                    ? tokens.issue(label)
                    : tokens.issue(label, LocalDate.parse(until));
        } catch (DateTimeParseException noDay) {
            throw new Invalid("\"%s\" is no day; write it as 2027-03-01.".formatted(until));
        }
    }

    private static void revoke(Visit visit) {
        visit.desk().tokens().revoke(visit.path("token"));
        visit.elsewhere("/tokens");
    }

    private static TokenView view(Token token) {
        return TokenView.of(
                token.id(), token.label(), token.issued(), token.until(), token.lastUsed());
    }
}
