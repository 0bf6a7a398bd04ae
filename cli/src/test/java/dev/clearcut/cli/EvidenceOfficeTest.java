package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of an office from the command line: attached, listed, found, verified, detached. */
class EvidenceOfficeTest {

    @TempDir Path folder;

    private Ran evidence(String... words) {
        var command = new String[words.length + 3];
        command[0] = "--office";
        command[1] = folder.resolve("office").toString();
        command[2] = "evidence";
        System.arraycopy(words, 0, command, 3, words.length);
        return Ran.command(command);
    }

    private void found() throws IOException {
        var sheet =
                Files.writeString(
                        folder.resolve("materials.csv"),
                        "title,kind\nThe Long Goodbye,commercial track\n");
        var office = folder.resolve("office").toString();
        Ran.command("--office", office, "init");
        Ran.command("--office", office, "production", "add", "NIGHTFALL");
        assertThat(
                        Ran.command(
                                        "--office",
                                        office,
                                        "import",
                                        "materials",
                                        "NIGHTFALL",
                                        sheet.toString())
                                .exit())
                .isZero();
    }

    @Test
    void aPaperIsAttachedListedFoundVerifiedAndDetached() throws IOException {
        found();
        var paper = Files.writeString(folder.resolve("log.txt"), "The zither archive was asked.");

        var attached =
                evidence(
                        "attach",
                        "NIGHTFALL",
                        paper.toString(),
                        "--material",
                        "The Long Goodbye",
                        "--kind",
                        "search-log");

        assertThat(attached.exit()).isZero();
        assertThat(attached.out()).contains("log.txt", "material The Long Goodbye", "search-log");
        var listed = evidence("list", "NIGHTFALL", "--format=json").json().get(0);
        assertThat(listed.get("attachedTo").get("kind").asString()).isEqualTo("material");
        assertThat(listed.get("standing").asString()).isEqualTo("read");
        var found = evidence("find", "zither", "--format=json").json().get(0);
        assertThat(found.get("why").get(0).asString()).contains("log.txt: The [zither] archive");
        assertThat(evidence("verify", "NIGHTFALL").exit()).isZero();
        assertThat(evidence("detach", "NIGHTFALL", "log.txt").exit()).isZero();
        assertThat(evidence("show", "NIGHTFALL", "log.txt").exit()).isEqualTo(3);
    }

    @Test
    void whatItIsAttachedToIsSaidOnce() throws IOException {
        found();
        var paper = Files.writeString(folder.resolve("log.txt"), "asked");

        assertThat(evidence("attach", "NIGHTFALL", paper.toString()).exit()).isEqualTo(2);
        var two = evidence("attach", "NIGHTFALL", paper.toString(), "--case", "The Long Goodbye");
        assertThat(two.exit()).isEqualTo(2);
        assertThat(two.err()).contains("sync", "master", "--right");
        var kind =
                evidence(
                        "attach",
                        "NIGHTFALL",
                        paper.toString(),
                        "--material",
                        "The Long Goodbye",
                        "--kind",
                        "qoute");
        assertThat(kind.exit()).isEqualTo(2);
        assertThat(kind.err()).contains("quote");
    }
}
