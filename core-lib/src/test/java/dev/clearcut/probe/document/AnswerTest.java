package dev.clearcut.probe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.probe.document.child.Frame;
import dev.clearcut.probe.document.child.Frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reading process says is not taken on trust. */
class AnswerTest {

    private static final DocumentLimits LIMITS =
            new DocumentLimits(Duration.ofSeconds(1), 64, 64, 100, 4, 4, 2, 1);

    private final Answer answer = new Answer(LIMITS);

    private void say(Kind kind, String text) throws ProtocolException {
        answer.take(new Frame(kind, text));
    }

    @Test
    void textStandsWhereItWasSaidToStand() throws IOException {
        say(Kind.TYPE, "application/pdf");
        say(Kind.PLACE, "page 1");
        say(Kind.TEXT, "Acme ");
        say(Kind.TEXT, "Music");
        say(Kind.PLACE, "page 2");
        say(Kind.PLACE, "page 3");
        say(Kind.TEXT, "Signed");
        say(Kind.END, "");

        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.parts())
                .containsExactly(
                        new DocumentPart("page 1", "Acme Music"),
                        new DocumentPart("page 3", "Signed"));
        assertThat(answer.blank()).containsExactly("page 2");
    }

    @Test
    void whatWasSaidBeforeTheEndIsKept() throws IOException {
        say(Kind.TEXT, "Acme Music");
        answer.breakOff();

        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.parts()).containsExactly(new DocumentPart("", "Acme Music"));
    }

    @Test
    void charactersThatMoveATerminalAreLeftOut() throws IOException {
        say(Kind.TEXT, "a\u001b[2Jb\r\nc\u0000  \n\n\n\nd\f");
        say(Kind.TITLE, "two\nlines\u0007");
        say(Kind.END, "");

        assertThat(answer.parts()).containsExactly(new DocumentPart("", "a[2Jb\nc\n\nd"));
        assertThat(answer.title()).isEqualTo("two lines");
    }

    @ParameterizedTest
    @CsvSource({
        "TYPE, not a type",
        "TYPE, <script>/x",
        "PAGES, many",
        "TROUBLE, none",
        "TROUBLE, NO_SUCH_TROUBLE",
        "READY, ''"
    })
    void nonsenseEndsTheTalk(Kind kind, String text) {
        assertThatThrownBy(() -> say(kind, text + "\n")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void moreThanWasAskedForEndsTheTalk() throws IOException {
        say(Kind.TEXT, "x".repeat(100));
        for (int i = 0; i < 8; i++) {
            say(Kind.PLACE, "page " + i);
        }

        assertThatThrownBy(() -> say(Kind.TEXT, "x")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> say(Kind.PLACE, "x")).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aFrameIsReadAsItWasWritten() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var frames = List.of(new Frame(Kind.TEXT, "Ōsaka\n„—"), new Frame(Kind.END, ""));
        for (var frame : frames) {
            frame.write(new DataOutputStream(bytes));
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(List.of(Frame.read(in), Frame.read(in))).isEqualTo(frames);
    }

    @Test
    void noiseOnTheWireIsRefusedWithoutWaitingForItsLength() {
        long seed = 8;
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var noise = new byte[200];
            random.nextBytes(noise);
            noise[1] |= 1;
            var in = new DataInputStream(new ByteArrayInputStream(noise));

            assertThatThrownBy(() -> Frame.read(in))
                    .as("seed %d", seed)
                    .isInstanceOf(ProtocolException.class);
        }
    }
}
