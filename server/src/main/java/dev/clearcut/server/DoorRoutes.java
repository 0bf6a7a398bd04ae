package dev.clearcut.server;

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
                        "Signs in with the link that was printed; without one, says how.",
                        List.of(Parameter.query("token", "The secret in the link.")),
                        Gives.elsewhere(),
                        this::signIn),
                post(
                        "/sign-in",
                        Who.ANYBODY,
                        "Signs in with a token.",
                        List.of(Parameter.needed(In.FORM, "token", "From \"clearcut token\".")),
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

    private void signIn(Visit visit) {
        var secret = visit.form("token");
        if (!secret.isEmpty() && door.signIn(visit.context(), secret)) {
            visit.elsewhere("/");
            return;
        }
        var says = secret.isEmpty() ? "Who are you?" : "That link or token is not valid any more.";
        visit.context().status(HttpStatus.UNAUTHORIZED);
        visit.page("signin.jte", Problem.of(HttpStatus.UNAUTHORIZED, says));
    }

    private void signOut(Visit visit) {
        door.signOut(visit.context());
        visit.elsewhere(door.isOpen() ? "/" : "/sign-in");
    }
}
