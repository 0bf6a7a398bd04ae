package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.media.Fact;
import dev.clearcut.timecode.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProberTest {

    private final MediaProber prober = MediaProber.standard(System.getenv());

    @Test
    void aProresReelSaysItsProfileRateAndTimecode() {
        var facts = prober.probe(TestMedia.prores()).value();

        assertThat(facts.file().word(Fact.CONTAINER)).contains("mov");
        assertThat(facts.file().word(Fact.START_TIMECODE)).contains("01:00:00:00");
        var video = facts.video().getFirst().facts();
        assertThat(video.word(Fact.CODEC)).contains("prores");
        assertThat(video.word(Fact.PROFILE)).contains("HQ");
        assertThat(video.exact(Fact.FRAME_RATE)).contains(new Rational(24000, 1001));
        assertThat(facts.audio()).hasSize(2);
    }

    @Test
    void theMasteringDisplayOfAnHdr10FileIsRead() {
        var video = prober.probe(TestMedia.hdr10()).value().video().getFirst().facts();

        assertThat(video.word(Fact.MASTERING_PRIMARIES)).contains("p3-d65");
        assertThat(video.exact(Fact.MASTERING_MAX)).contains(Rational.of(1000));
        assertThat(video.exact(Fact.MAX_CLL)).contains(Rational.of(1000));
        assertThat(video.words(Fact.HDR)).containsExactly("hdr10");
    }

    @Test
    void anEmptyFileIsOneFinding(@TempDir Path folder) throws IOException {
        var empty = Files.createFile(folder.resolve("reel1.mov"));

        assertThat(prober.probe(empty).report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.empty");
    }

    @Test
    void aPlaylistNamesNoOtherFiles(@TempDir Path folder) throws IOException {
        var list = folder.resolve("list.txt");
        Files.writeString(list, "ffconcat version 1.0\nfile '" + TestMedia.prores() + "'\n");

        var probed = prober.probe(list);

        assertThat(probed.value().tracks()).isEmpty();
        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.unreadable");
    }

    @Test
    void anotherFfmpegIsNamedBySetting() {
        assertThat(
                        Ffmpeg.of(
                                Map.of(
                                        Ffmpeg.SETTING,
                                        TestMedia.ffmpeg().resolveSibling("").toString())))
                .extracting(Ffmpeg::ffmpeg)
                .isEqualTo(TestMedia.ffmpeg());
    }
}
