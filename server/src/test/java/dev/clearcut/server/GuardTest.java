package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names of hosts and what proxies say: as raw requests, for a client would put its own. */
class GuardTest {

    private static final Listening NETWORK = new Listening("0.0.0.0", false);
    private static final Listening PROXIED = new Listening("localhost", true);

    private final NightfallServer server = NightfallServer.served();

    @Test
    void anotherHostsNameIsNotAnsweredOnThisMachine() throws IOException {
        assertThat(raw(server.port(), "GET /health", "Host: rebound.example"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw(server.port(), "GET /health", "Host: LOCALHOST:" + server.port()))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aCookieTravelsOnlyEncryptedWhenAProxyIsTrustedToSaySo() throws IOException {
        assertThat(cookie(PROXIED, "X-Forwarded-Proto: https")).contains("; Secure");
        assertThat(cookie(PROXIED, "X-Forwarded-Proto: http")).doesNotContain("Secure");
        assertThat(cookie(NETWORK, "X-Forwarded-Proto: https")).doesNotContain("Secure");
    }

    @Test
    void aProxyMayCallTheOfficeByItsPublicName() throws IOException {
        assertThat(cookie(PROXIED, "X-Forwarded-Proto: https")).startsWith("HTTP/1.1 303");
    }

    /** Such a browser sends no Sec-Fetch-Site, and Origin only when the policy lets it. */
    @Test
    void aFormOfOursWorksOverPlainHttpInTheNetworkAndNobodyElsesDoes() throws IOException {
        var javalin = server.listening(NETWORK);
        try {
            var page = raw(javalin.port(), "GET /sign-in", "Host: office.example:7070");
            assertThat(page).contains("Referrer-Policy: same-origin");
            assertThat(posted(javalin.port(), "Origin: http://office.example:7070"))
                    .startsWith("HTTP/1.1 303");
            assertThat(posted(javalin.port(), "Origin: http://office.example"))
                    .startsWith("HTTP/1.1 403");
            assertThat(posted(javalin.port(), "Origin: null")).startsWith("HTTP/1.1 403");
        } finally {
            javalin.stop();
        }
    }

    private String posted(int port, String origin) throws IOException {
        return signIn(port, "Host: office.example:7070\r\n" + origin);
    }

    private String cookie(Listening where, String header) throws IOException {
        var javalin = server.listening(where);
        try {
            return signIn(javalin.port(), "Host: office.example\r\n" + header);
        } finally {
            javalin.stop();
        }
    }

    private String signIn(int port, String headers) throws IOException {
        var form = "token=" + server.token("raw");
        return raw(
                port,
                "POST /sign-in",
                headers
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length(),
                form);
    }

    private static String raw(int port, String what, String headers) throws IOException {
        return raw(port, what, headers, "");
    }

    private static String raw(int port, String what, String headers, String body)
            throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = what + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
