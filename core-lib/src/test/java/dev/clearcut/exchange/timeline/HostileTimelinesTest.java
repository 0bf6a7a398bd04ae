package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTimelinesTest {

    @Test
    void aDoctypeWithAnAddressIsAcceptedAndNotFetched() {
        var cut =
                Reads.text(
                        "dtd.fcpxml",
                        "<?xml version=\"1.0\"?><!DOCTYPE fcpxml SYSTEM \"file:///etc/passwd\">"
                                + empty("A"));

        assertThat(cut.name()).isEqualTo("A");
    }

    @Test
    void anExternalEntityIsNeverRead() {
        var attack =
                "<?xml version=\"1.0\"?><!DOCTYPE fcpxml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + empty("A").replace("<spine/>", "<spine/><note>&x;</note>");

        assertThat(content(attack)).doesNotContain("root:");
    }

    @Test
    void aParameterEntityIsNeverRead() {
        var attack =
                "<!DOCTYPE fcpxml [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>" + empty("A");

        assertThat(content(attack)).doesNotContain("root:");
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        var dtd = new StringBuilder("<!DOCTYPE fcpxml [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            dtd.append("<!ENTITY l").append(i).append(" \"");
            dtd.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        var bomb = dtd + "]><fcpxml version=\"1.9\"><note>&l11;</note></fcpxml>";

        assertThatThrownBy(() -> Reads.text("bomb.fcpxml", bomb)).isInstanceOf(BadFile.class);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        var xml = "<fcpxml version=\"1.9\">" + "<spine>".repeat(100_000);
        var json = "{\"OTIO_SCHEMA\":\"Timeline.1\",\"a\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> Reads.text("deep.fcpxml", xml)).isInstanceOf(BadFile.class);
        assertThatThrownBy(() -> Reads.text("deep.otio", json)).isInstanceOf(BadFile.class);
    }

    @Test
    void clipsNestedAsDeepAsAllowedAreRead() {
        var clips = "<clip offset=\"0s\" name=\"c\" duration=\"10s\">".repeat(350);
        var xml =
                empty("A")
                        .replace(
                                "<spine/>", "<spine>" + clips + "</clip>".repeat(350) + "</spine>");

        assertThat(Reads.text("deep.fcpxml", xml).name()).isEqualTo("A");
    }

    @Test
    void compoundClipsThatMultiplyAreRefused() {
        var media = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            var inside =
                    i == 0
                            ? "<title name=\"t\" duration=\"1s\"/>"
                            : "<ref-clip ref=\"m%d\" name=\"n\" duration=\"1s\"/>"
                                    .formatted(i - 1)
                                    .repeat(10);
            media.append(
                    "<media id=\"m%d\"><sequence format=\"r1\"><spine>%s</spine></sequence></media>"
                            .formatted(i, inside));
        }
        var xml =
                empty("A")
                        .replace("</resources>", media + "</resources>")
                        .replace(
                                "<spine/>",
                                "<spine><ref-clip ref=\"m29\" name=\"n\" duration=\"1s\"/></spine>");

        assertThatThrownBy(() -> Reads.text("bomb.fcpxml", xml))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("two million");
    }

    @Test
    void aCompoundClipOfNoLengthThatHoldsItselfIsReported() {
        var xml =
                empty("A")
                        .replace(
                                "</resources>",
                                "<media id=\"m\"><sequence format=\"r1\"><spine><ref-clip ref=\"m\" name=\"n\"/></spine></sequence></media></resources>")
                        .replace("<spine/>", "<spine><ref-clip ref=\"m\" name=\"n\"/></spine>");

        assertThat(Reads.text("loop.fcpxml", xml).report().findings())
                .anyMatch(f -> f.rule().equals("timeline.nest-loop"));
    }

    @Test
    void compoundClipsOfNoLengthThatMultiplyAreMeasuredOnceEach() {
        var media = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            media.append(
                    "<media id=\"m%d\"><sequence format=\"r1\"><spine>%s</spine></sequence></media>"
                            .formatted(
                                    i,
                                    "<ref-clip ref=\"m%d\" name=\"n\"/>"
                                            .formatted(i + 1)
                                            .repeat(10)));
        }
        var xml =
                empty("A")
                        .replace("</resources>", media + "</resources>")
                        .replace("<spine/>", "<spine><ref-clip ref=\"m0\" name=\"n\"/></spine>");

        assertThat(Reads.text("fan.fcpxml", xml).clips()).isEmpty();
    }

    @Test
    void whatLastsNoTimeIsReportedWithItsPlace() {
        var xml =
                empty("A")
                        .replace(
                                "<spine/>",
                                "<spine>\n<title name=\"t\" offset=\"0s\" duration=\"-5s\"/></spine>");
        var json =
                """
                {"OTIO_SCHEMA":"Track.1","kind":"Audio","children":[
                {"OTIO_SCHEMA":"Clip.1","name":"t","source_range":{"start_time":{"rate":25,"value":0},
                "duration":{"rate":25,"value":-5}}}]}
                """;

        assertThat(Reads.text("back.fcpxml", xml).report().findings())
                .extracting(f -> f.rule() + " " + f.where())
                .containsExactly("timeline.no-length back.fcpxml:2:1");
        assertThat(Reads.text("back.otio", json).report().findings())
                .extracting(f -> f.rule() + " " + f.where())
                .containsExactly("timeline.no-length back.otio:2:1");
    }

    @Test
    void boundsAreToldInWordsAndWithTheirPlace() {
        var json = "{\"OTIO_SCHEMA\":\"Timeline.1\",\n\"a\":" + "[".repeat(1000);
        var xml = "<!DOCTYPE fcpxml [<!ENTITY a \"b\">]><fcpxml>" + "&a;".repeat(2000);

        assertThatThrownBy(() -> Reads.text("deep.otio", json))
                .hasMessageStartingWith("deep.otio:2:")
                .hasMessageContaining("nested more than 400 deep");
        assertThatThrownBy(() -> Reads.text("many.fcpxml", xml))
                .hasMessageStartingWith("many.fcpxml:1:")
                .hasMessageContaining("unfold beyond all bounds");
    }

    @Test
    void aChainOfTooManyNestsIsReported() {
        var media = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            media.append(
                    "<media id=\"m%d\"><sequence format=\"r1\"><spine><ref-clip ref=\"m%d\" name=\"n\" duration=\"1s\"/></spine></sequence></media>"
                            .formatted(i, i + 1));
        }
        var xml =
                empty("A")
                        .replace("</resources>", media + "</resources>")
                        .replace(
                                "<spine/>",
                                "<spine><ref-clip ref=\"m0\" name=\"n\" duration=\"1s\"/></spine>");

        assertThat(Reads.text("chain.fcpxml", xml).report().findings())
                .anyMatch(f -> f.rule().equals("timeline.nest-loop"));
    }

    @Test
    void timesBeyondReasonAreRefusedWithTheirPlace() {
        var xml =
                empty("A")
                        .replace(
                                "<spine/>",
                                "<spine>\n<title name=\"t\" duration=\"9223372036854775807s\"/></spine>");

        assertThatThrownBy(() -> Reads.text("long.fcpxml", xml))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("long.fcpxml:2:1: ");
    }

    @Test
    void bytesInAnotherEncodingAreReportedAndTheRestIsRead() {
        var xml =
                empty("Caf\u00e9")
                        .replace("<project", "\n<project")
                        .getBytes(StandardCharsets.ISO_8859_1);
        var cut = Reads.file(new TimelineFile("latin.fcpxml", xml));

        assertThat(cut.name()).isEqualTo("Caf\ufffd");
        assertThat(cut.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f).asString().contains("latin.fcpxml:2"));
    }

    @Test
    void theDeclaredEncodingIsUsed() {
        var xml =
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + empty("Caf\u00e9"))
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reads.file(new TimelineFile("latin.fcpxml", xml)).name()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightfall.fcpxml", "nightfall.xml", "nightfall.otio"})
    void amputatedFilesAreRefusedWithAPlace(String name) {
        var whole = Reads.resource(name);
        var reader = readerOf(whole);
        for (int length = 1; length < whole.bytes().length - 10; length += 97) {
            var part = new TimelineFile(name, Arrays.copyOf(whole.bytes(), length));
            assertThatThrownBy(() -> reader.read(part, Optional.empty()))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(BadFile.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightfall.fcpxml", "nightfall.xml", "nightfall.otio"})
    void mutilatedFilesAreReadOrRefused(String name) {
        var whole = Reads.resource(name);
        var reader = readerOf(whole);
        for (int seed = 0; seed < 600; seed++) {
            var file = new TimelineFile(name, mutilated(whole.bytes(), seed));
            try {
                reader.read(file, Optional.empty()).clips();
            } catch (BadFile refused) {
                assertThat(refused.getMessage()).startsWith(name);
            } catch (RuntimeException escaped) {
                throw new AssertionError("seed " + seed, escaped);
            }
        }
    }

    /** Digits are turned into other digits half the time: that stays well-formed for longer. */
    private static byte[] mutilated(byte[] whole, int seed) {
        var random = new Random(seed);
        var bytes = whole.clone();
        for (int i = 0; i <= random.nextInt(6); i++) {
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                while (!Character.isDigit(bytes[at])) {
                    at = (at + 1) % bytes.length;
                }
                bytes[at] = (byte) "0123456789-/.".charAt(random.nextInt(13));
            } else {
                bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private static TimelineReader readerOf(TimelineFile file) {
        return Reads.readers().stream().filter(r -> r.recognises(file)).findFirst().orElseThrow();
    }

    /** Everything a reader took out of the file, or its refusal. */
    private static String content(String xml) {
        try {
            return Reads.text("attack.fcpxml", xml).toString();
        } catch (BadFile refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String empty(String name) {
        return "<fcpxml version=\"1.9\"><resources><format id=\"r1\" frameDuration=\"1/25s\"/></resources><project name=\"%s\"><sequence format=\"r1\"><spine/></sequence></project></fcpxml>"
                .formatted(name);
    }
}
