package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Office;
import dev.clearcut.samples.Nightfall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/guide/6-serve.md tells programs to ask is answered as it says. */
class ServeGuideTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("clearcut.root", ".."), "docs", "guide", "6-serve.md");
    private static final Pattern CURL =
            Pattern.compile(
                    "(?m)^curl (-H \"Authorization: Bearer \\$TOKEN\" )?\"?"
                            + "http://localhost:7070(/[^\"\\s]*)\"?$");

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Serve serve = new Serve(new PrintStream(new ByteArrayOutputStream()), System.err);
    private String token = "";

    @BeforeEach
    void start() {
        Nightfall.load(folder);
        try (var office = Office.open(folder)) {
            token = office.as(Nightfall.KIM).tokens().issue("guide").secret();
        }
        assertThat(
                        Main.commandLine(serve, System.err)
                                .execute("--office", folder.toString(), "serve", "--port", "0"))
                .isZero();
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    @Test
    void everyRequestOfTheGuideIsAnswered() throws IOException {
        var requests = CURL.matcher(Files.readString(GUIDE)).results().toList();

        assertThat(requests).hasSizeGreaterThan(5).allSatisfy(this::isAnswered);
    }

    private void isAnswered(MatchResult curl) throws IOException, InterruptedException {
        var answer = get(curl.group(2), curl.group(1) == null ? "" : token);

        assertThat(answer).as(curl.group()).startsWith("200 ").contains("\"");
    }

    @Test
    void theGuideSaysHowLongSessionsLast() throws IOException {
        var terms = Sessions.Terms.STANDARD;

        assertThat(Files.readString(GUIDE).replaceAll("\\s+", " "))
                .contains("once, within " + terms.invitation().toMinutes() + " minutes")
                .contains("after " + terms.idle().toHours() + " hours without a request")
                .contains("after " + terms.longest().toDays() + " days in any case");
    }

    @Test
    void strangersAreToldNothing() throws IOException, InterruptedException {
        assertThat(get("/api/productions", "")).startsWith("401 ");
        assertThat(get("/api/productions/OTHER/cuts", token)).startsWith("404 ");
    }

    private String get(String path, String bearer) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + serve.port() + path);
        var request = HttpRequest.newBuilder(uri);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
