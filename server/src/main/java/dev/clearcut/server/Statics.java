package dev.clearcut.server;

import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The few files that pages need besides themselves: these and no others. */
final class Statics {

    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private Statics() {}

    static List<Route> all() {
        return List.of(
                file("clearcut.css", "static/clearcut.css", "text/css; charset=utf-8"),
                file("clearcut.svg", "static/clearcut.svg", "image/svg+xml"),
                file("states.svg", "static/states.svg", "image/svg+xml"),
                file("htmx.min.js", HTMX, "text/javascript; charset=utf-8"));
    }

    private static Route file(String name, String resource, String type) {
        var bytes = read(resource);
        return Route.get(
                "/static/" + name,
                Who.ANYBODY,
                "What pages need: " + name + ".",
                List.of(),
                new Gives(200, type, null, false),
                visit -> visit.context().contentType(type).result(bytes));
    }

    private static byte[] read(String resource) {
        try (var content = Statics.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing from the build.");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
