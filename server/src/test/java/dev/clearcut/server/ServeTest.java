package dev.clearcut.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void withoutAnOfficeThereIsNothingToServe() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(said()).contains("--office DIR", "--demo");
    }

    @Test
    void anUnknownOptionIsAMistake() {
        assertThat(run("serve", "--prot", "7070")).isEqualTo(2);
        assertThat(run("--office", folder.toString(), "serve", "--port", "99999")).isEqualTo(2);
    }

    @Test
    void theDemoStaysOnThisMachine() {
        assertThat(run("serve", "--demo", "--host", "0.0.0.0")).isEqualTo(2);
        assertThat(said()).contains("this machine only");
        assertThat(run("serve", "--demo", "--behind-proxy")).isEqualTo(2);
    }

    @Test
    void beyondThisMachineItIsSaidThatNothingIsEncrypted() {
        var serve = new Serve(stream(out), stream(err));
        try {
            int exit =
                    Main.commandLine(serve, stream(err))
                            .execute(
                                    "--office",
                                    folder.toString(),
                                    "serve",
                                    "--host=0.0.0.0",
                                    "--port=0");

            assertThat(exit).as(said()).isZero();
            assertThat(said()).hasLineCount(1).contains("plain HTTP", "TLS", "--behind-proxy");
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("http://localhost:");
        } finally {
            serve.close();
        }
    }

    @Test
    void helpIsPrintedAndNothingStarted() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--port", "--host", "--behind-proxy");
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();

            assertThat(run("--office", folder.toString(), "serve", "--port", "" + port))
                    .isEqualTo(3);
            assertThat(said()).hasLineCount(1).contains(port + " is in use", "--port");
        }
    }

    @Test
    void anOfficeInUseIsSaidInOneSentence() {
        var inUse = NightfallServer.served().folder.toString();

        assertThat(run("--office", inUse, "serve", "--port", "0")).isEqualTo(3);
        assertThat(said()).hasLineCount(1);
    }

    @Test
    void theLinkIsPrintedWhenReadyAndClosingFreesTheOffice() {
        var serve = new Serve(stream(out), stream(err));
        try {
            int exit =
                    Main.commandLine(serve, stream(err))
                            .execute("--office", folder.toString(), "serve", "--port", "0");

            assertThat(exit).as(said()).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("http://localhost:" + serve.port() + "/sign-in?invitation=");
        } finally {
            serve.close();
        }
        var again = new Serve(stream(out), stream(err));
        assertThat(
                        Main.commandLine(again, stream(err))
                                .execute("--office", folder.toString(), "serve", "--port", "0"))
                .isZero();
        again.close();
    }

    private int run(String... args) {
        return Main.run(stream(out), stream(err), args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
