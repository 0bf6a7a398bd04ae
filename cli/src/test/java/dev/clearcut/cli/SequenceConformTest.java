package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.Build;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of frames on the command line. */
class SequenceConformTest {

    @TempDir Path folder;

    private static final String SPEC =
            """
            spec: scan
            name: Scan
            edition: "1"
            provenance: convention
            rules:
              - {rule: frame-size, fact: video.frameSize, is: 64x36}
            """;

    /** A header of DPX (SMPTE ST 268-1) with so many bytes of picture behind it. */
    private void frame(int number) throws IOException {
        int bytes = 2048 + 64 * 36 * 4;
        var dpx =
                ByteBuffer.allocate(bytes)
                        .put(0, "SDPX".getBytes(StandardCharsets.US_ASCII))
                        .putInt(4, 2048)
                        .putInt(16, bytes)
                        .putInt(772, 64)
                        .putInt(776, 36)
                        .put(800, (byte) 50)
                        .put(803, (byte) 10)
                        .putInt(808, 2048)
                        .putInt(1628, -1)
                        .putInt(1632, -1)
                        .putInt(1724, -1);
        Files.write(folder.resolve("scan.%04d.dpx".formatted(number)), dpx.array());
    }

    private Ran conform() throws IOException {
        var spec = Files.writeString(folder.resolve("scan.yaml"), SPEC);
        return Ran.command("file", "conform", folder.toString(), "--spec", spec.toString());
    }

    @Test
    void framesThatAreThereAreJudgedAndThoseThatAreNotAreNoCleanExit() throws IOException {
        frame(1);
        frame(2);
        assertThat(conform().exit()).isEqualTo(Exit.CLEAN);

        frame(5);
        var ran = conform();

        assertThat(ran.out()).startsWith("scan.[0001-0005].dpx against Scan");
        assertThat(ran.err()).contains("2 of 5 frames are missing: 3 to 4.");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains(": FAILS", "media.sequence-gap", "2 of 5 frames are missing");
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(Ran.command("--version").out().strip()).isEqualTo("clearcut " + Build.version());
    }
}
