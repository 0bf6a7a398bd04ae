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

/** Cases and the journal, as a coordinator types them. */
class CaseCommandTest {

    private static final String SONG = "The Long Goodbye";

    @TempDir static Path shared;

    private static Path office;

    @BeforeAll
    static void loadNightfall() throws IOException {
        office = shared.resolve("nightfall");
        var files = Nightfall.files();
        run("init");
        run("production", "add", "NIGHTFALL", "--company", Nightfall.COMPANY);
        run("import", "materials", files.resolve("materials.csv").toString());
        run("import", "licences", files.resolve("licences.csv").toString());
        Files.writeString(shared.resolve("signed.pdf"), "%PDF the paper");
    }

    private static String run(String... words) {
        var ran = Ran.in(office, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    private static Ran move(String right, String state, String... more) {
        var words = new ArrayList<>(List.of("case", "move", "NIGHTFALL", SONG, right, state));
        words.addAll(List.of(more));
        return Ran.in(office, words.toArray(String[]::new));
    }

    @Test
    void aCaseIsLedFromIdentifiedToClearedAndTheJournalTellsIt() {
        assertThat(run("case", "list", "NIGHTFALL", "--state", "identified"))
                .contains("identified  sync");
        assertThat(move("sync", "researching").err()).contains("an owner and a due date");
        var kim = "--owner=kim@nightfall.example";
        run("case", "assign", "NIGHTFALL", SONG, "sync", kim, "--due=2020-01-31");
        assertThat(run("case", "list", "NIGHTFALL", kim)).contains("2020-01-31 late");
        assertThat(Ran.in(office, "case", "list", "NIGHTFALL", "--late").exit()).isEqualTo(1);

        assertThat(move("sync", "holder-found").exit()).isZero();
        assertThat(move("sync", "requested").exit()).isZero();
        var paper = "--evidence=" + shared.resolve("signed.pdf");
        assertThat(move("sync", "agreed", paper, "--because=they said yes").exit()).isZero();
        assertThat(move("sync", "contracted").exit()).isZero();
        assertThat(move("sync", "cleared").exit()).isEqualTo(3);
        assertThat(move("sync", "cleared", paper).out()).contains("\"" + SONG + "\": cleared");

        assertThat(run("case", "show", "NIGHTFALL", SONG))
                .contains("cleared, kim@nightfall.example, due 2020-01-31")
                .contains("on signed.pdf (")
                .contains("they said yes")
                .contains("next: recheck, expired, disputed, substituted, removed");
        assertThat(run("case", "show", "NIGHTFALL", SONG, "--format=json"))
                .contains("\"state\" : \"cleared\"")
                .contains("\"kind\" : \"file\"");
        assertThat(run("journal", "list", "NIGHTFALL", "--most=1"))
                .contains("state from contracted to cleared");
    }

    @Test
    void theJournalIsVerifiedAgainstAHashThatWasWrittenDown() {
        var verified = run("journal", "verify");
        assertThat(verified).contains("entries hold; the last is ");
        var head = verified.strip().replaceAll(".* ", "");
        run("--because=a try", "production", "company", "NIGHTFALL", "Nightfall Films");
        assertThat(run("journal", "verify", "--head", head)).contains("entries hold");
        assertThat(run("journal", "list", "NIGHTFALL"))
                .contains("(a try)")
                .contains("added company \"Nightfall Films\"");
        assertThat(Ran.in(office, "journal", "verify", "--head", "ab").exit()).isEqualTo(1);
    }

    @Test
    void slipsAreAnsweredWithTheNearestWord() {
        assertThat(move("sync", "clearde").err()).contains("did you mean \"cleared\"?");
        assertThat(move("snyc", "cleared").err()).contains("did you mean \"sync\"?");
        assertThat(move("likeness", "cleared").err())
                .contains("carries sync, master, not likeness");
        assertThat(move("master", "paid").err()).contains("from here it goes to researching");
    }

    @Test
    void theTableOfStepsNeedsNoOffice() {
        var ran = Ran.command("case", "states");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("file, instrument, countersigned, paid-where-void");
    }
}
