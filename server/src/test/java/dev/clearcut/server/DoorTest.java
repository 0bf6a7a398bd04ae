package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people come in and go out. */
class DoorTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final NightfallServer server = NightfallServer.served();

    @Test
    void thePrintedLinkSignsInOnce() {
        var link = "/sign-in?invitation=" + server.door.invite(Nightfall.KIM);

        var first = get(link, Map.of());
        var cookie = first.headers().firstValue("Set-Cookie").orElse("");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("Secure");
        assertThat(home(NightfallServer.cookie(first)).body()).contains("NIGHTFALL");
        assertThat(get(link, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkThatIsOnlyLookedAtIsNotUsedUp() {
        var link = "/sign-in?invitation=" + server.door.invite(Nightfall.KIM);

        var looked = server.send("HEAD", link, "", Map.of());

        assertThat(looked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(link, Map.of()).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "invitation"})
    void aTokenInAnAddressSignsNobodyIn(String name) {
        var answer = get("/sign-in?" + name + "=" + server.token("in an address"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("cc_");
    }

    @Test
    void aTokenInTheAddressOfAFormSignsNobodyIn() {
        var path = "/sign-in?token=" + server.token("in an address");
        var answer = server.send("POST", path, "", Map.of("Content-Type", FORM));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenTypedIntoTheFormSignsItsPersonIn() {
        var cookie = server.signedIn(server.token("typed"));

        assertThat(home(cookie).body()).contains("NIGHTFALL", Nightfall.KIM);
    }

    @Test
    void aTokenThatIsNoneIsRefusedWithThePageThatSaysHow() {
        for (var secret : new String[] {"cc_made-up", server.revoked, server.expired}) {
            var answer =
                    server.send(
                            "POST", "/sign-in", "token=" + secret, Map.of("Content-Type", FORM));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(Jsoup.parse(answer.body()).select("input[type=password]")).hasSize(1);
        }
    }

    @Test
    void revokingATokenEndsTheSessionsOpenedWithItAndNoOther() {
        var lost = server.signedIn(server.token("lost laptop"));
        var kept = server.signedIn(server.token("kept"));

        server.send("POST", "/tokens/lost%20laptop/revoke", "", Map.of("Cookie", kept));

        assertThat(home(lost).statusCode()).isEqualTo(401);
        assertThat(home(kept).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithSigningOut() {
        var cookie = server.signedIn(server.token("to sign out"));

        var out = server.send("POST", "/sign-out", "", Map.of("Cookie", cookie));

        assertThat(out.headers().firstValue("Set-Cookie").orElse(""))
                .contains(Door.COOKIE + "=;", "Expires=Thu, 01 Jan 1970");
        assertThat(home(cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void whoSignsInAgainLeavesTheSessionBefore() {
        var token = server.token("twice");
        var before = server.signedIn(token);

        var again =
                server.send(
                        "POST",
                        "/sign-in",
                        "token=" + token,
                        Map.of("Content-Type", FORM, "Cookie", before));

        assertThat(home(before).statusCode()).isEqualTo(401);
        assertThat(home(NightfallServer.cookie(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIssuedInTheBrowserIsShownOnceAndWorks() {
        var cookie = server.signedIn(server.token("to issue another"));
        var issued =
                server.send(
                        "POST",
                        "/tokens",
                        "label=asset+manager&until=2099-12-31",
                        Map.of("Content-Type", FORM, "Cookie", cookie));
        var secret = Jsoup.parse(issued.body()).select("input.secret").val();

        assertThat(secret).startsWith("cc_");
        assertThat(get("/api/tokens", Map.of("Authorization", "Bearer " + secret)).body())
                .contains("asset manager", "2099-12-31")
                .doesNotContain(secret);
        assertThat(get("/tokens", Map.of("Cookie", cookie)).body()).doesNotContain(secret);
    }

    private HttpResponse<String> home(String cookie) {
        return get("/", Map.of("Cookie", cookie));
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) {
        return server.send("GET", path, "", headers);
    }
}
