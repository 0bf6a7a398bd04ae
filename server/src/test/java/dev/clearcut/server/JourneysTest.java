package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coordinator does, in a real browser. */
class JourneysTest {

    private static Browser browser;

    private final NightfallServer server = NightfallServer.served();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Browser.isInstalled(),
                "No /usr/bin/chromium and /usr/bin/chromedriver (Debian: chromium,"
                        + " chromium-driver): the browser journeys are not run.");
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        browser.open(server.address("/sign-in?invitation=" + server.door.invite(Nightfall.KIM)));
    }

    @Test
    void fromTheLinkToWhatIsMissingInTheCut() {
        browser.click(".cutlist a");
        assertThat(browser.becomes(() -> count("table.uses tbody tr") > 20)).isTrue();

        browser.click(".tabs a.not-covered");

        assertThat(browser.becomes(() -> browser.address().contains("show=not-covered"))).isTrue();
        assertThat(browser.becomes(() -> count("tr.covered") == 0)).isTrue();
        assertThat(count("tr.not-covered")).isPositive();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void oneClickSaysWhichMaterialAUseIs() {
        browser.open(
                server.address(
                        "/productions/NIGHTFALL/cuts/v2?deal=Streamer%20Europe&show=unidentified"));
        int before = count("tr.unidentified");

        browser.click("tr.unidentified form.candidate:has(input[type=hidden]) button");

        assertThat(browser.becomes(() -> count("tr.unidentified") < before)).isTrue();
        assertThat(browser.address()).endsWith("?deal=Streamer%20Europe&show=unidentified");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSearchIsTypedAndNarrowedAndStaysInTheAddress() {
        browser.open(server.address("/search"));

        browser.type("input[name=text]", "godbye\uE007");
        assertThat(browser.becomes(() -> browser.address().contains("text=godbye"))).isTrue();
        browser.click("aside a");

        assertThat(browser.becomes(() -> browser.address().contains("kind="))).isTrue();
        assertThat(browser.becomes(() -> count("aside a[aria-current]") == 1)).isTrue();
        assertThat(browser.read("document.querySelector('h3').textContent").asString())
                .isEqualTo("The Long Goodbye");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theHeadOfALongTableStaysInSight() {
        browser.open(server.address("/productions/NIGHTFALL/cuts/v2"));
        browser.read("window.scrollTo(0, 900)");

        var tabs = browser.read("document.querySelector('.tabs').getBoundingClientRect().bottom");
        var head = browser.read("document.querySelector('th').getBoundingClientRect().top");

        assertThat(head.asDouble()).isBetween(0.0, tabs.asDouble());
        assertThat(browser.read("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(browser.read("window.innerWidth").asInt());
    }

    @Test
    void aTokenIsTypedIntoTheFormAndSigningOutEndsIt() {
        browser.click(".who button");
        assertThat(browser.becomes(() -> count("input[type=password]") == 1)).isTrue();

        browser.type("input[name=token]", server.token("browser") + "\uE007");
        assertThat(browser.becomes(() -> count(".cutlist") == 1)).isTrue();
        assertThat(browser.address()).endsWith("/");

        browser.click(".who button");
        assertThat(browser.becomes(() -> count("input[type=password]") == 1)).isTrue();
        browser.open(server.address("/search"));
        assertThat(count("input[type=password]")).isEqualTo(1);
    }

    @Test
    void whatIsOursIsSaidWithOneClickAndStaysInSight() {
        browser.open(server.address("/productions/NIGHTFALL/cuts/v1?show=unidentified"));
        int open = count("tr.unidentified");
        int ours = count("details.own li");

        browser.click("tr.unidentified form.ours button");

        assertThat(browser.becomes(() -> count("tr.unidentified") == open - 1)).isTrue();
        assertThat(count("details.own li")).isEqualTo(ours + 1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingIsPushedSidewaysOnATelephone() {
        browser.width(390);
        try {
            for (var path :
                    List.of(
                            "/",
                            "/productions/NIGHTFALL/cuts/v2?show=unidentified",
                            "/productions/NIGHTFALL/cuts/v2?media=SVOD",
                            "/productions/NIGHTFALL/cuts/v99",
                            "/search?text=night&territory=DE&media=SVOD",
                            "/tokens",
                            "/sign-in")) {
                browser.open(server.address(path));
                assertThat(browser.read("document.documentElement.scrollWidth").asInt())
                        .as(path)
                        .isLessThanOrEqualTo(390);
            }
        } finally {
            browser.width(1440);
        }
    }

    @Test
    void whereTheKeyboardIsCanBeSeen() {
        for (var path : List.of("/productions/NIGHTFALL/cuts/v2", "/search", "/tokens")) {
            browser.open(server.address(path));
            for (int stop = 0; stop < 12; stop++) {
                browser.press("\uE004");
                if (stop > 3 && isOnNothing()) {
                    break;
                }
                assertThat(
                                browser.read(
                                                "getComputedStyle(document.activeElement)"
                                                        + ".outlineStyle")
                                        .asString())
                        .as(
                                "%s, stop %d: %s",
                                path, stop, browser.read("document.activeElement.outerHTML"))
                        .isNotEqualTo("none");
            }
        }
    }

    /** After the last stop of a short page. */
    private static boolean isOnNothing() {
        return browser.read(
                        "[null, document.body, document.documentElement].includes(document.activeElement)")
                .asBoolean();
    }

    private static int count(String selector) {
        return browser.read("document.querySelectorAll('" + selector + "').length").asInt();
    }
}
