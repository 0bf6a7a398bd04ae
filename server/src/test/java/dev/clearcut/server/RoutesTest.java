package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.server.Route.Who;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What holds for every route in the table. */
class RoutesTest {

    private final NightfallServer server = NightfallServer.served();

    static Stream<Route> guarded() {
        return NightfallServer.served().routes.stream().filter(r -> r.who() != Who.ANYBODY);
    }

    static Stream<Route> ofAProduction() {
        return NightfallServer.served().routes.stream().filter(r -> r.who() == Who.MEMBER);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyIsServedBeforeSigningIn(Route route) {
        var answer = server.send(route.verb().name(), path(route), "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aWrongTokenIsNoToken(Route route) {
        var answer =
                server.send(
                        route.verb().name(),
                        path(route),
                        "",
                        Map.of("Authorization", "Bearer cc_made-up"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("ofAProduction")
    void toAStrangerThereIsNoProduction(Route route) {
        var answer = server.asStranger(route.verb().name(), path(route));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("v2", "Long Goodbye", "Streamer");
    }

    @Test
    void onlyTheseAreOpenToAnybody() {
        assertThat(server.routes)
                .filteredOn(route -> route.who() == Who.ANYBODY)
                .extracting(Route::path)
                .containsExactlyInAnyOrder(
                        "/health",
                        "/sign-in",
                        "/sign-in",
                        "/openapi.json",
                        "/static/clearcut.css",
                        "/static/clearcut.svg",
                        "/static/states.svg",
                        "/static/htmx.min.js");
    }

    @Test
    void whatIsOpenIsServed() {
        assertThat(server.send("GET", "/health", "", Map.of()).body()).contains("up");
        assertThat(server.send("GET", "/static/htmx.min.js", "", Map.of()).body())
                .contains("version:\"2.");
    }

    @Test
    void theDescriptionListsEveryRouteAndOnlySchemasThatExist() {
        var document = server.json(server.send("GET", "/openapi.json", "", Map.of()));
        var references = new HashSet<String>();
        references(document, references);

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        for (var route : server.routes) {
            var verb = route.verb().name().toLowerCase();
            assertThat(document.path("paths").path(route.path()).has(verb))
                    .as("%s %s", route.verb(), route.path())
                    .isTrue();
        }
        assertThat(references).isNotEmpty();
        for (var reference : references) {
            assertThat(document.at(reference.substring(1)).path("type").asString())
                    .as(reference)
                    .isEqualTo("object");
        }
    }

    @Test
    void theDescriptionOfACheckIsTheJsonOfACheck() {
        var document = server.json(server.send("GET", "/openapi.json", "", Map.of()));
        var check = server.jsonAsKim("/api/productions/NIGHTFALL/check?deal=Streamer%20Europe");

        assertThat(check.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        document.at("/components/schemas/CheckView/properties").propertyNames());
    }

    private static void references(JsonNode node, HashSet<String> found) {
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(child -> references(child, found));
    }

    private static String path(Route route) {
        return route.path()
                .replace("{production}", "NIGHTFALL")
                .replace("{cut}", "v2")
                .replaceAll("\\{\\w+}", "x");
    }
}
