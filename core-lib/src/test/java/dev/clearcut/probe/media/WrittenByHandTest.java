package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.media.Fact;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers that no encoder of ours writes, byte by byte. */
class WrittenByHandTest {

    private static final String NOTES =
            "<BWFXML><TRACK_LIST><TRACK><NAME>Boom</NAME></TRACK><TRACK><NAME>Kim</NAME></TRACK>"
                    + "</TRACK_LIST><SPEED><TIMECODE_RATE>24000/1001</TIMECODE_RATE>"
                    + "<TIMECODE_FLAG>NDF</TIMECODE_FLAG>"
                    + "<TIMESTAMP_SAMPLE_RATE>48000</TIMESTAMP_SAMPLE_RATE>"
                    + "<TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>0</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>"
                    + "<TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO>172972800"
                    + "</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO></SPEED></BWFXML>";

    @TempDir Path folder;

    private static byte[] chunk(String name, byte[] content) {
        int padded = content.length + (content.length & 1);
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] format() {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(48_000)
                .putInt(48_000 * 6)
                .putShort((short) 6)
                .putShort((short) 24)
                .array();
    }

    private static byte[] broadcast() {
        var bext = ByteBuffer.allocate(602).order(ByteOrder.LITTLE_ENDIAN);
        bext.put("NIGHTFALL".getBytes(StandardCharsets.US_ASCII));
        bext.putLong(338, 172_972_800).putShort(346, (short) 2);
        bext.putShort(412, (short) -2300).putShort(414, (short) 800).putShort(416, (short) -120);
        return bext.array();
    }

    private Path wave(byte[]... chunks) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (var chunk : chunks) {
            body.writeBytes(chunk);
        }
        var file = folder.resolve("reel1.wav");
        Files.write(file, chunk("RIFF", body.toByteArray()));
        return file;
    }

    @Test
    void aRecordersNotesAreRead() throws IOException {
        var file =
                wave(
                        chunk("fmt ", format()),
                        chunk("bext", broadcast()),
                        chunk("iXML", NOTES.getBytes(StandardCharsets.UTF_8)),
                        chunk("axml", "<x/>".getBytes(StandardCharsets.UTF_8)),
                        chunk("data", new byte[600]));

        var probed = new HeaderProber().probe(file);

        assertThat(probed.report().findings()).isEmpty();
        var facts = probed.value().file();
        assertThat(facts.word(Fact.START_TIMECODE)).contains("01:00:00:00");
        assertThat(facts.exact(Fact.TIME_REFERENCE)).contains(Rational.of(172_972_800));
        assertThat(facts.word(Fact.LOUDNESS_VALUE)).contains("-23.00");
        assertThat(facts.word(Fact.MAX_TRUE_PEAK)).contains("-1.20");
        assertThat(facts.flag(Fact.ADM)).contains(true);
        var audio = probed.value().audio().getFirst().facts();
        assertThat(audio.word(Fact.LABEL)).contains("Boom, Kim");
        assertThat(audio.exact(Fact.SAMPLES)).contains(Rational.of(100));
        assertThat(audio.word(Fact.LAYOUT)).contains("stereo");
    }

    @Test
    void aTimeReferenceBeyondAnyClockIsLeftOutAndSaid() throws IOException {
        var bext = broadcast();
        ByteBuffer.wrap(bext).order(ByteOrder.LITTLE_ENDIAN).putLong(338, Long.MAX_VALUE - 1);
        var file = wave(chunk("fmt ", format()), chunk("bext", bext), chunk("data", new byte[600]));

        var probed = new HeaderProber().probe(file);

        assertThat(probed.value().file().has(Fact.TIME_REFERENCE)).isFalse();
        assertThat(probed.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("midnight", "Byte"));
    }

    /** A movie of one picture track, as far as its sample tables need. */
    private Path movie(int frames, int... keys) throws IOException {
        return movie(frames, new byte[0], keys);
    }

    private Path movie(int frames, byte[] entry, int... keys) throws IOException {
        var stts = ByteBuffer.allocate(16).putInt(4, 1).putInt(8, frames).putInt(12, 1).array();
        var stss = ByteBuffer.allocate(8 + 4 * keys.length).putInt(4, keys.length);
        for (int i = 0; i < keys.length; i++) {
            stss.putInt(8 + 4 * i, keys[i]);
        }
        var mdhd = ByteBuffer.allocate(24).putInt(12, 25).putInt(16, frames).array();
        var hdlr = ByteBuffer.allocate(24).putInt(8, 0x76696465).array();
        var head = ByteBuffer.allocate(8).putInt(4, entry.length == 0 ? 0 : 1).array();
        var stsd = box("stsd", head, entry);
        var stbl = box("stbl", stsd, box("stts", stts), box("stss", stss.array()));
        var mdia = box("mdia", box("mdhd", mdhd), box("hdlr", hdlr), box("minf", stbl));
        var mvhd = ByteBuffer.allocate(100).putInt(12, 25).putInt(16, frames).array();
        var file = folder.resolve("reel1.mov");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(box("ftyp", "qt  \0\0\0\0".getBytes(StandardCharsets.US_ASCII)));
        whole.writeBytes(box("mdat", new byte[8]));
        whole.writeBytes(box("moov", box("mvhd", mvhd), box("trak", mdia)));
        Files.write(file, whole.toByteArray());
        return file;
    }

    private static byte[] box(String name, byte[]... contents) {
        var body = new ByteArrayOutputStream();
        for (var content : contents) {
            body.writeBytes(content);
        }
        return ByteBuffer.allocate(8 + body.size())
                .putInt(8 + body.size())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(body.toByteArray())
                .array();
    }

    /** A sample entry of HEVC with Dolby Vision 8.1 over HDR10. */
    private static byte[] dolbyVision() {
        var fixed = ByteBuffer.allocate(78).putShort(24, (short) 3840).putShort(26, (short) 2160);
        var colour = ByteBuffer.allocate(11).put("nclx".getBytes(StandardCharsets.US_ASCII));
        colour.putShort((short) 9).putShort((short) 16).putShort((short) 9);
        var display = ByteBuffer.allocate(24);
        for (int point : new int[] {13250, 34500, 7500, 3000, 34000, 16000, 15635, 16450}) {
            display.putShort((short) point);
        }
        display.putInt(10_000_000).putInt(50);
        var light = ByteBuffer.allocate(4).putShort((short) 1000).putShort((short) 400);
        var vision = ByteBuffer.allocate(24).put(0, (byte) 1).put(2, (byte) (8 << 1 | 0));
        vision.put(3, (byte) 0x35).put(4, (byte) (1 << 4));
        return box(
                "hvc1",
                fixed.array(),
                box("colr", colour.array()),
                box("mdcv", display.array()),
                box("clli", light.array()),
                box("dvvC", vision.array()));
    }

    @Test
    void dolbyVisionAndItsMasteringDisplayAreReadFromAMovie() throws IOException {
        var entry = dolbyVision();
        var file = movie(48, entry, 1, 25);

        var video = new HeaderProber().probe(file).value().video().getFirst().facts();

        assertThat(video.word(Fact.DOLBY_VISION_PROFILE)).contains("8.1");
        assertThat(video.exact(Fact.MASTERING_MAX)).contains(Rational.of(1000));
        assertThat(video.exact(Fact.MASTERING_MIN)).contains(new Rational(1, 200));
        assertThat(video.word(Fact.MASTERING_PRIMARIES)).contains("p3-d65");
        assertThat(video.exact(Fact.MAX_CLL)).contains(Rational.of(1000));
        assertThat(video.exact(Fact.MAX_FALL)).contains(Rational.of(400));
        assertThat(video.word(Fact.TRANSFER)).contains("smpte2084");
        assertThat(video.has(Fact.HDR)).isTrue();
    }

    @Test
    void aBigTiffSaysWhatASmallOneDoes() throws IOException {
        var tiff = ByteBuffer.allocate(16 + 8 + 6 * 20 + 8).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 43);
        tiff.putShort((short) 8).putShort((short) 0).putLong(16).putLong(6);
        int[][] fields = {{256, 8192}, {257, 4320}, {258, 16}, {259, 1}, {262, 2}, {277, 3}};
        for (var field : fields) {
            tiff.putShort((short) field[0]).putShort((short) 3).putLong(1).putLong(field[1]);
        }
        tiff.putLong(0);
        var file = folder.resolve("plate.tif");
        Files.write(file, tiff.array());

        var probed = new HeaderProber().probe(file);

        assertThat(probed.report().findings()).isEmpty();
        var picture = probed.value().video().getFirst().facts();
        assertThat(picture.exact(Fact.WIDTH)).contains(Rational.of(8192));
        assertThat(picture.exact(Fact.HEIGHT)).contains(Rational.of(4320));
        assertThat(picture.exact(Fact.BIT_DEPTH)).contains(Rational.of(16));
        assertThat(picture.word(Fact.COLOUR_MODE)).contains("rgb");
    }

    @Test
    void aWave64SaysWhatAWaveDoes() {
        var arguments = "-f lavfi -i anullsrc=cl=5.1:r=48000 -t 0.5 -c:a pcm_s24le";
        var small = new HeaderProber().probe(TestMedia.made("same.wav", arguments));
        var large = new HeaderProber().probe(TestMedia.made("same.w64", arguments));

        assertThat(large.report().findings()).isEmpty();
        assertThat(large.value().file().word(Fact.CONTAINER)).contains("w64");
        var sound = large.value().audio().getFirst().facts();
        var same = small.value().audio().getFirst().facts();
        for (var fact :
                java.util.List.of(
                        Fact.CODEC,
                        Fact.CHANNELS,
                        Fact.SAMPLE_RATE,
                        Fact.BIT_DEPTH,
                        Fact.SAMPLES,
                        Fact.DURATION)) {
            assertThat(sound.said(fact).orElseThrow().value())
                    .as(fact.name())
                    .isEqualTo(same.said(fact).orElseThrow().value());
        }
    }

    @Test
    void theLastGroupOfPicturesCountsToo() throws IOException {
        assertThat(groups(movie(613, 1, 13))).contains(Rational.of(601));
        assertThat(groups(movie(50, 1))).contains(Rational.of(50));
        assertThat(groups(movie(24, 1, 13))).contains(Rational.of(12));
        assertThat(groups(movie(30, 1, 21, 26))).contains(Rational.of(20));
    }

    private static java.util.Optional<Rational> groups(Path movie) {
        var video = new HeaderProber().probe(movie).value().video().getFirst();
        return video.facts().exact(Fact.GOP_LENGTH);
    }

    @Test
    void notesThatUnfoldAreLeftOut() throws IOException {
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;&b;</x>";
        var file =
                wave(
                        chunk("fmt ", format()),
                        chunk("iXML", bomb.getBytes(StandardCharsets.UTF_8)),
                        chunk("data", new byte[600]));

        assertThat(new HeaderProber().probe(file).report().findings())
                .extracting(Finding::rule)
                .containsExactly("media.damaged");
    }

    @Test
    void aPhotoshopFileSaysItsLayersAndPixelsAnInch() throws IOException {
        var psd = ByteBuffer.allocate(26 + 4 + 4 + 28 + 4 + 4 + 2 + 2);
        psd.put("8BPS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).position(12);
        psd.putShort((short) 4).putInt(540).putInt(960).putShort((short) 8).putShort((short) 3);
        psd.putInt(0).putInt(28);
        psd.put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1005)
                .putShort((short) 0);
        psd.putInt(16).putInt(300 << 16).position(62);
        psd.putInt(6).putInt(2).putShort((short) -2);
        var file = folder.resolve("art.psd");
        Files.write(file, psd.array());

        var picture = new HeaderProber().probe(file).value().video().getFirst().facts();

        assertThat(picture.exact(Fact.WIDTH)).contains(Rational.of(960));
        assertThat(picture.exact(Fact.DPI)).contains(Rational.of(300));
        assertThat(picture.exact(Fact.LAYERS)).contains(Rational.of(2));
        assertThat(picture.word(Fact.COLOUR_MODE)).contains("rgb");
        assertThat(picture.flag(Fact.ALPHA)).contains(true);
    }
}
