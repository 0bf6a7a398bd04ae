package dev.clearcut.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine's Chromium, driven through ChromeDriver's own protocol (W3C WebDriver). */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1440,1000");

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.shared();
    private final Process driver;
    private final String session;

    Browser() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        driver =
                new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start();
        var address = "http://localhost:" + port;
        if (!becomes(() -> isReady(address))) {
            driver.destroy();
            throw new IllegalStateException("ChromeDriver does not answer at " + address);
        }
        var base = address + "/session";
        var options = Map.of("binary", CHROMIUM.toString(), "args", FLAGS);
        var wanted =
                Map.of(
                        "goog:chromeOptions",
                        options,
                        "goog:loggingPrefs",
                        Map.of("browser", "ALL"));
        var answer = call("POST", base, Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        session = base + "/" + answer.path("sessionId").asString();
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    private boolean isReady(String address) {
        try {
            return call("GET", address + "/status", Map.of()).path("ready").asBoolean();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    void open(String address) {
        call("POST", session + "/url", Map.of("url", address));
    }

    String address() {
        return call("GET", session + "/url", Map.of()).asString();
    }

    /** Makes the page as wide as a telephone's, or a desk's. */
    void width(int pixels) {
        var params =
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false);
        call(
                "POST",
                session + "/goog/cdp/execute",
                Map.of("cmd", "Emulation.setDeviceMetricsOverride", "params", params));
    }

    /** What an expression is in the page. */
    JsonNode read(String expression) {
        return call(
                "POST",
                session + "/execute/sync",
                Map.of("script", "return " + expression, "args", List.of()));
    }

    void click(String selector) {
        call("POST", session + "/element/" + element(selector) + "/click", Map.of());
    }

    void type(String selector, String text) {
        call("POST", session + "/element/" + element(selector) + "/value", Map.of("text", text));
    }

    /** Presses a key, wherever the keyboard is. */
    void press(String key) {
        var strokes =
                List.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key));
        var keyboard = Map.of("type", "key", "id", "keyboard", "actions", strokes);
        call("POST", session + "/actions", Map.of("actions", List.of(keyboard)));
    }

    private String element(String selector) {
        var found =
                call(
                        "POST",
                        session + "/element",
                        Map.of("using", "css selector", "value", selector));
        return found.iterator().next().asString();
    }

    /** Waits until it is so, ten seconds at most. */
    boolean becomes(Supplier<Boolean> so) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!so.get()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return true;
    }

    /** What the browser complained about: scripts that failed, policies that were broken. */
    List<String> complaints() {
        return call("POST", session + "/se/log", Map.of("type", "browser"))
                .valueStream()
                .filter(entry -> entry.path("level").asString().equals("SEVERE"))
                .map(entry -> entry.path("message").asString())
                .toList();
    }

    private JsonNode call(String verb, String address, Map<String, ?> body) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(
                                verb,
                                verb.equals("POST")
                                        ? BodyPublishers.ofString(mapper.writeValueAsString(body))
                                        : BodyPublishers.noBody())
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return mapper.readTree(answer.body()).path("value");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            call("DELETE", session, Map.of());
        } finally {
            driver.destroy();
        }
    }
}
