package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Documents;
import dev.clearcut.samples.Nightfall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and the budget, as a coordinator types them. */
class LetterCommandTest {

    private static final String SONG = "The Long Goodbye";

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() {
        office = shared.resolve("nightfall");
        Nightfall.load(office);
    }

    private static Ran letter(String... words) {
        var all = new ArrayList<>(List.of("letter"));
        all.addAll(List.of(words));
        return Ran.in(office, all.toArray(String[]::new));
    }

    private static Ran request(String... more) {
        var words = new ArrayList<>(List.of("request", "NIGHTFALL", SONG));
        words.addAll(List.of("--deal", "Broadcaster UK", "--to", "Acme Music"));
        words.addAll(List.of(more));
        return letter(words.toArray(String[]::new));
    }

    @Test
    void aRequestNamesTheExactGapAndTheExcerpts() {
        var ran = request("--reply-by", "2027-02-01", "--code", "4510", "--right", "sync");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("To Acme Music\n\nNIGHTFALL: rights in \"The Long Goodbye\"\n")
                .contains("We are Nightfall Pictures Ltd, the producers of NIGHTFALL.")
                .contains("composition (sync):\n  - ")
                .contains("United Kingdom, Ireland; ")
                .contains("1 September 2027 to 31 August 2030; English")
                .doesNotContain("MUS-01")
                .contains("01:02:17:22 to ")
                .contains("In all 38.04 s in the present cut (v2).")
                .contains("cost code 4510")
                .contains("by 1 February 2027.")
                .doesNotContain("recording (master)")
                .doesNotContain("{{")
                .doesNotContain("\n\n\n");
    }

    @Test
    void aLetterIsATextADocumentAndADraft() throws IOException {
        for (var name : List.of("acme.txt", "acme.docx", "acme.eml")) {
            var file = shared.resolve(name);
            var ran = request("--out", file.toString());
            assertThat(ran.exit()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("No e-mail address of Acme Music is on file");
            try (var documents = new Documents()) {
                var read = documents.read(file);
                assertThat(read.report().findings()).as(name).isEmpty();
                assertThat(
                                String.join(
                                        "\n",
                                        read.value().parts().stream().map(p -> p.text()).toList()))
                        .as(name)
                        .contains("In all 38.04 s in the present cut (v2).")
                        .contains("composition (sync)");
            }
        }
        assertThat(Files.readString(shared.resolve("acme.eml")))
                .contains("X-Unsent: 1")
                .contains("Subject: NIGHTFALL: rights in")
                .contains("From: kim@nightfall.example");
        var wrong = request("--out", shared.resolve("acme.pdf").toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains(".txt, .docx or .eml");
        assertThat(shared.resolve("acme.pdf")).doesNotExist();
    }

    @Test
    void whereNothingIsMissingThereIsNothingToAskFor() {
        var ran =
                letter(
                        "request",
                        "NIGHTFALL",
                        "Nightfall: Main Theme",
                        "--deal",
                        "Broadcaster UK",
                        "--to",
                        "Nobody");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("there is nothing to ask for");
    }

    @Test
    void anExtensionSaysWhatTheLicenceGivesAndWhatIsWanted() {
        var ran = letter("extend", "NIGHTFALL", "NF-MUS-001", "--deal", "Broadcaster UK");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("To Acme Music\n\nNIGHTFALL: extension of NF-MUS-001\n")
                .contains("signed on 11 May 2026")
                .contains("World except China; all media; 1 January 2027 to 31 December 2036")
                .doesNotContain("cost code")
                .doesNotContain("by .")
                .contains("We now need more than that.");
    }

    @Test
    void anOfficeEditsItsTemplatesAndIsToldOfSlips() throws IOException {
        assertThat(letter("templates", "NIGHTFALL").lines()).hasSize(4);
        var own = office.resolve("templates/letters/chase.txt");
        Files.writeString(
                own, "Subject: Hello {{to}}\n\nWhere is {{#materials}}{{title}}{{/materials}}?\n");
        var chase = letter("chase", "NIGHTFALL", SONG, "--deal=Broadcaster UK", "--to=Acme Music");
        assertThat(chase.out()).contains("Hello Acme Music").contains("Where is " + SONG + "?");
        assertThat(letter("templates", "NIGHTFALL").out()).contains("chase.txt  (yours)");

        Files.writeString(own, "Subject: Hello\n\nby {{replyBye}}\n");
        var slip = letter("chase", "NIGHTFALL", SONG, "--deal=Broadcaster UK", "--to=Acme Music");
        assertThat(slip.exit()).isEqualTo(2);
        assertThat(slip.err()).contains("chase.txt:3").contains("did you mean \"replyBy\"?");
        Files.delete(own);
    }

    @Test
    void theBudgetHoldsThePapersAgainstItsLines() {
        run("budget", "line", "NIGHTFALL", "4510", "Music rights", "GBP 20000", "--takes=music");
        run("budget", "line", "NIGHTFALL", "4520", "Archive", "GBP 9000", "--takes=archive,still");
        run("budget", "code", "NIGHTFALL", "NF-MUS-001", "4520");
        run(
                "budget",
                "pay",
                "NIGHTFALL",
                "NF-MUS-001",
                "GBP 1000",
                "--on=2026-06-01",
                "--note=first half");
        var shown =
                Ran.in(
                        office,
                        "budget",
                        "show",
                        "NIGHTFALL",
                        "--xlsx",
                        shared.resolve("b.xlsx").toString());
        assertThat(shown.exit()).as(shown.err()).isEqualTo(1);
        assertThat(shown.out())
                .contains("4510  Music rights")
                .contains("4510 Music rights is overspent by GBP");
        assertThat(Ran.in(office, "budget", "show", "NIGHTFALL", "--currency=JPY").out())
                .contains("in no sum: enter a rate from USD to JPY.");
        assertThat(shared.resolve("b.xlsx")).isNotEmptyFile();
        var json = Ran.in(office, "budget", "show", "NIGHTFALL", "--format=json").json();
        var archive = json.get("lines").get(1);
        assertThat(archive.get("code").asString()).isEqualTo("4520");
        assertThat(archive.get("costs").toString())
                .contains(
                        "\"stage\":\"paid\",\"paper\":\"NF-MUS-001\",\"party\":\"Acme Music\",\"amount\":\"GBP 1000.00\"")
                .contains(
                        "\"stage\":\"committed\",\"paper\":\"NF-MUS-001\",\"party\":\"Acme Music\",\"amount\":\"GBP 3500.00\"");
        assertThat(
                        Ran.in(
                                        office,
                                        "budget",
                                        "line",
                                        "NIGHTFALL",
                                        "4530",
                                        "More",
                                        "GBP 1",
                                        "--takes=music")
                                .err())
                .contains("Line 4510 takes music already");
        assertThat(Ran.in(office, "budget", "line", "NIGHTFALL", "4530", "More", "GBX 1").exit())
                .isEqualTo(2);
        assertThat(Ran.in(office, "budget", "code", "NIGHTFALL", "NF-MUS-001", "99").exit())
                .isEqualTo(3);
    }

    private static void run(String... words) {
        var ran = Ran.in(office, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    @Test
    void aLetterIsToSomebody() {
        var ran = letter("request", "NIGHTFALL", SONG, "--deal", "Broadcaster UK", "--to", " ");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Whom is the letter for?");
    }
}
