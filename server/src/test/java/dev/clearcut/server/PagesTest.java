package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final String CUT = "/productions/NIGHTFALL/cuts/v2";

    private final NightfallServer server = NightfallServer.served();

    @Test
    void theCutShowsItsUsesByTimecodeAndTheGapInWords() {
        var page = page(CUT + "?deal=Streamer%20Europe");
        var goodbye = page.select("tr:contains(The Long Goodbye)").getFirst();

        assertThat(page.select("td.tc:not(.out)").eachText()).hasSizeGreaterThan(20).isSorted();
        assertThat(goodbye.text()).contains("SVOD in EU, GB is not licensed", "NF-MUS-001");
        assertThat(goodbye.select(".badge").text()).isEqualTo("not covered");
        assertThat(page.select(".verdict").text()).contains("Streamer Europe", "2027-03-01");
    }

    @Test
    void theCountsOfTheTabsAreTheRowsBehindThem() {
        var page = page(CUT + "?deal=Streamer%20Europe");

        assertThat(page.select(".tabs a:has(.badge)")).isNotEmpty();
        for (var tab : page.select(".tabs a:has(.badge)")) {
            var behind = page(tab.attr("href"));
            assertThat(behind.select("table.uses tbody tr[id]"))
                    .as(tab.text())
                    .hasSize(Integer.parseInt(tab.select("b").text()));
        }
    }

    @Test
    void theCoordinatorSeesFileRightsAndPapersOfEachItemAndWhatIsLateFirst() {
        var page = page("/productions/NIGHTFALL/deliveries?deal=Streamer%20Europe");
        var ready = server.jsonAsKim("/api/productions/NIGHTFALL/ready?deal=Streamer%20Europe");
        var rows = page.select("table.deliveries tbody tr");

        assertThat(rows).hasSize(ready.path("items").size());
        var master = page.select("tr:contains(IMF package)").getFirst();
        assertThat(master.select("td[data-label]").eachText().getFirst()).isEqualTo("open");
        assertThat(master.text()).contains("2027-02-01", "There is no version of it yet");
        assertThat(page.select(".verdict").text()).contains("not ready", "Streamer Europe");
        var late = rows.stream().map(row -> !row.select(".late").isEmpty()).toList();
        assertThat(late).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.select("option[selected]").val()).isEqualTo("Streamer Europe");
    }

    @Test
    void theTabsOfADeliveryCountTheRowsBehindThem() {
        var page = page("/productions/NIGHTFALL/deliveries");

        for (var tab : page.select(".tabs a")) {
            assertThat(page(tab.attr("href")).select("table.deliveries tbody tr:has(.due)"))
                    .as(tab.text())
                    .hasSize(Integer.parseInt(tab.select("b").text()));
        }
    }

    @Test
    void theProductionsLeadToTheirDeliveries() {
        assertThat(page("/").select("a:contains(Deliveries)").attr("href"))
                .isEqualTo("/productions/NIGHTFALL/deliveries");
    }

    @Test
    void worstFirstPutsWhatBlocksOnTop() {
        var rows = page(CUT + "?deal=Streamer%20Europe&order=worst").select("table.uses tbody tr");

        assertThat(rows.getFirst().className()).isIn("conflict", "not-covered");
        assertThat(rows.getLast().className()).isIn("covered", "unsorted");
    }

    @Test
    void aFreeQuestionIsAnsweredInsteadOfADeal() {
        var page = page(CUT + "?territory=JP&media=SVOD&from=2027-03-01");

        assertThat(page.select(".verdict").text()).contains("JP; SVOD; from 2027-03-01");
        assertThat(page.select("input[name=territory]").val()).isEqualTo("JP");
        assertThat(page.select("details.ask").hasAttr("open")).isTrue();
    }

    @Test
    void whatIsNotUnderstoodComesBackAsAPageThatSaysWhat() {
        var answer = server.pageAsKim(CUT + "?territory=Untied%20Kingdom");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".detail").text())
                .contains("United Kingdom")
                .doesNotContain("rights.wording");
    }

    @Test
    void aUseThatMayBeSeveralThingsOffersThem() {
        var page = page(CUT + "?deal=Streamer%20Europe&show=unidentified");
        var forms = page.select("form.candidate");

        assertThat(forms).isNotEmpty();
        assertThat(forms.eachAttr("action"))
                .allMatch(action -> action.endsWith("?deal=Streamer%20Europe&show=unidentified"));
        assertThat(forms.select("button").eachText()).containsOnly("It is this");
    }

    @Test
    void searchFindsWithASlipAndSaysWhyAndWhetherItIsCovered() {
        var page = page("/search?text=godbye&territory=DE&media=SVOD&from=2027-03-01");
        var hit = page.select("article").getFirst();

        assertThat(hit.select("h3").text()).isEqualTo("The Long Goodbye");
        assertThat(hit.select("mark").text()).contains("Goodbye");
        assertThat(hit.select(".badge").text()).isNotEmpty();
        assertThat(hit.select(".answers").text()).contains("NF-MUS-001");
    }

    @Test
    void aChoiceNarrowsTheSearchToItsCount() {
        var choice = page("/search?text=").select("aside a:contains(commercial track)").getFirst();
        var narrowed = page(choice.attr("href"));

        assertThat(narrowed.select(".total").text())
                .startsWith(choice.select("b").text() + " material");
        assertThat(narrowed.select("aside a[aria-current]").text()).contains("commercial track");
    }

    @Test
    void aSearchWithoutHitsSaysWhatToTry() {
        assertThat(page("/search?text=zzzzqqqq").select(".empty").text()).contains("fewer words");
    }

    @Test
    void hostileTitlesAreTextAndNothingElse() {
        var search = server.pageAsKim("/search?text=onload&licensor=%22%3E%3Cscript%3E1");
        var found = server.pageAsKim("/search?text=alert");
        var cut = server.pageAsKim(CUT + "?show=unidentified");

        assertThat(found.body()).contains("&lt;script");
        for (var answer : List.of(search, found, cut)) {
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("script"))
                    .extracting(s -> s.attr("src"))
                    .containsExactly(Statics.link("htmx.min.js"));
            assertThat(page.select("[onload], [onclick], [onerror]")).isEmpty();
            assertThat(page.select("script").text()).isEmpty();
        }
        assertThat(Jsoup.parse(cut.body()).select("datalist option").eachAttr("value"))
                .contains(NightfallServer.HOSTILE);
    }

    @Test
    void everyPageForbidsScriptsFromElsewhere() {
        var policy =
                server.pageAsKim("/").headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy).contains("default-src 'none'", "script-src 'self'");
        assertThat(policy).doesNotContain("unsafe");
    }

    @Test
    void whoeverIsNotSignedInIsToldHow() {
        var answer = server.send("GET", CUT, "", Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("clearcut serve").doesNotContain("Long Goodbye");
    }

    @Test
    void aUseNobodyKnowsIsSaidToBeOursAndStaysInSight() {
        var show = CUT + "?deal=Streamer%20Europe&show=unidentified";
        var row = page(show).select("tr.unidentified:not(:has(input[type=hidden]))").getFirst();
        var ours = row.select("form[action*=/own]").attr("action");

        var said = server.postAsKim(ours, "");

        assertThat(said.statusCode()).isEqualTo(303);
        var after = page(said.headers().firstValue("Location").orElse(""));
        assertThat(after.select("tr#" + row.id())).isEmpty();
        assertThat(after.select("details.own #" + row.id()).text())
                .contains(row.select(".tc").getFirst().text(), "ours, says " + Nightfall.KIM);
        assertThat(after.select("details.own summary").text()).startsWith("Ours: ");

        var back = after.select("details.own #" + row.id() + " form").attr("action");
        var reopened = server.postAsKim(back, "");

        assertThat(page(show).select("tr#" + row.id() + ".unidentified")).hasSize(1);
        assertThat(reopened.headers().firstValue("Location").orElse("")).isEqualTo(show);
    }

    @Test
    void whatWasTakenForAMaterialCanBeSaidToBeAnother() {
        var show = CUT + "?deal=Streamer%20Europe";
        var row = page(show).select("tr.covered:has(.settled)").getFirst();
        var title = row.select("strong").text();
        var confirm = row.select(".settled form[action*=/material]").attr("action");

        server.postAsKim(confirm, "material=Clair%20de%20lune");

        var wrong = page(show).select("tr#" + row.id());
        assertThat(wrong.select("strong").text()).isEqualTo("Clair de lune");
        assertThat(wrong.select(".settled > p.why").text())
                .isEqualTo("confirmed by " + Nightfall.KIM);
        server.postAsKim(wrong.select("form[action*=/reopen]").attr("action"), "");
        var mended = page(show).select("tr#" + row.id());
        assertThat(mended.select("strong").text()).isEqualTo(title);
        assertThat(mended.select("form[action*=/reopen]")).isEmpty();
    }

    @Test
    void aMistakeLeadsBackToWhereItWasMade() {
        var cut = wayBack(CUT + "?territory=Gemany");
        var search = wayBack("/search?from=tomorrow");
        var missing = wayBack("/productions/NIGHTFALL/cuts/v99");

        assertThat(cut).isEqualTo(CUT);
        assertThat(search).isEqualTo("/search");
        assertThat(missing).isEqualTo("/");
    }

    private String wayBack(String path) {
        return Jsoup.parse(server.pageAsKim(path).body()).select(".problem a").attr("href");
    }

    @Test
    void aMistakeKeepsTheVisitorSignedIn() {
        var answer = server.pageAsKim("/productions/NIGHTFALL/cuts/v99");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".who").text()).contains(Nightfall.KIM);
    }

    @Test
    void everyControlOfEveryPageHasAName() {
        for (var path : List.of("/", CUT, CUT + "?show=unidentified", "/search", "/tokens")) {
            var page = page(path);
            for (var control : page.select("input:not([type=hidden]), select")) {
                assertThat(control.closest("label"))
                        .as("%s: %s", path, control.outerHtml())
                        .isNotNull();
            }
            assertThat(page.select("button"))
                    .as(path)
                    .allMatch(b -> !b.text().isBlank() || b.hasAttr("aria-label"));
        }
    }

    private Document page(String path) {
        var answer = server.pageAsKim(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
