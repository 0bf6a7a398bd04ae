package dev.clearcut.server;

import static dev.clearcut.server.Route.Parameter.needed;
import static dev.clearcut.server.Route.get;
import static dev.clearcut.server.Route.post;

import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.In;
import dev.clearcut.server.Route.Parameter;
import dev.clearcut.server.Route.Who;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In and out, and what strangers may know: that the server lives, and what it can be asked. */
final class DoorRoutes {

    private final Door door;

    private DoorRoutes(Door door) {
        this.door = door;
    }

    /** Every route there is. */
    static List<Route> table(Door door) {
        var table = new ArrayList<Route>();
        table.addAll(new DoorRoutes(door).own());
        table.addAll(PageRoutes.all());
        table.addAll(ApiRoutes.all());
        table.addAll(DeliveryRoutes.all());
        table.addAll(TokenRoutes.all());
        table.addAll(Statics.all());
        table.add(
                get(
                        "/openapi.json",
                        Who.ANYBODY,
                        "This description.",
                        List.of(),
                        Gives.json(),
                        visit -> visit.json(new OpenApi().document(table))));
        return table;
    }

    private List<Route> own() {
        return List.of(
                get(
                        "/health",
                        Who.ANYBODY,
                        "Whether the server lives.",
                        List.of(),
                        Gives.json(),
                        visit -> visit.json(Map.of("status", "up"))),
                get(
                        "/sign-in",
                        Who.ANYBODY,
                        "Signs in with the link that was printed, once; without one, says how.",
                        List.of(Parameter.query("invitation", "The secret in the link.")),
                        Gives.elsewhere(),
                        this::come),
                post(
                        "/sign-in",
                        Who.ANYBODY,
                        "Signs in with a token.",
                        List.of(needed(In.FORM, "token", "What \"token issue\" printed.")),
                        Gives.elsewhere(),
                        this::signIn),
                post(
                        "/sign-out",
                        Who.SIGNED_IN,
                        "Ends the session.",
                        List.of(),
                        Gives.elsewhere(),
                        this::signOut));
    }

    /** Only an invitation may stand in an address: it is worth nothing once it was used. */
    private void come(Visit visit) {
        var invitation = visit.query("invitation");
        if (!invitation.isEmpty() && visit.isRead() && accepts(visit, invitation)) {
            visit.elsewhere("/");
            return;
        }
        refused(visit, whyNot(visit));
    }

    private boolean accepts(Visit visit, String invitation) {
        return door.signInByInvitation(visit.context(), invitation);
    }

    private static String whyNot(Visit visit) {
        if (visit.context().queryString() == null) {
            return "Who are you?";
        }
        return visit.query("invitation").isEmpty()
                ? "A token is not taken from an address, where histories and logs keep it. If one"
                        + " stood there, revoke it and paste another below."
                : "That link is not valid any more: it works once, and for "
                        + Sessions.Terms.STANDARD.invitation().toMinutes()
                        + " minutes.";
    }

    private void signIn(Visit visit) {
        if (door.signInByToken(visit.context(), visit.form("token"))) {
            visit.elsewhere("/");
        } else {
            refused(
                    visit,
                    "That is no token of this office, or it was revoked, or its day is over.");
        }
    }

    private static void refused(Visit visit, String says) {
        visit.context().status(HttpStatus.UNAUTHORIZED);
        visit.page("signin.jte", Problem.of(HttpStatus.UNAUTHORIZED, says));
    }

    private void signOut(Visit visit) {
        door.signOut(visit.context());
        visit.elsewhere(door.isOpen() ? "/" : "/sign-in");
    }
}
