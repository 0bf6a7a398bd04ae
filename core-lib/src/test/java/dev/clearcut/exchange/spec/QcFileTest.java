package dev.clearcut.exchange.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.qc.LoudnessTarget;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Verdict;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not measured is not passed. */
class QcFileTest {

    private static final String LEVELS = "\"judged\": [\"media.video.levels\"]";
    private static final String HASH = "ab".repeat(32);

    @TempDir private Path folder;

    @Test
    void levelsThatWereJudgedAndCleanPass() throws IOException {
        assertThat(levels(read("\"findings\": [], " + LEVELS)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void levelsThatNobodyJudgedAreOpenAndNotPassed() throws IOException {
        var verdict = levels(read("\"findings\": [], \"judged\": [\"media.audio.silence\"]"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(verdict.note()).contains("did not judge media.video.levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media.decode",
                "media.truncated",
                "media.timeout",
                "media.encrypted",
                "media.video.changes",
                "media.audio.changes"
            })
    void whatBrokeOffPassesNothingAndKeepsWhatItFound(String how) throws IOException {
        var broken = "{\"rule\": \"%s\", \"text\": \"It was cut short.\"}".formatted(how);
        var clean = levels(read("\"findings\": [%s], %s".formatted(broken, LEVELS)));
        assertThat(clean.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(clean.note()).contains("It was cut short.");
        var found = "{\"rule\": \"media.video.levels\", \"fromTimecode\": \"10:00:00:14\"}";
        var bad = levels(read("\"findings\": [%s, %s], %s".formatted(broken, found, LEVELS)));
        assertThat(bad.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anotherFilesMeasurementsDecideNothing() throws IOException {
        var text =
                "\"file\": \"other.wav\", \"size\": 10, \"sha256\": \"%s\", \"findings\": [{\"rule\": \"media.video.levels\"}], %s"
                        .formatted(HASH, LEVELS);
        var qc = written(text);
        var other = levels(qc.of("reel.mov", 10, "cd".repeat(32)));
        assertThat(other.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(other.note()).contains("other.wav").contains("reel.mov");
        // Renamed it is still the same file.
        assertThat(levels(qc.of("reel.mov", 10, HASH)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(levels(qc.of("reel.mov", -1)).outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(levels(qc.of("other.wav", 11)).outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(levels(qc.of("other.wav", 10)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void thePlaceOfAFindingIsItsTimecode() throws IOException {
        var finding =
                "{\"rule\": \"media.video.levels\", \"from\": 14, \"fromTimecode\": \"10:00:00:14\", \"fromSeconds\": 0.56}";
        var measured = read("\"findings\": [%s]".formatted(finding));
        assertThat(levels(measured).breaches().getFirst().timecode()).isEqualTo("10:00:00:14");
        var sound = "{\"rule\": \"media.audio.click\", \"fromSeconds\": 2.5}";
        assertThat(read("\"findings\": [%s]".formatted(sound)).places().values())
                .containsExactly("2.500 s");
    }

    @Test
    void everyShippedLimitToLoudnessIsATarget() {
        for (var id : List.of("ebu-r128", "ebu-r128-live", "atsc-a85", "netflix-qc")) {
            assertThat(LoudnessTarget.of(ShippedSpecs.require(id)).rules()).as(id).hasSize(2);
        }
    }

    private Measurements read(String members) throws IOException {
        return written(members).measurements();
    }

    private QcFile written(String members) throws IOException {
        var file = folder.resolve("qc.json");
        Files.writeString(file, "{" + members + "}");
        return QcFile.read(file);
    }

    private static Verdict levels(Measurements measured) {
        var rule =
                ShippedSpecs.require("ebu-r103").rules().stream()
                        .filter(r -> r.id().equals("video.levels"))
                        .findFirst()
                        .orElseThrow();
        var file = new MediaFacts("reel.mov", Facts.none(), List.of());
        return Conformance.check(rule, Delivered.of(file).measured(measured));
    }
}
