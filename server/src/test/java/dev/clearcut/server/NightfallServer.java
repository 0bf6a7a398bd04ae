package dev.clearcut.server;

import dev.clearcut.Office;
import dev.clearcut.base.Sources;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.samples.Nightfall;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NIGHTFALL, served once for all tests of this process. */
final class NightfallServer {

    static final String STRANGER = "stranger@elsewhere.example";
    static final String HOSTILE = "<script>alert(\"x\")</script>' onload=alert(1)";

    private static final NightfallServer SERVED = new NightfallServer();

    final Path folder;
    final Door door;
    final List<Route> routes;

    final Sessions sessions = new Sessions(InstantSource.system(), Sessions.Terms.STANDARD);

    /** Tokens of Kim's that opened the office once, and do no longer. */
    final String revoked;

    final String expired;

    private final Office office;
    private final Javalin javalin;
    private final String kim;
    private final String stranger;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.shared();

    private NightfallServer() {
        try {
            folder = Files.createTempDirectory("nightfall-server");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Nightfall.load(folder);
        expired = issuedUntil(LocalDate.of(2026, 1, 2));
        office = Office.open(folder);
        revoked = office.as(Nightfall.KIM).tokens().issue("revoked").secret();
        office.as(Nightfall.KIM).tokens().revoke("revoked");
        office.as(Nightfall.KIM)
                .production(Nightfall.PRODUCTION)
                .materials()
                .add(MaterialKind.STILL, HOSTILE);
        kim = office.as(Nightfall.KIM).tokens().issue("tests").secret();
        stranger = office.as(STRANGER).tokens().issue("tests").secret();
        door = Door.locked(office, sessions, Listening.onThisMachine());
        routes = DoorRoutes.table(door);
        javalin = serving(door, Listening.onThisMachine());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private String issuedUntil(LocalDate day) {
        try (var then = Office.open(folder, Sources.standingAt(day.minusDays(1)))) {
            return then.as(Nightfall.KIM).tokens().issue("expired", day).secret();
        }
    }

    static NightfallServer served() {
        return SERVED;
    }

    /** The same office, at another port, as if it listened elsewhere. */
    Javalin listening(Listening elsewhere) {
        return serving(Door.locked(office, sessions, elsewhere), elsewhere);
    }

    private static Javalin serving(Door door, Listening where) {
        return new Server(door, new Guard(where), Throwable::printStackTrace)
                .serving(DoorRoutes.table(door))
                .start("localhost", 0);
    }

    private void close() {
        javalin.stop();
        office.close();
    }

    int port() {
        return javalin.port();
    }

    String address(String path) {
        return "http://localhost:" + port() + path;
    }

    /** A new token of Kim's. */
    String token(String label) {
        return office.as(Nightfall.KIM).tokens().issue(label).secret();
    }

    /** The cookie that an answer sets, as a browser sends it back. */
    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /** Somebody with this token, signed in by the form: their cookie. */
    String signedIn(String token) {
        return cookie(
                send(
                        "POST",
                        "/sign-in",
                        "token=" + token,
                        Map.of("Content-Type", "application/x-www-form-urlencoded")));
    }

    HttpResponse<String> asKim(String verb, String path, String body, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + kim);
        return send(verb, path, body, headers);
    }

    HttpResponse<String> asKim(String path) {
        return send("GET", path, "", Map.of("Authorization", "Bearer " + kim));
    }

    HttpResponse<String> pageAsKim(String path) {
        return send(
                "GET", path, "", Map.of("Authorization", "Bearer " + kim, "Accept", "text/html"));
    }

    HttpResponse<String> postAsKim(String path, String body) {
        return send(
                "POST",
                path,
                body,
                Map.of(
                        "Authorization",
                        "Bearer " + kim,
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    HttpResponse<String> asStranger(String verb, String path) {
        return send(verb, path, "", Map.of("Authorization", "Bearer " + stranger));
    }

    JsonNode jsonAsKim(String path) {
        return mapper.readTree(asKim(path).body());
    }

    JsonNode json(HttpResponse<String> response) {
        return mapper.readTree(response.body());
    }

    HttpResponse<String> send(String verb, String path, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address(path)))
                        .method(verb, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
