package dev.clearcut.server;

import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.Who;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The few files that pages need besides themselves: these and no others. Pages name each with a
 * number of its content, and under that a browser may keep it for ever.
 */
final class Statics {

    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final Map<String, File> FILES = files();

    private record File(String type, byte[] content, String number) {}

    private Statics() {}

    private static Map<String, File> files() {
        var files = new TreeMap<String, File>();
        files.put("clearcut.css", file("static/clearcut.css", "text/css; charset=utf-8"));
        files.put("clearcut.svg", file("static/clearcut.svg", "image/svg+xml"));
        files.put("states.svg", file("static/states.svg", "image/svg+xml"));
        files.put("htmx.min.js", file(HTMX, "text/javascript; charset=utf-8"));
        return Collections.unmodifiableMap(files);
    }

    static List<Route> all() {
        return FILES.entrySet().stream()
                .map(named -> route(named.getKey(), named.getValue()))
                .toList();
    }

    /** Where a page finds the file, under the number of its content. */
    static String link(String name) {
        var file = FILES.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no " + name + ".");
        }
        return "/static/" + name + "?v=" + file.number();
    }

    private static Route route(String name, File file) {
        return Route.get(
                "/static/" + name,
                Who.ANYBODY,
                "What pages need: " + name + ".",
                List.of(Route.Parameter.query("v", "The number of its content, to be kept under.")),
                new Gives(200, file.type(), null, false),
                visit -> give(visit.context(), file));
    }

    private static void give(Context context, File file) {
        boolean isNumbered = file.number().equals(context.queryParam("v"));
        var tag = "\"" + file.number() + "\"";
        context.header(
                        "Cache-Control",
                        isNumbered ? "public, max-age=31536000, immutable" : "no-cache")
                .header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(file.type()).result(file.content());
        }
    }

    private static File file(String resource, String type) {
        try (var content = Statics.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing from the build.");
            }
            var bytes = content.readAllBytes();
            var sum = new CRC32();
            sum.update(bytes);
            return new File(type, bytes, Long.toHexString(sum.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
