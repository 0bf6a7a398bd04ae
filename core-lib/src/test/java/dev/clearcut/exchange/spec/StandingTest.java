package dev.clearcut.exchange.spec;

import static dev.clearcut.exchange.spec.Short.file;
import static dev.clearcut.exchange.spec.Short.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every specification asks for: that its file is of the kind it is about, and whole. */
class StandingTest {

    private static final String SUBTITLES = "file.container: srt, text.encoding: UTF-8";
    private static final String SOUND = "file.container: wav, audio.codec: pcm_s24le";
    private static final String STILL =
            "file.container: png, video.still: yes, video.scan: progressive";
    private static final String MOVIE =
            "file.container: mp4, video.codec: h264, video.scan: progressive, audio.codec: aac";

    private static Conformity held(String facts, String spec) {
        return Conformance.check(ShippedSpecs.require(spec), file(facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "srt | prime-video | There is no picture in it",
                "wav | prime-video | There is no picture in it",
                "png | prime-video | There is no moving picture in it",
                "srt | dcp-smpte | There is no picture or sound in it",
                "srt | ebu-r103 | There is no picture in it",
                "wav | ebu-r103 | There is no picture in it",
                "wav | generic-textless | There is no picture in it",
                "srt | ebu-r128 | There is no sound in it",
                "png | netflix-qc | There is no sound in it",
                "mp4 | generic-subtitles | There are no captions in it",
                "wav | generic-subtitles | There are no captions in it",
                "png | netflix-timed-text | There are no captions in it"
            })
    void aFileWithNothingOfWhatTheSpecificationIsAboutFailsAndIsToldSo(
            String kind, String spec, String told) {
        var facts =
                switch (kind) {
                    case "srt" -> SUBTITLES;
                    case "wav" -> SOUND;
                    case "png" -> STILL;
                    default -> MOVIE;
                };

        var answer = held(facts, spec);

        assertThat(answer.word()).isEqualTo("fails");
        assertThat(answer.report().findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(spec + ".file.holds");
                            assertThat(finding.text()).contains(told, spec);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mp4 | prime-video",
                "wav | ebu-r128",
                "wav | dcp-smpte",
                "wav | generic-me",
                "png | generic-stills",
                "png | ebu-r103",
                "srt | generic-subtitles",
                "mp4 | ebu-r128"
            })
    void aFileOfTheKindIsNotToldSo(String kind, String spec) {
        var facts =
                switch (kind) {
                    case "srt" -> SUBTITLES;
                    case "wav" -> SOUND;
                    case "png" -> STILL;
                    default -> MOVIE;
                };

        assertThat(held(facts, spec).report().findings())
                .noneMatch(finding -> finding.rule().endsWith(".file.holds"));
    }

    @Test
    void aSpecificationOfWhichNoRuleSpeaksOfTheFilePassesNothing() {
        var hdr =
                profile(
                        "{rule: depth, when: {video.transfer: pq}, fact: video.bitDepth, is: [10, 12]}");
        var sdr = Conformance.check(hdr, file("video.transfer: bt709, video.bitDepth: 8"));

        assertThat(sdr.word()).isEqualTo("fails");
        assertThat(sdr.report().findings())
                .anyMatch(finding -> finding.rule().equals("test.file.judged"));
    }

    @Test
    void aSpecificationOfOnesOwnMaySayWhatAFileHasToHold() {
        var read =
                SpecFile.read(
                        "own.yaml",
                        """
                        spec: own
                        name: Own
                        edition: "1"
                        holds: text
                        rules: [{rule: language, fact: audio.language, present: yes}]
                        """);
        assertThat(read.report().findings()).isEmpty();

        var answer = Conformance.check(read.value().orElseThrow(), file("audio.language: eng"));

        assertThat(answer.report().findings())
                .anyMatch(finding -> finding.text().startsWith("There are no captions in it"));
    }

    @Test
    void whileFramesAreMissingNothingConforms() {
        var size = profile("{rule: size, fact: video.width, is: 64}");
        var gap =
                Finding.error(
                        "media.sequence-gap",
                        Where.inFile("scan"),
                        "2 of 5 frames are missing: 3 to 4.");
        var said = Finding.warning("media.readers-disagree", Where.inFile("scan"), "They do.");

        var whole = Conformance.check(size, file("video.width: 64"));
        var met = Conformance.check(size, file("video.width: 64").met(List.of(gap, said)));
        var told = Conformance.check(size, file("video.width: 64, file.missingFrames: 2"));

        assertThat(whole.word()).isEqualTo("conforms");
        assertThat(met.word()).isEqualTo("fails");
        assertThat(met.report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.sequence-gap");
                            assertThat(finding.text()).contains("3 to 4");
                        });
        assertThat(told.word()).isEqualTo("fails");
        assertThat(told.report().findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.text()).contains("2", "frames are missing"));
    }

    @ParameterizedTest
    @CsvSource({"youtube-sdr", "social-vertical", "prime-video", "festival-dcp"})
    void aFileThatNeedsAKeyFailsOnceWhateverIsAsked(String spec) {
        var met =
                Finding.error(
                        "media.encrypted", Where.inFile("a.mp4"), "It is encrypted (video 1).");

        for (var findings : List.of(List.of(met), List.<Finding>of())) {
            var answer =
                    Conformance.check(
                            ShippedSpecs.require(spec),
                            file(MOVIE + ", file.encrypted: yes").met(findings));

            assertThat(answer.conforms()).isFalse();
            assertThat(answer.report().findings())
                    .filteredOn(finding -> finding.text().contains("ncrypt"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).contains("key"));
        }
    }
}
