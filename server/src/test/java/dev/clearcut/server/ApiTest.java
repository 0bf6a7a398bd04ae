package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final String FILM = "/api/productions/NIGHTFALL";

    private final NightfallServer server = NightfallServer.served();

    @Test
    void theUsesOfACutAreInRecordOrder() {
        var uses = server.jsonAsKim(FILM + "/cuts/v2/uses");
        var starts = uses.valueStream().map(use -> use.path("recordInFrame").asLong()).toList();

        assertThat(starts).isNotEmpty().isSorted();
        assertThat(uses.get(0).propertyNames())
                .contains("track", "name", "source", "kind", "recordIn", "recordOut", "rate", "id");
    }

    @Test
    void aCheckAgainstADealSaysWhatIsMissing() {
        var check = server.jsonAsKim(FILM + "/check?cut=v2&deal=Streamer%20Europe");

        assertThat(check.path("purpose").asString()).isEqualTo("Streamer Europe");
        assertThat(check.path("findings").valueStream())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.path("rule").asString()).isEqualTo("rights.gap");
                            assertThat(finding.path("material").asString())
                                    .isEqualTo("The Long Goodbye");
                            assertThat(finding.path("gap").asString()).contains("SVOD");
                        });
    }

    @Test
    void theDeliveriesOfADealAreThoseOfTheCommandLine() {
        var all = server.jsonAsKim(FILM + "/deliveries");
        var deal = server.jsonAsKim(FILM + "/deliveries?deal=Streamer%20Europe");

        assertThat(deal.valueStream())
                .isNotEmpty()
                .allMatch(item -> item.path("deal").asString().equals("Streamer Europe"))
                .allMatch(item -> item.path("state").asString().equals("planned"));
        assertThat(all.size()).isGreaterThanOrEqualTo(deal.size());
        assertThat(server.asKim("GET", FILM + "/deliveries?deal=Nobody", "", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whetherADeliveryIsReadyIsAskedOfADeal() {
        var ready = server.jsonAsKim(FILM + "/ready?deal=Streamer%20Europe");

        assertThat(ready.path("stage").asString()).isEqualTo("not-ready");
        assertThat(ready.path("items").size()).isPositive();
        assertThat(server.jsonAsKim(FILM + "/ready")).isEqualTo(ready);
    }

    @Test
    void aCheckAgainstNamedRightsIsTheSameAsAgainstTheDealThatNeedsThemButForItsBuyer() {
        var deal = server.jsonAsKim(FILM + "/check?cut=v2&deal=Streamer%20Europe");
        var named =
                server.jsonAsKim(
                        FILM
                                + "/check?cut=v2&territory=EU&territory=UK&media=SVOD"
                                + "&from=2027-03-01&to=2032-02-29");

        assertThat(named.path("needed")).isEqualTo(deal.path("needed"));
        assertThat(named.path("findings").valueStream())
                .containsExactlyElementsOf(
                        deal.path("findings")
                                .valueStream()
                                .filter(f -> !f.path("rule").asString().equals("rights.passing-on"))
                                .toList());
    }

    @Test
    void aCheckOfActiveTracksLeavesOutWhatIsSwitchedOff() {
        var all = server.jsonAsKim(FILM + "/check?cut=v2&deal=Streamer%20Europe");
        var active = server.jsonAsKim(FILM + "/check?cut=v2&deal=Streamer%20Europe&tracks=active");

        assertThat(all.path("leftOut").asInt()).isZero();
        assertThat(active.path("uses").asInt() + active.path("leftOut").asInt())
                .isEqualTo(all.path("uses").asInt());
        assertThat(active.path("leftOut").asInt()).isEqualTo(all.path("switchedOff").asInt());
        assertThat(active.path("verdict")).isEqualTo(all.path("playing"));
        assertThat(active.path("findings").valueStream())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.path("active").asBoolean()).isTrue());
    }

    @Test
    void tracksAreAllOrActive() {
        var answer = server.asKim(FILM + "/check?deal=Streamer%20Europe&tracks=activ");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(server.json(answer).path("detail").asString())
                .contains("did you mean \"active\"?");
    }

    @Test
    void aProductionNamesItsCompanies() {
        assertThat(server.jsonAsKim("/api/productions").get(0).path("companies").valueStream())
                .extracting(company -> company.asString())
                .containsExactly(Nightfall.COMPANY);
    }

    @Test
    void aMisspeltMediumComesBackWithTheNearestKnownOnes() {
        var answer = server.asKim(FILM + "/check?media=SVOOD");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(Problem.MEDIA_TYPE);
        assertThat(server.json(answer).path("detail").asString()).contains("SVOOD", "SVOD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check", "/check?deal=Streamer%20Europe&media=SVOD"})
    void aCheckNeedsADealOrRightsAndNotBoth(String path) {
        assertThat(server.asKim(FILM + path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check?deal=Streamr",
                "/cuts/v99/uses",
                "/check?cut=v99&deal=Streamer%20Europe"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(server.asKim(FILM + path).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameCutSentTwiceChangesNothing() throws IOException {
        var edl = Files.readString(Nightfall.files().resolve("reel1_v2.edl"));
        var path = FILM + "/cuts?name=sent&rate=25&file=reel1_v2.edl";

        var first = server.postAsKim(path, edl);
        var second = server.postAsKim(path, edl);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.json(first).path("file").asString()).isEqualTo("reel1_v2.edl");
    }

    @Test
    void aFileThatIsNoTimelineIsRefusedWithItsNameAndNothingIsKept() {
        var answer = server.postAsKim(FILM + "/cuts?name=bad&rate=25&file=bad.edl", "%PDF-1.7 no");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(server.json(answer).path("detail").asString()).contains("bad.edl");
        assertThat(server.asKim(FILM + "/cuts").body()).doesNotContain("\"bad\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2Fetc%2Fpasswd",
                "%2Ftmp%2Fx.edl",
                ".hidden",
                "",
                "a%0Ab.edl",
                "%2Ftmp%2Fx%E2%80%A8.edl",
                "x%C2%85.edl"
            })
    void aFileNameIsNoPath(String file) {
        var answer = server.postAsKim(FILM + "/cuts?name=x&file=" + file, "TITLE: X");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void searchForgivesTypingSlipsAndAnswersAboutRights() {
        var found =
                server.jsonAsKim(
                        "/api/search?text=long%20godbye&territory=DE&media=SVOD&from=2027-03-01");

        assertThat(found.path("hits").get(0).path("title").asString())
                .isEqualTo("The Long Goodbye");
        assertThat(found.path("hits").get(0).path("verdict").asString()).isNotEmpty();
        assertThat(found.path("facets").path("kinds").propertyNames()).contains("commercial-track");
    }

    @Test
    void searchIsNarrowedByKindAndByAnswer() {
        var music = server.jsonAsKim("/api/search?kind=music&size=100");
        var clear =
                server.jsonAsKim(
                        "/api/search?territory=DE&media=SVOD&from=2027-03-01"
                                + "&verdict=covered,covered-with-duties&size=100");

        assertThat(music.path("hits").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        hit ->
                                assertThat(hit.path("kind").asString())
                                        .matches(".*track|.*score|sung-on-screen"));
        assertThat(clear.path("hits").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        hit -> assertThat(hit.path("verdict").asString()).startsWith("covered"));
    }

    @Test
    void aStrangerFindsNothing() {
        var found = server.json(server.asStranger("GET", "/api/search?text=goodbye"));

        assertThat(found.path("total").asLong()).isZero();
        assertThat(server.asStranger("GET", "/api/productions").body()).doesNotContain("NIGHTFALL");
    }

    @Test
    void aPersonSettlesWhatAUseIs() {
        var open =
                server.jsonAsKim(FILM + "/cuts/v1/uses")
                        .valueStream()
                        .filter(use -> use.path("match").asString().equals("doubtful"))
                        .findFirst()
                        .orElseThrow();
        var path = FILM + "/cuts/v1/uses/" + open.path("id").asString() + "/material";

        var after = server.postAsKim(path, "material=Clair+de+lune");

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(server.json(after).valueStream())
                .filteredOn(use -> use.path("id").equals(open.path("id")))
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.path("match").asString()).isEqualTo("confirmed");
                            assertThat(use.path("material").asString()).isEqualTo("Clair de lune");
                        });
    }

    @Test
    void whatIsOursIsSettledOverRestToo() {
        var use =
                server.jsonAsKim(FILM + "/cuts/v1/uses")
                        .valueStream()
                        .filter(u -> u.path("match").asString().equals("unknown"))
                        .findFirst()
                        .orElseThrow();
        var id = use.path("id").asString();

        var after = server.postAsKim(FILM + "/cuts/v1/uses/" + id + "/own", "");

        assertThat(server.json(after).valueStream())
                .filteredOn(u -> u.path("id").asString().equals(id))
                .singleElement()
                .satisfies(u -> assertThat(u.path("match").asString()).isEqualTo("own"));

        var again = server.postAsKim(FILM + "/cuts/v1/uses/" + id + "/reopen", "");

        assertThat(server.json(again).valueStream())
                .filteredOn(u -> u.path("id").asString().equals(id))
                .singleElement()
                .isEqualTo(use);
        assertThat(server.postAsKim(FILM + "/cuts/v1/uses/" + id + "/reopen", "").statusCode())
                .as("there is nothing left to take back")
                .isEqualTo(403);
    }

    @Test
    void aLastDayAndForEverAreNotBothSaid() {
        var both = server.asKim(FILM + "/check?territory=DE&to=2030-01-01&perpetual");

        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(server.json(both).path("detail").asString())
                .isEqualTo(
                        "Say a last day (to) or for ever (perpetual), not both: \"2030-01-01\" is a"
                                + " last day.");
        assertThat(server.asKim(FILM + "/check?territory=DE&perpetual=maybe").statusCode())
                .isEqualTo(400);
        assertThat(
                        server.jsonAsKim(
                                FILM + "/check?cut=v2&media=SVOD&from=2027-03-01&perpetual=true"))
                .isEqualTo(server.jsonAsKim(FILM + "/check?cut=v2&media=SVOD&from=2027-03-01"));
    }
}
