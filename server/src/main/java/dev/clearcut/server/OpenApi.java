package dev.clearcut.server;

import dev.clearcut.server.Route.In;
import dev.clearcut.server.Route.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI 3.1 description of a table of routes. */
final class OpenApi {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final Schemas schemas = new Schemas();

    Map<String, Object> document(List<Route> routes) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var route : routes) {
            paths.computeIfAbsent(route.path(), path -> new TreeMap<>())
                    .put(route.verb().name().toLowerCase(Locale.ROOT), operation(route));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Clearcut",
                        "version",
                        "0.1.0",
                        "summary",
                        "What is in the cut, what is licensed, and what is still missing.",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.all(),
                        "securitySchemes",
                        Map.of(
                                "token",
                                Map.of("type", "http", "scheme", "bearer"),
                                "session",
                                Map.of("type", "apiKey", "in", "cookie", "name", Door.COOKIE))));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id(route));
        operation.put("summary", route.summary());
        operation.put("tags", List.of(route.path().startsWith("/api/") ? "api" : "pages"));
        operation.put(
                "security",
                route.who() == Route.Who.ANYBODY
                        ? List.of()
                        : List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        operation.put(
                "parameters",
                route.parameters().stream()
                        .filter(p -> p.in() == In.PATH || p.in() == In.QUERY)
                        .map(OpenApi::parameter)
                        .toList());
        body(route, operation);
        operation.put(
                "responses",
                Map.of(String.valueOf(route.gives().status()), ok(route), "default", problem()));
        return operation;
    }

    /** What generated programs call it: {@code getApiProductionsProductionCuts}. */
    private static String id(Route route) {
        return Arrays.stream(route.path().split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .reduce(route.verb().name().toLowerCase(Locale.ROOT), String::concat);
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return Map.of(
                "name",
                parameter.name(),
                "in",
                parameter.in().name().toLowerCase(Locale.ROOT),
                "required",
                parameter.required(),
                "description",
                parameter.says(),
                "schema",
                parameter.many() ? Map.of("type", "array", "items", TEXT) : TEXT);
    }

    private static void body(Route route, Map<String, Object> operation) {
        var fields = new LinkedHashMap<String, Object>();
        for (var parameter : route.takes()) {
            switch (parameter.in()) {
                case FORM ->
                        fields.put(
                                parameter.name(),
                                Map.of("type", "string", "description", parameter.says()));
                case BODY ->
                        operation.put(
                                "requestBody",
                                Map.of(
                                        "required",
                                        true,
                                        "description",
                                        parameter.says(),
                                        "content",
                                        Map.of("application/octet-stream", Map.of())));
                case PATH, QUERY -> {}
            }
        }
        if (!fields.isEmpty()) {
            var schema = Map.of("type", "object", "properties", fields);
            operation.put(
                    "requestBody",
                    Map.of(
                            "required",
                            true,
                            "content",
                            Map.of("application/x-www-form-urlencoded", Map.of("schema", schema))));
        }
    }

    private Map<String, Object> ok(Route route) {
        var gives = route.gives();
        if (gives.status() == 303) {
            return Map.of("description", "Done; see the page it leads to.");
        }
        var view = gives.view();
        if (view == null) {
            return Map.of("description", "As asked.", "content", Map.of(gives.type(), Map.of()));
        }
        var one = schemas.reference(view);
        var schema = gives.many() ? Map.of("type", "array", "items", one) : one;
        return Map.of(
                "description",
                "As asked.",
                "content",
                Map.of(gives.type(), Map.of("schema", schema)));
    }

    private Map<String, Object> problem() {
        return Map.of(
                "description",
                "What went wrong and what to do next (RFC 9457).",
                "content",
                Map.of(Problem.MEDIA_TYPE, Map.of("schema", schemas.reference(Problem.class))));
    }
}
