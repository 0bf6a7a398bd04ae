package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.server.Route.In;
import dev.clearcut.server.Route.Verb;
import dev.clearcut.server.Route.Who;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every route in the table. */
class RoutesTest {

    private final NightfallServer server = NightfallServer.served();

    private static final String FORM = "application/x-www-form-urlencoded";

    static Stream<Route> all() {
        return NightfallServer.served().routes.stream();
    }

    static Stream<Route> guarded() {
        return all().filter(route -> route.who() != Who.ANYBODY);
    }

    static Stream<Route> ofAProduction() {
        return all().filter(route -> route.who() == Who.MEMBER);
    }

    static Stream<Route> changing() {
        return all().filter(route -> route.verb() == Verb.POST);
    }

    static Stream<Route> reading() {
        return all().filter(route -> route.verb() == Verb.GET);
    }

    static Stream<Route> takingForms() {
        return changing().filter(r -> r.takes().stream().anyMatch(p -> p.in() == In.FORM));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyIsServedBeforeSigningIn(Route route) {
        var answer = server.send(route.verb().name(), path(route), "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        isProblem(route, answer);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aTokenThatIsWrongOrRevokedOrOverIsNoToken(Route route) {
        for (var token : List.of("cc_made-up", "", server.revoked, server.expired)) {
            var answer =
                    server.send(
                            route.verb().name(),
                            path(route),
                            "",
                            Map.of("Authorization", "Bearer " + token));

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            isProblem(route, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aCookieThatIsMadeUpOpensNothing(Route route) {
        var headers = Map.of("Cookie", Door.COOKIE + "=made-up");

        assertThat(server.send(route.verb().name(), path(route), "", headers).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("ofAProduction")
    void toAStrangerThereIsNoProduction(Route route) {
        var answer = server.asStranger(route.verb().name(), path(route));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("v2", "Long Goodbye", "Streamer");
        isProblem(route, answer);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void anotherSiteCannotMakeABrowserChangeAnything(Route route) {
        var cookie = server.signedIn(server.token("cross-site " + route.path()));
        for (var header :
                List.of(
                        Map.entry("Sec-Fetch-Site", "cross-site"),
                        Map.entry("Sec-Fetch-Site", "same-site"),
                        Map.entry("Origin", "https://elsewhere.example"),
                        Map.entry("Origin", "null"))) {
            var answer =
                    server.send(
                            "POST",
                            path(route),
                            "",
                            Map.of(
                                    "Cookie",
                                    cookie,
                                    "Content-Type",
                                    FORM,
                                    header.getKey(),
                                    header.getValue()));

            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(403);
            isProblem(route, answer);
        }
        assertThat(server.send("GET", "/", "", Map.of("Cookie", cookie)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyWhatIsTheSameForEverybodyIsKeptByBrowsers(Route route) {
        var served = server.asKim(route.verb().name(), path(route), "", Map.of());
        var refused = server.send(route.verb().name(), path(route), "", Map.of());

        for (var answer : List.of(served, refused)) {
            var kept = answer.headers().firstValue("Cache-Control").orElse("");
            assertThat(kept)
                    .isEqualTo(route.path().startsWith("/static/") ? "no-cache" : "no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aBodyBeyondTheLimitIsTooLarge(Route route) {
        boolean takesFile = route.takes().stream().anyMatch(p -> p.in() == In.BODY);
        int most = takesFile ? Intake.LARGEST_FILE : Intake.LARGEST_FORM;
        var answer =
                server.asKim(
                        "POST",
                        path(route) + "?name=big&file=big.edl",
                        "x".repeat(most + 1),
                        Map.of("Content-Type", FORM));

        assertThat(answer.statusCode()).isEqualTo(413);
        isProblem(route, answer);
    }

    @ParameterizedTest
    @MethodSource("takingForms")
    void aFormIsAFormAndWhatItNeedsIsAskedFor(Route route) {
        var json =
                server.asKim("POST", path(route), "{}", Map.of("Content-Type", "application/json"));
        var untyped = server.asKim("POST", path(route), "token=x&material=x", Map.of());
        var empty = server.asKim("POST", path(route), "", Map.of("Content-Type", FORM));

        assertThat(json.statusCode()).isEqualTo(415);
        isProblem(route, json);
        assertThat(untyped.statusCode()).isEqualTo(415);
        assertThat(empty.statusCode()).isEqualTo(400);
        isProblem(route, empty);
    }

    @Test
    void aFileIsSentAsItIsAndNotPackedIntoAForm() {
        var answer =
                server.asKim(
                        "POST",
                        "/api/productions/NIGHTFALL/cuts?name=x&file=x.edl",
                        "--b--",
                        Map.of("Content-Type", "multipart/form-data; boundary=b"));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void toAskForTheHeadersIsToAskForThePageWithoutItsBody(Route route) {
        var get = server.asKim("GET", path(route), "", Map.of());
        var head = server.asKim("HEAD", path(route), "", Map.of());
        var stranger = server.send("HEAD", path(route), "", Map.of());

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(stranger.statusCode())
                .isEqualTo(server.send("GET", path(route), "", Map.of()).statusCode());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatARouteDoesNotDoIsSaidWithWhatItDoes(Route route) {
        for (var verb : List.of("OPTIONS", "DELETE", "PUT", "PATCH")) {
            var answer = server.asKim(verb, path(route), "", Map.of());

            assertThat(answer.statusCode()).as(verb).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse(""))
                    .contains(route.verb().name());
            isProblem(route, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/nothing", "/api", "/productions/NIGHTFALL"})
    void whereThereIsNothingIsSaidSo(String path) {
        for (var answer :
                List.of(
                        server.send("GET", path, "", Map.of()),
                        server.asKim("POST", path, "", Map.of()),
                        server.asKim("HEAD", path, "", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(path.startsWith("/api") ? Problem.MEDIA_TYPE : "text/html");
        }
    }

    /** Programs get problem+json, people a page; nobody a program's stack. */
    private void isProblem(Route route, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (route.gives().type().equals("application/json")) {
            assertThat(type).startsWith(Problem.MEDIA_TYPE);
            assertThat(server.json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(server.json(answer).path("detail").asString()).isNotBlank();
        } else {
            assertThat(type).startsWith("text/html");
            assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
        }
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
    void aPictureKeptUnderItsNumberIsKeptForEver() {
        var link = Statics.link("states.svg");
        var kept = server.send("GET", link, "", Map.of());
        var tag = kept.headers().firstValue("ETag").orElseThrow();

        assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(server.send("GET", link, "", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(server.send("GET", "/static/states.svg?v=0", "", Map.of()).headers().map())
                .containsEntry("cache-control", List.of("no-cache"));
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

    static Stream<Route> givingViews() {
        return reading().filter(route -> route.gives().view() != null);
    }

    @ParameterizedTest
    @MethodSource("givingViews")
    void theDescriptionOfAnAnswerIsTheAnswer(Route route) {
        var document = server.json(server.send("GET", "/openapi.json", "", Map.of()));
        var query = route.path().endsWith("/check") ? "?deal=Streamer%20Europe" : "";
        var answer = server.jsonAsKim(path(route) + query);
        var schema =
                document.path("paths")
                        .path(route.path())
                        .at("/get/responses/200/content/application~1json/schema");

        fits(document, schema, answer, route.path());
    }

    /** Every name that is described is there, and none besides. */
    private static void fits(JsonNode document, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            fits(document, document.at(schema.get("$ref").asString().substring(1)), value, where);
        } else if (value.isArray()) {
            assertThat(schema.path("type").asString()).as(where).isEqualTo("array");
            value.forEach(each -> fits(document, schema.path("items"), each, where + "[]"));
        } else if (value.isObject() && schema.has("properties")) {
            assertThat(value.propertyNames())
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
            for (var name : value.propertyNames()) {
                var property = schema.path("properties").path(name);
                fits(document, property, value.get(name), where + "." + name);
            }
        }
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
