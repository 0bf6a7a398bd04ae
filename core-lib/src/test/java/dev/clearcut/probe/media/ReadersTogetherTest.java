package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.exchange.facts.CaptionProber;
import dev.clearcut.exchange.facts.FactsFile;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Readings;
import dev.clearcut.media.Subject;
import dev.clearcut.media.Track;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReadersTogetherTest {

    private static MediaProber with(Map<String, String> environment) {
        return MediaProber.standard(environment, new CaptionProber(), FactsFile::read);
    }

    private static MediaFacts video(String reader, Fact fact, String word) {
        var facts = Facts.by(reader).say(fact, word).facts();
        return new MediaFacts(
                "reel1.mov", Facts.none(), List.of(new Track(Subject.VIDEO, 1, facts)));
    }

    @Test
    void twoColoursAreADisagreement() {
        var together =
                Readings.together(
                        List.of(
                                video("mov", Fact.PRIMARIES, "bt709"),
                                video("ffprobe", Fact.PRIMARIES, "bt2020")));

        assertThat(together.report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.readers-disagree");
                            assertThat(finding.text())
                                    .contains("mov says bt709", "ffprobe says bt2020");
                        });
    }

    @Test
    void twoNamesForOneCurveAreNone() {
        var together =
                Readings.together(
                        List.of(
                                video("mxf", Fact.TRANSFER, "bt2020-10"),
                                video("ffprobe", Fact.TRANSFER, "bt709")));

        assertThat(together.report().isClean()).isTrue();
        assertThat(together.value().video().getFirst().facts().word(Fact.TRANSFER))
                .contains("bt2020-10");
    }

    @Test
    void theDecoderIsBelievedAboutTheProfile() {
        var together =
                Readings.together(
                        List.of(
                                video("mov", Fact.PROFILE, "Main"),
                                video("ffprobe", Fact.PROFILE, "High")));

        assertThat(together.value().video().getFirst().facts().word(Fact.PROFILE)).contains("High");
    }

    @Test
    void withoutFfprobeTheHeadersAnswerAndSaySo(@TempDir Path nothing) {
        var probed = with(Map.of(Ffmpeg.SETTING, nothing.toString())).probe(TestMedia.avcIntra());

        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.headers-only");
        assertThat(probed.report().hasErrors()).isFalse();
        var video = probed.value().video().getFirst().facts();
        assertThat(video.exact(Fact.HEIGHT)).contains(Rational.of(1080));
        assertThat(video.word(Fact.PROFILE)).contains("High 4:2:2 Intra");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anFfprobeThatHangsIsStopped(@TempDir Path folder) throws IOException {
        programs(folder, "exec sleep 60");

        var probed =
                new FfprobeProber(Ffmpeg.in(folder).orElseThrow(), java.time.Duration.ofMillis(300))
                        .probe(TestMedia.bwf());

        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.timeout");
    }

    /** A file may make a reader ask for all there is. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderHasBoundsOfMemory(@TempDir Path folder) throws IOException {
        programs(
                folder,
                "echo '{\"streams\":[],\"format\":{\"tags\":{\"comment\":\"'$(ulimit -v)'\"}}}'");

        var probed =
                new FfprobeProber(Ffmpeg.in(folder).orElseThrow(), java.time.Duration.ofSeconds(9))
                        .probe(TestMedia.bwf());

        assertThat(probed.value().file().word(Fact.DESCRIPTION)).contains("4194304");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anFfprobeThatCrashesOrRavesLeavesTheHeaders(@TempDir Path folder) throws IOException {
        for (var program : List.of("kill -SEGV $$", "echo '{ not json'", "echo '[1,2'; exit 0")) {
            programs(folder, program);

            var probed = with(Map.of(Ffmpeg.SETTING, folder.toString())).probe(TestMedia.bwf());

            assertThat(probed.report().findings())
                    .as(program)
                    .extracting(Finding::rule)
                    .containsExactly("media.headers-only");
            assertThat(probed.value().audio()).hasSize(1);
        }
    }

    private static void programs(Path folder, String body) throws IOException {
        for (var name : List.of("ffmpeg", "ffprobe")) {
            var program = folder.resolve(name);
            Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + body + "\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMediaInfoThatIsAskedForIsOneMoreReader(@TempDir Path folder) throws IOException {
        var program = folder.resolve("mediainfo");
        Files.writeString(
                program,
                """
                #!/bin/sh
                echo '{"media":{"@ref":"bwf.wav","track":[{"@type":"General","Format":"Wave"},
                {"@type":"Audio","Format":"PCM","Channels":"2","SamplingRate":"48000"}]}}'
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();

        var probed =
                with(Map.of(
                                "CLEARCUT_MEDIAINFO",
                                program.toString(),
                                "HOME",
                                System.getenv("HOME")))
                        .probe(TestMedia.bwf());

        assertThat(probed.report().findings())
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.text())
                                        .contains("audio 1 channels", "mediainfo says 2"));
    }

    @Test
    void aCaptionFileSaysWhatItIs(@TempDir Path folder) throws IOException {
        var file = folder.resolve("reel1.srt");
        Files.writeString(
                file,
                "1\n00:00:01,500 --> 00:00:03,000\nKim?\n\n2\n00:00:04,000 --> 00:00:05,250\nYes.\n");

        var probed = with(System.getenv()).probe(file);

        assertThat(probed.report().isClean()).isTrue();
        var text = probed.value().text().getFirst().facts();
        assertThat(text.word(Fact.CODEC)).contains("subrip");
        assertThat(text.exact(Fact.EVENTS)).contains(Rational.of(2));
        assertThat(text.exact(Fact.FIRST_IN)).contains(new Rational(3, 2));
        assertThat(text.exact(Fact.LAST_OUT)).contains(new Rational(21, 4));
    }

    @Test
    void anEncryptedMovieSaysSo() {
        var file =
                TestMedia.made(
                        "encrypted.mp4",
                        "-i " + TestMedia.h264() + " -c copy -encryption_scheme cenc-aes-ctr",
                        "-encryption_key 76a6c65c5ea762046bd749a2e632ccbb",
                        "-encryption_kid a7e61c373e219033c21091fa607bf3b8");

        var facts = with(System.getenv()).probe(file).value();

        assertThat(facts.file().flag(Fact.ENCRYPTED)).contains(true);
        assertThat(facts.video().getFirst().facts().word(Fact.CODEC)).contains("h264");
    }
}
