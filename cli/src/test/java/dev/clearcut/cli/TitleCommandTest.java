package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of title, as a coordinator types it. */
class TitleCommandTest {

    @TempDir Path shared;

    private Path office;

    @BeforeEach
    void open() {
        office = shared.resolve("office");
        run("init");
        run("production", "add", "Harbour", "--company", "Harbour Films Ltd");
        title("add-work", "Novel", "--kind=book", "--author=Ada Marsh");
        title("add-work", "Film", "--kind=film", "--based-on=novel", "--author=Harbour Films Ltd");
    }

    private String run(String... words) {
        var ran = Ran.in(office, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    private Ran title(String verb, String... more) {
        var words = new ArrayList<>(List.of("title", verb, "Harbour"));
        words.addAll(List.of(more));
        return Ran.in(office, words.toArray(String[]::new));
    }

    @Test
    void aHoleIsClosedByThePaperItAsksFor() throws IOException {
        var hole = title("prove", "--work=Film", "--territory=DE", "--media=SVOD");
        assertThat(hole.exit()).isEqualTo(1);
        assertThat(hole.out())
                .contains("A paper from Ada Marsh to Harbour Films Ltd is missing for: DE; SVOD");

        var file = Files.writeString(shared.resolve("deed.pdf"), "%PDF the deed");
        var filed =
                title(
                        "transfer",
                        "--from=Ada Marsh",
                        "--to=Harbour Films Limited",
                        "--work=Novel",
                        "--reference=Deed",
                        "--scope=DE; SVOD; ..",
                        "--file=" + file);
        assertThat(filed.out()).contains("not signed");
        assertThat(title("prove", "--territory=DE", "--media=SVOD").out())
                .contains("title.unsigned");
    }

    @Test
    void theSignedPaperProvesItAndJsonTellsThePath() {
        title("transfer", "--from=Ada Marsh", "--to=Harbour Films Ltd", "--work=Novel");
        var unsigned = title("prove", "--format=json");
        assertThat(unsigned.exit()).isEqualTo(1);
        assertThat(unsigned.out()).contains("\"rule\" : \"title.unsigned\"");
        assertThat(title("sign", "Ada Marsh to Harbour Films Ltd 1", "--on=2020-01-01").exit())
                .isZero();

        var proven = title("prove", "--format=json");
        assertThat(proven.exit()).isZero();
        assertThat(proven.out())
                .contains("\"complete\" : true")
                .contains("\"signed\" : \"2020-01-01\"");
        assertThat(title("prove", "--as-at=2019-12-31").exit()).isEqualTo(1);
        assertThat(title("revert", "Ada Marsh to Harbour Films Ltd 1", "--on=2021-01-01").out())
                .contains("back with Ada Marsh");
        assertThat(title("prove").out()).contains("went back to Ada Marsh on 2021-01-01");
        assertThat(title("list", "--format=json").out()).contains("\"reverted\" : \"2021-01-01\"");
        assertThat(title("list", "--format=csv").out()).startsWith("signed,kind,reference");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        assertThat(title("origin", "Novel", "Bea", "--share=3%").err()).contains("sum to 103 %");
        assertThat(title("origin", "Novel", "Bea", "--share=3%").exit()).isEqualTo(2);
        var round = title("base", "Novel", "Film");
        assertThat(round.exit()).isEqualTo(3);
        assertThat(round.err()).contains("The works go round");
        assertThat(title("transfer", "--from=A", "--to=B", "--work=Novle").err())
                .contains("did you mean \"Novel\"?");
        assertThat(title("transfer", "--from=A", "--to=a", "--work=Novel").exit()).isEqualTo(2);
        assertThat(
                        title("transfer", "--from=A", "--to=B", "--work=Novel", "--kind=asignment")
                                .err())
                .contains("did you mean \"assignment\"");
        assertThat(title("list").out()).contains("by Ada Marsh 100 %").doesNotContain("Bea");
    }
}
