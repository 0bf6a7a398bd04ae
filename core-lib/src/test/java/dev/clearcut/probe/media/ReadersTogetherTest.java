package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    void aHeaderThatShowsMorePictureThanIsCodedIsADisagreement(@TempDir Path folder)
            throws IOException {
        var right =
                TestMedia.made(
                        "narrow.mxf",
                        "-f lavfi -i testsrc2=s=318x36:r=25 -frames:v 2 -c:v jpeg2000");
        assertThat(with(System.getenv()).probe(right).report().findings()).isEmpty();
        var wrong = Files.write(folder.resolve("wide.mxf"), shownAs(320, right));

        assertThat(with(System.getenv()).probe(wrong).report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.readers-disagree");
                            assertThat(finding.text())
                                    .contains("video 1 width", "mxf says 320", "ffprobe says 318");
                        });
    }

    /** Other stored, sampled and display widths (SMPTE ST 377-1) in every header. */
    private static byte[] shownAs(int width, Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        for (int at = 0; at + 8 < bytes.capacity(); at++) {
            if (List.of(0x32030004, 0x32050004, 0x32090004).contains(bytes.getInt(at))) {
                bytes.putInt(at + 4, width);
            }
        }
        return bytes.array();
    }

    @Test
    void linesThatAreStoredAndNotShownAreNone() {
        assertThat(heights(said(1080, 2), 1088)).isEmpty();
        assertThat(heights(said(1088, 1), 1080)).isEmpty();
        assertThat(heights(said(1088, 2), 1080)).hasSize(1);
        assertThat(heights(said(1088, 1), 1072)).hasSize(1);
        assertThat(heights(said(1096, 2), 1088)).hasSize(1);
    }

    /** A header's word on the lines that are shown; those that are stored stand at byte 1. */
    private static Facts said(long lines, long at) {
        return Facts.by("mxf").at(1, Fact.STORED_HEIGHT, 1088).at(at, Fact.HEIGHT, lines).facts();
    }

    private static List<Finding> heights(Facts header, long decoded) {
        var decoder = Facts.by("ffprobe").say(Fact.HEIGHT, decoded).facts();
        return Readings.together(
                        Stream.of(header, decoder)
                                .map(facts -> new Track(Subject.VIDEO, 1, facts))
                                .map(track -> new MediaFacts("a.mxf", Facts.none(), List.of(track)))
                                .toList())
                .report()
                .findings();
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

        var probed = with(System.getenv()).probe(file);

        var facts = probed.value();
        assertThat(facts.file().flag(Fact.ENCRYPTED)).contains(true);
        assertThat(facts.video().getFirst().facts().word(Fact.CODEC)).contains("h264");
        assertThat(probed.report().findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("media.encrypted");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.text()).contains("video 1, audio 1", "the key");
                        });
    }
}
