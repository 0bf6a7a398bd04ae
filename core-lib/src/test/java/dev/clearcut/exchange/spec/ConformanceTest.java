package dev.clearcut.exchange.spec;

import static dev.clearcut.exchange.spec.Short.file;
import static dev.clearcut.exchange.spec.Short.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Report;
import dev.clearcut.exchange.json.ConformityView;
import dev.clearcut.exchange.json.Json;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules mean, in short examples and against brute force. */
class ConformanceTest {

    private static Outcome of(String rule, String facts) {
        return Conformance.check(rule(rule), file(facts)).outcome();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: video.displayAspect, is: 7/5 | video.displayAspect: 14/10 | PASSED",
                "fact: video.frameRate, is: 24000/1001 | video.frameRate: 2997/125 | FAILED",
                "fact: video.frameRate, is: 25 | video.frameRate: 50/2 | PASSED",
                "fact: video.displayAspect, is: 1.85 | video.displayAspect: 37/20 | PASSED",
                "fact: video.codec, is: pcm | video.codec: prores | FAILED",
                "fact: audio.codec, is: pcm | audio.codec: pcm_s24le | PASSED",
                "fact: audio.codec, is: pcm_s24le | audio.codec: pcm_s16le | FAILED",
                "fact: video.transfer, is: pq | video.transfer: smpte2084 | PASSED",
                "fact: audio.language, is: en | audio.language: eng | PASSED",
                "fact: audio.language, is: fr | audio.language: eng | FAILED",
                "fact: video.bitRate, atLeast: 8M | video.bitRate: 8000000 | PASSED",
                "fact: video.bitRate, moreThan: 8M | video.bitRate: 8000000 | FAILED",
                "fact: video.width, isNot: [1, 2] | video.width: 3 | PASSED",
                "fact: video.width, is: {fact: video.storedWidth} | video.width: 9, video.storedWidth: 9 | PASSED",
                "fact: audio.duration, same: yes | audio.duration: 1, audio.2.duration: 2 | FAILED",
                "fact: audio.speakers, inOrder: [L, R] | audio.speakers: L R | PASSED",
                "fact: audio.speakers, inOrder: [L, R] | audio.speakers: R L | FAILED",
                "fact: video.hdr, has: hdr10 | video.hdr: dolby-vision hdr10 | PASSED",
                "fact: video.hdr, hasNot: hdr10 | video.width: 1 | PASSED",
                "fact: file.description, like: 'NF_[0-9]+' | file.description: NF_12 | PASSED",
                "fact: file.description, like: 'NF_[0-9]+' | file.description: XNF_12 | FAILED",
                "fact: video.codecTag, begins: AP | video.codecTag: apch | PASSED",
                "fact: video.codec, present: no | video.codec: h264 | FAILED",
                "count: audio, is: 2 | audio: 2 | PASSED",
                "sum: audio.channels, is: 8 | audio.channels: 6, audio.2.channels: 2 | PASSED",
                "sum: audio.channels, is: 8 | audio.channels: 6, audio: 2 | CANNOT_TELL",
                "count: audio, where: {language: en}, is: 1 | audio.language: eng, audio.2.language: fra | PASSED",
                "fact: audio.channels, where: {language: fr}, is: 2 | audio.channels: 6, audio.language: en, audio.2.channels: 2, audio.2.language: fr | PASSED",
                "fact: audio.channels, tracks: any, is: 6 | audio.channels: 2, audio.2.channels: 6 | PASSED",
                "fact: audio.channels, tracks: first, is: 6 | audio.channels: 2, audio.2.channels: 6 | FAILED",
                "fact: audio.channels, is: 6 | video.width: 1 | DOES_NOT_APPLY",
                "fact: video.range, is: limited | video.width: 1 | CANNOT_TELL",
                "when: {video.scan: interlaced}, fact: video.fieldOrder, is: tff | video.scan: progressive | DOES_NOT_APPLY",
                "when: {video.scan: interlaced}, fact: video.fieldOrder, is: tff | video.width: 1 | CANNOT_TELL",
                "fact: text.duration, atMost: {frames: 2} | text.duration: 0.08, video.frameRate: 25 | PASSED",
                "fact: text.duration, atMost: {frames: 2} | text.duration: 0.08, video.frameRate: 30 | FAILED",
                "fact: video.gopLength, atMost: {by: video.frameRate, table: {25: 12, 50: 24}} | video.frameRate: 50, video.gopLength: 24 | PASSED",
                "fact: video.gopLength, atMost: {by: video.frameRate, table: {25: 12}} | video.frameRate: 30, video.gopLength: 99 | DOES_NOT_APPLY",
                "fact: audio.channels, is: {fact: audio.impliedChannels} | audio.channels: 10, audio.layout: 5.1.4 | PASSED",
                "fact: file.duration, is: {fact: file.duration, of: mix} | file.duration: 1 | NOT_MEASURED",
                "fact: file.start, is: {fact: file.start, of: mix} | 'file.startTimecode: \"01:00:00:00\", video.frameRate: 25, mix:file.timeReference: 172800000, mix:audio.sampleRate: 48000' | PASSED",
                "report: PSE | video.width: 1 | NOT_MEASURED",
                "eyeball: look | video.width: 1 | BY_EYE",
                "measured: loudness.integrated, is: -23, within: 0.5 | measured.loudness.integrated: -23.5 | PASSED",
                "measured: loudness.integrated, is: -23, within: 0.5 | measured.loudness.integrated: -23.51 | FAILED",
                "measured: findings.media.video.black, is: 0 | measured.loudness.integrated: -23 | NOT_MEASURED",
                "measured: findings.media.video.black, is: 0 | measured.findings.media.video.black: 0 | PASSED",
                "measured: findings.media.video.black, is: 0 | measured.findings.media.video.black: 2 | FAILED"
            })
    void aRuleMeansWhatItSays(String rule, String facts, Outcome expected) {
        assertThat(of(rule, facts.replaceAll("^'|'$", "")))
                .as("%s on %s", rule, facts)
                .isEqualTo(expected);
    }

    @Test
    void ratiosAreEqualWhenTheyAreEqualCrosswise() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int a = 1 + random.nextInt(12);
            int b = 1 + random.nextInt(12);
            int c = 1 + random.nextInt(12);
            int d = 1 + random.nextInt(12);
            assertThat(
                            of(
                                    "fact: video.pixelAspect, is: %d/%d".formatted(a, b),
                                    "video.pixelAspect: %d/%d".formatted(c, d)))
                    .as("seed %d: %d/%d and %d/%d", seed, a, b, c, d)
                    .isEqualTo(a * d == b * c ? Outcome.PASSED : Outcome.FAILED);
        }
    }

    @Test
    void rangesHoldTheirEnds() {
        long seed = 4;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int low = random.nextInt(10);
            int high = low + random.nextInt(10 - low);
            int value = random.nextInt(10);
            assertThat(
                            of(
                                    "fact: video.width, atLeast: %d, atMost: %d"
                                            .formatted(low, high),
                                    "video.width: " + value))
                    .as("seed %d: %d in %d to %d", seed, value, low, high)
                    .isEqualTo(value >= low && value <= high ? Outcome.PASSED : Outcome.FAILED);
        }
    }

    /**
     * Each way is kept, broken or open; one that is kept is enough, one that is open leaves it
     * open.
     */
    @Test
    void oneWayIsEnoughAndEachHasItsOwnVerdict() {
        var rule =
                rule(
                        "either: [{name: width, fact: video.width, is: 1}, {name: report, report: R, is: pass},"
                                + " {name: both, all: [{fact: video.height, is: 1}, {fact: video.frames, is: 1}]}]");
        for (int mask = 0; mask < 24; mask++) {
            boolean width = (mask & 1) == 1;
            boolean height = (mask & 2) == 2;
            boolean frames = (mask & 4) == 4;
            int report = mask / 8;
            var facts =
                    "video.width: %d, video.height: %d, video.frames: %d%s"
                            .formatted(
                                    width ? 1 : 0,
                                    height ? 1 : 0,
                                    frames ? 1 : 0,
                                    report == 0
                                            ? ""
                                            : report == 1 ? ", report: pass" : ", report: fail");
            var verdict = Conformance.check(rule, file(facts));
            boolean kept = width || report == 1 || height && frames;
            assertThat(verdict.outcome())
                    .as(facts)
                    .isEqualTo(
                            kept
                                    ? Outcome.PASSED
                                    : report == 0 ? Outcome.NOT_MEASURED : Outcome.FAILED);
            assertThat(verdict.branches().getFirst().outcome())
                    .isEqualTo(width ? Outcome.PASSED : Outcome.FAILED);
            assertThat(verdict.branches().getLast().outcome())
                    .isEqualTo(height && frames ? Outcome.PASSED : Outcome.FAILED);
        }
    }

    @Test
    void theSameFileGivesTheSameAnswerToTheByte() {
        var profile = ShippedSpecs.require("as11-ukdpp-hd");
        var facts = "file.container: mov, video.frameRate: 24, audio: 3, text: 1";
        assertThat(json(Conformance.check(profile, file(facts))))
                .isEqualTo(json(Conformance.check(profile, file(facts))));
    }

    private static String json(Conformity conformity) {
        return Json.write(ConformityView.of(conformity, new Report(List.of())));
    }

    @Test
    void whatAReportSaysDecides() {
        var rule = rule("report: the loudness report, is: -27, within: 2");
        var nothing = file("video.width: 1");
        assertThat(
                        Conformance.check(
                                        rule,
                                        nothing.attesting(
                                                Map.of("a.rule", new Attested("-25", "a.pdf"))))
                                .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(
                        Conformance.check(
                                        rule,
                                        nothing.attesting(
                                                Map.of(
                                                        "test.a.rule",
                                                        new Attested("-24.9", "a.pdf"))))
                                .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aPatternThatNeverEndsFitsNothing() {
        assertThat(
                        of(
                                "fact: file.description, like: '(a+)+b'",
                                "file.description: " + "a".repeat(60)))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void numbersTooLargeToReckonWithCannotBeTold() {
        assertThat(
                        of(
                                "sum: video.bitRate, is: 1",
                                "video.bitRate: 9000000000G, video.2.bitRate: 9000000000G"))
                .isEqualTo(Outcome.CANNOT_TELL);
    }
}
