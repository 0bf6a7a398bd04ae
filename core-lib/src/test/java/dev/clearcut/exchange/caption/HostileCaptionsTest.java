package dev.clearcut.exchange.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.Line;
import dev.clearcut.caption.rule.CaptionCheck;
import dev.clearcut.caption.rule.Conditions;
import dev.clearcut.caption.rule.RuleSet;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest program writes: it ends soon, in a file's worth of memory, with a sentence. */
class HostileCaptionsTest {

    private static final String TIMES = "1\n00:00:01,000 --> 00:00:02,000\n";

    /** Generous: a reader that is not linear would take hours. */
    private static CaptionFile soon(byte[] content) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Given.bytes(content));
    }

    private static CaptionFile soon(String content) {
        return soon(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "<", "</i>", "{\\"})
    void aLineWithoutEndIsALine(String what) {
        var line = what.repeat(5_000_000 / what.length());
        assertThat(soon(TIMES + line).events()).hasSize(1);
    }

    @Test
    void bracketsWithoutEndInWebVttAreText() {
        var file = soon("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<&".repeat(5_000_000));
        assertThat(file.events()).hasSize(1);
    }

    private static String events(int count) {
        return "1\n00:00:01,000 --> 00:00:02,000\nx\n\n".repeat(count);
    }

    @Test
    void aMillionEventsAreKeptAndMoreAreSaid() {
        var reading = new Reading("given", Optional.empty());
        var event = CaptionEvent.of(0, Rational.ONE, Rational.of(2), List.of(Line.of("x")));
        for (int i = 0; i < 1_000_005; i++) {
            reading.add(event);
        }
        assertThat(reading.events()).hasSize(1_000_000);
        assertThat(reading.report().findings())
                .hasSize(5)
                .allMatch(f -> f.rule().equals("caption.events.many"));
    }

    @Test
    void aHundredThousandEventsAreCheckedAndTheSameIsNotSaidForEver() {
        var found =
                CaptionCheck.of(
                        soon(events(100_000)),
                        RuleSet.named("generic"),
                        Conditions.none().at(Rate.FPS_25));
        assertThat(found).hasSizeLessThan(50_000).isNotEmpty();
        assertThat(found).anyMatch(f -> f.text().startsWith("The same again from event"));
    }

    @Test
    void entitiesThatUnfoldWithoutEndAreRefused() {
        var bomb = new StringBuilder("<!DOCTYPE tt [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><tt><body><div><p begin='1s' end='2s'>&a39;</p></div></body></tt>");
        assertThatThrownBy(() -> soon(bomb.toString()))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("unfold");
    }

    @Test
    void nothingOutsideIsFetched() {
        var file =
                soon(
                        "<!DOCTYPE tt [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<tt><body><div><p begin='1s' end='2s'>Yes&x;</p></div></body></tt>");
        assertThat(file.events().getFirst().text()).isEqualTo("Yes");
    }

    @Test
    void tenThousandDivsDeepIsDeepAndMoreIsRefused() {
        var deep =
                "<tt><body>"
                        + "<div begin='1s'>".repeat(10_000)
                        + "<p begin='1s' dur='2s'>Yes.</p>"
                        + "</div>".repeat(10_000)
                        + "</body></tt>";
        assertThat(Given.events(soon(deep))).containsExactly("02:46:41.000>02:46:43.000 Yes.");
        assertThatThrownBy(() -> soon("<tt><body>" + "<div>".repeat(200_000)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("deep");
    }

    @Test
    void aParagraphOfThousandsOfTimedSpansIsRead() {
        var all = new StringBuilder("<tt><body><div><p begin='0s' end='1000000s'>");
        for (int i = 0; i < 30_000; i++) {
            all.append("<span begin='")
                    .append(i)
                    .append("s'> </span><span begin='")
                    .append(i)
                    .append("s'>x</span>");
        }
        assertThat(soon(all + "</p></div></body></tt>").events()).hasSize(1);
    }

    @Test
    void aTextOfEbuStlThatNeverEndsIsOneSubtitle() {
        var blocks = new ByteArrayOutputStream();
        blocks.writeBytes(StlReaderTest.general("STL25.01", "00", 1));
        var zero = new int[] {0, 0, 1, 0};
        for (int i = 0; i < 20_000; i++) {
            blocks.writeBytes(StlReaderTest.text(1, 2, zero, zero, 20, "a\u008Ab\u008A"));
        }
        assertThat(soon(blocks.toByteArray()).events()).hasSize(1);
        var grown = new ByteArrayOutputStream();
        grown.writeBytes(StlReaderTest.general("STL25.01", "00", 1));
        for (int i = 0; i < 20_000; i++) {
            grown.writeBytes(StlReaderTest.text(0xFF, 2, zero, zero, 20, "a"));
        }
        assertThat(soon(grown.toByteArray()).events()).hasSize(20_000);
    }

    @Test
    void timesThatGoBackwardsAreReadAndFound() {
        var file =
                Given.text(
                        "1\n00:00:05,000 --> 00:00:04,000\nx\n\n2\n00:00:01,000 --> 00:00:02,000\ny\n");
        assertThat(CaptionCheck.of(file, RuleSet.named("sound"), Conditions.none()))
                .extracting(f -> f.event() + " " + f.rule())
                .contains("1 caption.duration.none", "2 caption.order");
    }

    @Test
    void timesBeyondAllBoundsAreRefused() {
        assertThatThrownBy(
                        () ->
                                Given.ttml(
                                        "ttp:tickRate=\"9999999999\"",
                                        "<body begin='999999999999h'><div begin='0.123456789s'><p begin='0.123456789h' end='999999999999.999999999f'>x</p></div></body>"))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("exactly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Script Info]                        | SubStation Alpha",
                "<SAMI><HEAD>                         | SAMI",
                "{1}{25}Hello                         | MicroDVD",
                "TITLE: REEL 1                        | EDL",
                "{\"captions\": []}                   | JSON",
                "<html><body>                         | web page",
                "<xmeml version=\"5\">                | <xmeml>",
                "%PDF-1.7                             | PDF",
                "Dear Kim, the captions are attached. | no caption file"
            })
    void whatIsNoCaptionFileIsNamed(String content, String what) {
        assertThatThrownBy(() -> soon(content))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(what)
                .hasMessageContaining("Captions are read from");
    }

    @Test
    void whatIsCompressedIsNamed() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(TIMES.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> soon(gzip.toByteArray())).hasMessageContaining("gzip");
        var zlib = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(zlib)) {
            out.write(TIMES.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> soon(zlib.toByteArray())).hasMessageContaining("deflated");
    }

    @Test
    void whatIsEmptyNotThereOrAFolderIsSaid() {
        assertThatThrownBy(() -> soon("\n \n")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Captions.read(Path.of("none.srt"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Captions.read(Path.of(".")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("folder");
    }

    /** Good files with bytes changed, cut out and doubled: read or refused, never broken. */
    @Test
    void aMutatedFileIsReadOrRefused() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (var good : Samples.all()) {
            for (int round = 0; round < 150; round++) {
                var bytes = mutated(good, random);
                try {
                    var file = Given.bytes(bytes);
                    CaptionCheck.of(
                            file,
                            RuleSet.named("netflix-template-en"),
                            Conditions.none().at(Rate.FPS_24));
                    CaptionWriter.write(file, dev.clearcut.caption.CaptionFormat.TTML);
                    CaptionWriter.write(file, dev.clearcut.caption.CaptionFormat.WEBVTT);
                } catch (BadFile refused) {
                    assertThat(refused.getMessage()).as("seed %d", seed).isNotBlank();
                } catch (RuntimeException broken) {
                    throw new AssertionError(
                            "seed %d: %s"
                                    .formatted(
                                            seed, new String(bytes, StandardCharsets.ISO_8859_1)),
                            broken);
                }
            }
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 ->
                        bytes[at] =
                                "0123456789:;,.<>/{}\n\r&-\"' \0"
                                        .getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(27)];
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int length = Math.min(random.nextInt(40), bytes.length - at);
                    System.arraycopy(
                            bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                }
            }
        }
        return bytes;
    }
}
