package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code timeline uses} and {@code timeline info}: the promised keys, and bad files. */
class TimelineCommandTest {

    private static final String EDL =
            """
            TITLE: REEL 1
            FCM: NON-DROP FRAME

            001  MX01     A     C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00
            * FROM CLIP NAME: MX_1M01_The Long Goodbye.wav

            002  ARCH1    V     C        00:00:00:00 00:00:05:00 01:00:00:00 01:00:05:00
            * FROM CLIP NAME: ARCH_Docks_1962
            """;

    @TempDir Path folder;

    @Test
    void aUseHasThePromisedKeysInRecordOrder() throws IOException {
        var ran = uses(write("reel.edl", EDL), "--rate", "25");

        assertThat(ran.exit()).isZero();
        var uses = ran.json();
        assertThat(uses.isArray()).isTrue();
        assertThat(uses.size()).isEqualTo(2);
        var first = uses.get(0);
        assertThat(first.get("kind").asString()).isEqualTo("archive");
        assertThat(first.get("recordIn").asString()).isEqualTo("01:00:00:00");
        assertThat(first.get("recordOut").asString()).isEqualTo("01:00:05:00");
        assertThat(first.get("recordInFrame").asLong()).isEqualTo(90_000);
        assertThat(first.get("recordOutFrame").asLong()).isEqualTo(90_125);
        assertThat(first.get("rate").asString()).isEqualTo("25/1");
        assertThat(first.has("track") && first.has("name") && first.has("source")).isTrue();
        assertThat(uses.get(1).get("kind").asString()).isEqualTo("music");
    }

    @Test
    void theRateSaidIsTheRateReckonedWith() throws IOException {
        var use = uses(write("reel.edl", EDL), "--rate", "24").json().get(0);

        assertThat(use.get("recordInFrame").asLong()).isEqualTo(86_400);
        assertThat(use.get("rate").asString()).isEqualTo("24/1");
    }

    @Test
    void aDifferenceHasThePromisedKeysAndEndsInOne() throws IOException {
        var old = write("v1.edl", EDL).toString();
        var longer =
                EDL.replace(
                        "00:00:10:00 01:00:10:00 01:00:20:00",
                        "00:00:12:00 01:00:10:00 01:00:22:00");
        var now = write("v2.edl", longer).toString();

        var ran = Ran.command("timeline", "diff", old, now, "--rate=25", "--format=json");

        assertThat(ran.exit()).isEqualTo(1);
        var view = ran.json();
        assertThat(view.get("old").asString()).isEqualTo("REEL 1");
        assertThat(view.has("new") && view.has("ripples") && view.has("rechecks")).isTrue();
        assertThat(view.get("unchanged").asInt()).isEqualTo(1);
        var change = view.get("changes").get(0);
        assertThat(change.get("kind").asString()).isEqualTo("longer");
        assertThat(change.get("byFrames").asLong()).isEqualTo(50);
        assertThat(change.get("before").get("out").asString()).isEqualTo("01:00:20:00");
        assertThat(change.get("after").get("out").asString()).isEqualTo("01:00:22:00");
    }

    @Test
    void aCutAndItselfEndInZero() throws IOException {
        var file = write("v1.edl", EDL).toString();

        var ran = Ran.command("timeline", "diff", file, file, "--rate=25");

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines()).contains("Nothing changed.");
    }

    @Test
    void csvHasAHeaderAndARowAUse() throws IOException {
        var ran = Ran.command("timeline", "uses", write("r.edl", EDL).toString(), "--format=csv");

        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().getFirst())
                .startsWith("track,name,source,kind,recordIn,recordOut,recordInFrame,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.edl | ''",
                "blank.edl | '   '",
                "letter.edl | Dear Kim, please find the cut attached.",
                "cut.fcpxml | <?xml version='1.0'?><fcpxml version='1.9'><resources>",
                "cut.otio | {\"OTIO_SCHEMA\": \"Timeline.1\", \"tracks\": {",
                "list.otio | [1, 2, 3]",
                "other.xml | <?xml version='1.0'?><svg/>",
                "bad.edl | 001  AX V C 00:00:00:00 xx:00:00:00 01:00:00:00 01:00:01:00",
            })
    void aFileThatIsNoTimelineIsExitTwoWithItsNameAndNoAnswer(String name, String content)
            throws IOException {
        for (var verb : List.of("uses", "info")) {
            var ran =
                    Ran.command("timeline", verb, write(name, content).toString(), "--format=json");

            assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("clearcut: " + name);
        }
    }

    @Test
    void noiseIsNoTimeline() throws IOException {
        var noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        var ran = uses(Files.write(folder.resolve("noise.edl"), noise));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anEntityOutsideTheFileIsNotFetched() throws IOException {
        var secret = write("secret.txt", "the secret");
        var xml =
                "<?xml version=\"1.0\"?><!DOCTYPE fcpxml [<!ENTITY x SYSTEM \"%s\">]>"
                        + "<fcpxml version=\"1.9\"><resources/><library><event name=\"n\">&x;</event>"
                        + "</library></fcpxml>";
        var ran = uses(write("x.fcpxml", xml.formatted(secret.toUri())));

        assertThat(ran.out() + ran.err()).doesNotContain("the secret");
    }

    @ParameterizedTest
    @CsvSource({"banana", "0", "-25", "29.97 XX", "''"})
    void aRateThatIsNoneIsExitTwo(String rate) throws IOException {
        var ran = uses(write("reel.edl", EDL), "--rate", rate);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).containsIgnoringCase("rate");
    }

    @Test
    void aFileThatIsNotThereIsExitThree() {
        assertThat(uses(folder.resolve("gone.edl")).exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFileOfOthersGivesUsesInRecordOrder(Path file) {
        var ran = uses(file);

        assertThat(ran.exit()).as(ran.err()).isZero();
        long before = Long.MIN_VALUE;
        for (var use : ran.json()) {
            long start = use.get("recordInFrame").asLong();
            assertThat(start).isGreaterThanOrEqualTo(before);
            assertThat(use.get("recordOutFrame").asLong()).isGreaterThan(start);
            before = start;
        }
        int active = uses(file, "--tracks", "active").json().size();
        assertThat(active).isLessThanOrEqualTo(ran.json().size());
        assertThat(Ran.command("timeline", "info", file.toString(), "--format=json").exit())
                .isZero();
    }

    static Stream<Path> fixtures() throws IOException {
        var root = Path.of(System.getProperty("clearcut.root", ".."));
        var folder = root.resolve("../shared/fixtures/timelines").normalize();
        if (!Files.isDirectory(folder)) {
            return Stream.of(folder);
        }
        try (var all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(f -> !f.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                    .filter(f -> !f.endsWith("dissolve_test_fail.edl"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static Ran uses(Path file, String... more) {
        var there = Files.isRegularFile(file) || !file.endsWith("timelines");
        assumeTrue(there, "the files of others are not on this machine: " + file);
        var words = Stream.concat(Stream.of("timeline", "uses", file.toString()), Stream.of(more));
        return Ran.command(Stream.concat(words, Stream.of("--format=json")).toArray(String[]::new));
    }
}
