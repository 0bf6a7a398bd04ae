package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.samples.Nightfall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a quote to a signed and paid licence, as a coordinator types it. */
class QuoteCommandTest {

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() {
        office = shared.resolve("nightfall");
        Nightfall.load(office);
    }

    private static Ran ask(String noun, String verb, String... words) {
        var all = new ArrayList<>(List.of(noun, verb, "NIGHTFALL"));
        all.addAll(List.of(words));
        return Ran.in(office, all.toArray(String[]::new));
    }

    private static String run(String noun, String verb, String... words) {
        var ran = ask(noun, verb, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void aPreviewFilesNothingAndAcceptingFilesTheLicenceAndTheLetter() {
        assertThat(run("quote", "accept", "HS-Q1", "--reference=NF-A", "--preview"))
                .contains("would accept HS-Q1 (Harrow Sentinel) for GBP 180.00")
                .contains("it would be the licence \"NF-A\"")
                .contains(
                        "photograph of \"The Harrow Sentinel, front page of 10 November 1965\" would stay");
        assertThat(run("licence", "list")).doesNotContain("NF-A ");

        var letter = shared.resolve("yes.txt");
        run("quote", "accept", "HS-Q1", "--reference=NF-A", "--letter=" + letter);
        assertThat(letter).content().contains("Harrow Sentinel").contains("GBP 180");
        assertThat(run("licence", "show", "nf-a"))
                .contains("not signed: grants nothing yet")
                .contains("accepted from the quote HS-Q1");
        assertThat(run("licence", "list", "--not-in-force")).contains("NF-A ");
        assertThat(run("quote", "list")).contains("accepted on").contains("as NF-A");
        assertThat(run("letter", "accept", "HS-Q1")).contains("GBP 180");
        var again = ask("quote", "accept", "HS-Q1");
        assertThat(again.exit()).isEqualTo(Exit.REFUSED);
        assertThat(again.err()).contains("The quote HS-Q1 was accepted on");
    }

    @Test
    void aLetterThatCannotBeWrittenAcceptsNothing() {
        var ran = ask("quote", "accept", "QP-Q1", "--letter=" + shared.resolve("yes.pages"));
        assertThat(ran.exit()).isEqualTo(Exit.USAGE);
        assertThat(run("quote", "list")).contains("QP-Q1 (Quarry Production Music): EUR 240.00\n");
    }

    @Test
    void theAnswerIsJsonToo() {
        assertThat(run("quote", "accept", "AM-Q2", "--reference=NF-B", "--format=json"))
                .contains("\"quote\" : \"AM-Q2\"")
                .contains("\"inForce\" : false")
                .contains("\"stays\" : [ {");
        assertThat(run("licence", "sign", "NF-B", "--on=2026-11-20", "--format=json"))
                .contains("\"signed\" : \"2026-11-20\"")
                .contains("\"inForce\" : true");
        run("licence", "paid", "NF-B", "--on=2026-11-21");
        assertThat(run("licence", "show", "NF-B", "--format=json"))
                .contains("\"quote\" : \"AM-Q2\"")
                .contains("\"amount\" : \"GBP 1100.00\"");
        var early = ask("licence", "sign", "NF-MUS-008", "--on=2999-01-01");
        assertThat(early.exit()).isEqualTo(Exit.REFUSED);
        assertThat(early.err()).contains("has not come yet");
        assertThat(ask("licence", "sign", "NF-MSU-008", "--on=2026-11-20").err())
                .contains("did you mean \"NF-MUS-008\"");
    }

    @Test
    void dutiesAreListedDoneAndTakenBack() {
        assertThat(run("duty", "list"))
                .contains("NF-FTG-003 (Castellane Pictures) ")
                .contains("copies: 1  open\n");
        assertThat(run("duty", "done", "NF-FTG-003", "--on=2026-11-20"))
                .contains("NF-FTG-003, copies: 1: done on 2026-11-20");
        assertThat(run("duty", "list", "--open")).doesNotContain("NF-FTG-003");
        run("duty", "take-back", "NF-FTG-003");
        assertThat(run("duty", "list", "--format=csv")).contains("due,licence,licensor,kind");
    }
}
