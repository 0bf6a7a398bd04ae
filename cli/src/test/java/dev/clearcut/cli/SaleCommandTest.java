package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where NIGHTFALL can be sold, as a producer asks. */
class SaleCommandTest {

    private static final String TV = "--deal=Broadcaster UK";

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() {
        office = shared.resolve("nightfall");
        Nightfall.load(office);
    }

    private static Ran ask(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add(2, "NIGHTFALL");
        return Ran.in(office, all.toArray(String[]::new));
    }

    private static String run(String... words) {
        var ran = ask(words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void theCheapestPapersAreChosenNamedAndProven() {
        var ran = ask("sale", "close", TV);
        assertThat(ran.exit()).as("clips nobody knows stay open").isEqualTo(1);
        assertThat(ran.lines().getFirst())
                .isEqualTo("v2, for Broadcaster UK: part of the gap can be closed for GBP 2230.00");
        assertThat(ran.lines())
                .contains(
                        "    accept  GBP 1100.00  AM-Q2 (Acme Music)",
                        "    accept  GBP 600.00   HR-Q1 (Harbour Records)",
                        "    in all  GBP 2230.00  proven: nothing on file is cheaper",
                        "Stays open:")
                .anyMatch(l -> l.startsWith("    \"Sodium Lights\", recording (master): GB, IE"));
    }

    @Test
    void theOptionIsCheapestForEuropeAndLiftsTheOtherSide() {
        var view = ask("sale", "close", "--deal=Streamer Europe", "--format=json").json();
        assertThat(view.get("proof").asString()).isEqualTo("optimal");
        assertThat(view.get("closesAll").asBoolean()).isFalse();
        assertThat(view.get("cost").asString()).isEqualTo("GBP 2535.13");
        assertThat(view.get("owed").get(0).get("reference").asString()).isEqualTo("HR-Q1");
        assertThat(view.get("owed").get(0).get("difference").asString()).isEqualTo("GBP 300.00");
        assertThat(view.get("open").valueStream().map(o -> o.get("material").asString()))
                .contains("Switchyard", "The Last Tram");
        var euro =
                ask("sale", "close", "--deal=Streamer Europe", "--currency=eur", "--format=json");
        assertThat(euro.json().get("cost").asString()).isEqualTo("EUR 2966.10");
    }

    @Test
    void aPlanThatCoversEverythingExitsWithNothing() throws IOException {
        var files = Nightfall.files();
        var own = shared.resolve("own");
        var edl = shared.resolve("song.edl");
        Files.writeString(
                edl,
                """
                TITLE: SONG
                FCM: NON-DROP FRAME

                001  AX       AA    C        00:00:00:00 00:00:40:00 01:00:00:00 01:00:40:00
                * FROM CLIP NAME: The Long Goodbye
                """);
        in(own, "init");
        in(own, "production", "add", "SONG", "--company", Nightfall.COMPANY);
        for (var sheet : List.of("materials", "licences", "quotes", "deals")) {
            in(own, "import", sheet, files.resolve(sheet + ".csv").toString());
        }
        in(own, "cut", "add", "SONG", edl.toString(), "--rate=25", "--name=v1");
        assertThat(Ran.in(own, "sale", "blockers", "SONG", TV).exit()).isEqualTo(1);
        assertThat(in(own, "sale", "close", "SONG", TV))
                .contains("all of the gap can be closed for GBP 1500.00");
        assertThat(in(own, "sale", "close", "SONG", TV, "--without=The Long Goodbye=GBP 300"))
                .contains("cut     GBP 300.00  without \"The Long Goodbye\"");
        in(own, "option", "exercise", "SONG", "NF-MUS-001", "cl. 2.4");
        assertThat(in(own, "sale", "close", "SONG", TV)).contains("closed for GBP 600.00");
        assertThat(in(own, "option", "list", "SONG")).contains("exercised on 20");
        assertThat(Ran.in(own, "option", "exercise", "SONG", "NF-MUS-001").exit()).isEqualTo(3);
    }

    private static String in(Path where, String... words) {
        var ran = Ran.in(where, words);
        assertThat(ran.exit()).as(String.join(" ", words) + "\n" + ran.err()).isZero();
        return ran.out();
    }

    @Test
    void whatBlocksMostComesFirstAndRightsSayWhere() {
        var blockers = ask("sale", "blockers", TV, "--format=json").json();
        assertThat(blockers.valueStream().map(b -> b.get("percent").decimalValue().intValue()))
                .isSortedAccordingTo((a, b) -> b - a)
                .hasSize(7);
        var rights = ask("sale", "rights", TV, "--tracks=active");
        assertThat(rights.exit()).isEqualTo(1);
        assertThat(rights.out()).contains("can surely be sold:").contains("    nowhere");
        assertThat(ask("sale", "blockers").exit()).as("for whom?").isEqualTo(2);
        assertThat(ask("sale", "blockers").err()).contains("Deals on file: \"Broadcaster UK\"");
    }

    @Test
    void theCalendarTellsWhatDiesWhen() {
        var days = run("sale", "calendar", "--since=2026-11-01", "--until=2027-10-31");
        assertThat(days.lines().map(l -> l.substring(0, 10)))
                .isSorted()
                .contains("2026-11-13", "2027-03-01", "2027-03-31", "2027-10-22");
        assertThat(days).contains("last day to pay GBP 4000.00").contains("last day for copies: 1");
        assertThat(ask("sale", "calendar", "--since=2027-01-02", "--until=2027-01-01").exit())
                .isEqualTo(2);
    }

    @Test
    void theContractsTellWhatWasLetSlip() {
        var ran = ask("sale", "contracts");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("contract.event-missing")
                .contains("record the date of \"festival premiere\"");
    }

    @Test
    void anotherFeeIsAskedAboutBeforeAnybodySigns() {
        var ran = ask("mfn", "what-if", "NF-MUS-001", "GBP 6000");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines())
                .containsExactly(
                        "would be owed: NF-MUS-002 (Harbour Records): GBP 4500.00 to GBP 6000.00, GBP 1500.00 more");
        assertThat(ask("mfn", "what-if", "NF-MUS-099", "GBP 6000").exit()).isEqualTo(3);
        assertThat(ask("mfn", "what-if", "NF-MUS-001", "ABC 6000").exit()).isEqualTo(2);
        assertThat(run("mfn", "list")).contains("HR-Q1 (Harbour Records): GBP 600.00, only asked");
    }

    @Test
    void eventsRatesAndQuotesAreTyped() {
        run("event", "record", "festival premiere", "2027-02-10");
        var twice = ask("event", "record", "Festival Premiere", "2027-02-11");
        assertThat(twice.exit()).isEqualTo(3);
        assertThat(twice.err()).contains("recorded on 2027-02-10 already");
        run("event", "record", "festival premiere", "2027-02-11", "--correct");
        assertThat(run("event", "list")).contains("2027-02-11  festival premiere");
        run("event", "remove", "festival premiere");

        run("rate", "add", "USD", "GBP", "0.79", "2026-11-02", "--source=ECB");
        assertThat(run("rate", "list")).contains("1 USD = 0.79 GBP on 2026-11-02 (ECB)");
        assertThat(ask("rate", "add", "USD", "ZZZ", "0.79", "2026-11-02").exit()).isEqualTo(2);

        var quote =
                run(
                        "quote",
                        "add",
                        "--by=Kestrel & Rook Records",
                        "--of=MUS-08",
                        "--right=master",
                        "--price=EUR 100",
                        "--territory=DE",
                        "--media=SVOD",
                        "--from=2027-01-01",
                        "--reference=KR-Q1",
                        "--max-seconds=45");
        assertThat(quote).contains("KR-Q1 (Kestrel & Rook Records): EUR 100.00");
        var bad = ask("quote", "add", "--by=X", "--of=Nothing", "--price=EUR 1");
        assertThat(bad.exit()).isEqualTo(3);
        run("quote", "remove", "KR-Q1");
        assertThat(run("quote", "list")).doesNotContain("KR-Q1");
    }

    @Test
    void whatCannotBeComparedIsNotCalledNobody() {
        var ran = ask("mfn", "what-if", "NF-MUS-001", "JPY 1000");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("not known").doesNotContain("Nobody");
    }

    @Test
    void aDayThatIsNoneIsSaidWithOneThatIs() {
        for (var day : List.of("2027-02-30", "+999999999-12-31", "0026-11-20", "tomorrow")) {
            var ran = ask("event", "record", "theatrical release", day);
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("is no day; write it as in 2027-03-01");
        }
    }

    @Test
    void aPaymentThatIsStillToComeIsRefused() {
        var ran = ask("budget", "pay", "NF-MUS-001", "GBP 10", "--on=2999-01-01");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("has not come yet");
    }
}
