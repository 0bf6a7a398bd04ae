package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evidence read}: the promised keys, findings, and files that are not there. */
class EvidenceCommandTest {

    @TempDir Path folder;

    @Test
    void eachDocumentHasThePromisedKeysAndItsOwnFindings() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Kim, GBP 4500.");
        var empty = Files.createFile(folder.resolve("empty.pdf"));

        var ran =
                Ran.command(
                        "evidence", "read", letter.toString(), empty.toString(), "--format=json");

        assertThat(ran.exit()).isEqualTo(1);
        var first = ran.json().get(0);
        assertThat(first.get("file").asString()).isEqualTo(letter.toString());
        assertThat(first.get("mediaType").asString()).isEqualTo("text/plain");
        assertThat(first.get("standing").asString()).isEqualTo("read");
        assertThat(first.get("characters").asInt()).isEqualTo(19);
        assertThat(first.get("pages").asInt()).isZero();
        assertThat(first.get("parts").get(0).get("text").asString())
                .isEqualTo("Dear Kim, GBP 4500.");
        assertThat(first.get("findings").size()).isZero();
        var second = ran.json().get(1);
        assertThat(second.get("standing").asString()).isEqualTo("unreadable");
        assertThat(second.get("findings").get(0).get("rule").asString())
                .isEqualTo("evidence.unreadable");
    }

    @Test
    void textShowsTheFirstLines() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Kim,\n\nGBP 4500.\n");

        var ran = Ran.command("evidence", "read", letter.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        letter + ": plain text, 20 characters", "    Dear Kim,", "    GBP 4500.");
    }

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnythingIsRead() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Kim");

        var ran = Ran.command("evidence", "read", letter.toString(), "/nowhere/none.pdf");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("/nowhere/none.pdf");
    }
}
