package dev.clearcut.exchange.spec;

import static dev.clearcut.exchange.spec.Short.file;
import static dev.clearcut.exchange.spec.Short.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.media.spec.Conformance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to do about a broken rule is said of the kind of thing that is broken. */
class AdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact: file.container, is: mxf | file.container: mp4 | Wrap it again as mxf",
                "fact: video.codec, is: prores | video.codec: h264 | Encode it again from the master as prores",
                "fact: video.frameRate, is: 25 | video.frameRate: 30 | Conform the programme again at 25",
                "fact: file.dropFrame, is: no | file.dropFrame: yes | timecode track made again as non-drop",
                "fact: video.primaries, is: bt709 | video.primaries: bt2020 | have the tag set (it says bt2020)",
                "fact: audio.bitDepth, is: 24 | audio.bitDepth: 16 | Export the sound again from the mix with 24 bits; it has 16",
                "fact: audio.language, is: eng | audio.language: fra | Have the track's language set to eng; it says fra",
                "count: audio, is: 2 | audio: 1 | sound on 2 tracks; it has 1",
                "fact: file.startTimecode, present: yes | file.container: mov | timecode track put in",
                "fact: video.codec, present: no | video.codec: h264 | without codec",
                "report: the flash report, is: pass | report: fail | attach the new report; this one says fail",
            })
    void theAdviceFitsTheFact(String asked, String facts, String advice) {
        assertThat(Conformance.check(rule(asked), file(facts)).remedy()).contains(advice);
    }
}
