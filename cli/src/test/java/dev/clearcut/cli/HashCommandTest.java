package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashCommandTest {

    private static final String EMPTY = "d41d8cd98f00b204e9800998ecf8427e";

    @TempDir Path folder;

    @Test
    void oneThatIsNotThereDoesNotKeepTheOthersFromBeingHashed() throws IOException {
        var there = Files.createFile(folder.resolve("r0"));
        var missing = folder.resolve("nosuch");
        var ran = Ran.command("hash", missing.toString(), there.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).isEqualTo(EMPTY + "  " + there + System.lineSeparator());
        assertThat(ran.err()).contains("There is no file " + missing);
        assertThat(Ran.command("hash", missing.toString()).exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void jsonNamesWhatCouldNotBeHashed() throws IOException {
        var there = Files.createFile(folder.resolve("r0"));
        var ran =
                Ran.command(
                        "hash",
                        folder.resolve("nosuch").toString(),
                        there.toString(),
                        "--format",
                        "json");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("There is no file").contains(EMPTY);
    }

    @Test
    void aNameWithALineEndIsOneLineAsMd5sumWritesIt() throws IOException {
        var forging = Files.createFile(folder.resolve("x\n" + EMPTY + "  r0"));
        var ran = Ran.command("hash", forging.toString());
        assertThat(ran.out().lines())
                .containsExactly("\\" + EMPTY + "  " + folder + "/x\\n" + EMPTY + "  r0");
    }
}
