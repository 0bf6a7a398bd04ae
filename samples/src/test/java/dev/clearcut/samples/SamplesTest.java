package dev.clearcut.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @TempDir Path folder;

    @Test
    void gapOfALicencePrintsTheGapAndTheDayItBegins() {
        assertThat(printedBy(GapOfALicence::run))
                .containsExactly(
                        "DE, FR, US; SVOD; from 2037-01-01",
                        "SVOD in DE, FR, US is not licensed from 2037-01-01",
                        "true");
    }

    @Test
    void usesOfACutPrintsEveryUseAndWhatWasLeftOut() {
        var file = Nightfall.files().resolve("reel1_v1.edl");

        assertThat(printedBy(out -> UsesOfACut.run(file, out)))
                .contains("01:02:10:05  music  MX_1M01_THE LONG GOODBYE")
                .contains("01:00:18:12  archive  ARCH_012_LOC_Coney Island at Night_1905")
                .anySatisfy(line -> assertThat(line).startsWith("use.own  reel1_v1.edl"));
    }

    @Test
    void checkACutFindsTheLicenceThatEndsBeforeTheDeal() {
        var cut = Nightfall.files().resolve("reel1_v1.edl");

        assertThat(printedBy(out -> CheckACut.run(folder, cut, out)))
                .contains(
                        "rights.gap  NIGHTFALL_R1_V1 01:02:10:05  \"The Long Goodbye\","
                                + " composition (sync): SVOD in DE, FR, US is not licensed"
                                + " from 2037-01-01");
    }

    @Test
    void findWhatIsClearedLeavesOutWhatIsNotAndSaysSoWhenAsked() {
        Nightfall.load(folder);

        assertThat(printedBy(out -> FindWhatIsCleared.run(folder, out)))
                .containsExactlyInAnyOrder(
                        "The Long Goodbye",
                        "Clair de lune",
                        "Nocturne in E-flat major, Op. 9 No. 2",
                        "Neon Psalm: not covered");
    }

    private static List<String> printedBy(Consumer<PrintStream> sample) {
        var bytes = new ByteArrayOutputStream();
        sample.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
