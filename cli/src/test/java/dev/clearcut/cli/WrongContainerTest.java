package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file in the wrong container, and what is said of it beside that. */
class WrongContainerTest {

    private static final Path UPLOAD =
            Path.of(System.getProperty("clearcut.root", ".."))
                    .resolve("cli/src/test/resources/dev/clearcut/cli/conform/upload.json");

    private static Ran conform(String format) {
        return Ran.command(
                "file",
                "conform",
                "--facts",
                UPLOAD.toString(),
                "--spec",
                "as11-ukdpp-hd",
                "--format",
                format);
    }

    @Test
    void theContainerIsSaidFirstAndOnceAndWhatHangsOnItInOneLine() {
        var ran = conform("text");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        var lines = ran.out().lines().toList();
        assertThat(lines.get(3)).isEqualTo("ERROR  as11-ukdpp-hd.file.container");
        assertThat(lines.stream().filter(line -> line.contains("until it is mxf")))
                .singleElement()
                .asString()
                .matches(" {2}waits {3}\\d+ rules cannot be judged until it is mxf: .*")
                .contains("file.operational-pattern", "file.kag", "metadata.parts");
        assertThat(ran.out())
                .doesNotContain("ERROR  as11-ukdpp-hd.file.kag")
                .contains("ERROR  as11-ukdpp-hd.video.profile");
    }

    @Test
    void machinesGetEachRuleThatWaitsForTheContainer() {
        for (var rule : List.of("file.kag", "file.operational-pattern", "metadata.parts")) {
            assertThat(conform("json").out()).contains("\"rule\" : \"as11-ukdpp-hd." + rule);
            assertThat(conform("csv").out()).contains("as11-ukdpp-hd." + rule + ",1.1,");
        }
        assertThat(conform("json").out())
                .contains("\"waitsFor\" : \"as11-ukdpp-hd.file.container\"");
    }

    @Test
    void theLayoutThatNobodySaysIsOneFindingAndNotThree() {
        assertThat(conform("csv").out().lines().filter(line -> line.contains("audioTrackLayout")))
                .singleElement()
                .asString()
                .contains("audio.layout-code");
    }
}
