package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of a folder, read as one thing. */
class ImageSequenceTest {

    @TempDir Path folder;

    /** A 10-bit RGB frame of DPX (SMPTE ST 268-1), its pixels black. */
    private static byte[] dpx(int width, int height) {
        int bytes = 2048 + width * height * 4;
        return ByteBuffer.allocate(bytes)
                .put(0, "SDPX".getBytes(StandardCharsets.US_ASCII))
                .putInt(4, 2048)
                .put(8, "V2.0".getBytes(StandardCharsets.US_ASCII))
                .putInt(16, bytes)
                .putShort(770, (short) 1)
                .putInt(772, width)
                .putInt(776, height)
                .put(800, (byte) 50)
                .put(801, (byte) 6)
                .put(802, (byte) 6)
                .put(803, (byte) 10)
                .putShort(804, (short) 1)
                .putInt(808, 2048)
                .putInt(1628, -1)
                .putInt(1632, -1)
                .putFloat(1724, 24f)
                .array();
    }

    private void frames(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(n -> frame("reel1.%06d.dpx".formatted(n), 64));
    }

    private void frame(String name, int width) {
        try {
            Files.write(folder.resolve(name), dpx(width, 36));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static java.util.List<String> rules(Reported<MediaFacts> read) {
        return read.report().findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reel1.%06d.dpx",
                "reel1.%d.dpx",
                "reel1.######.dpx",
                "reel1.[086400-086423].dpx",
                "reel1.{086400..086423}.dpx"
            })
    void aSequenceIsOneThingHoweverItIsNamed(String name) {
        frames(86400, 86423);

        var read = MediaFile.probe(folder.resolve(name));

        assertThat(read.report().findings()).isEmpty();
        assertThat(read.value().name()).isEqualTo("reel1.[086400-086423].dpx");
        var file = read.value().file();
        assertThat(file.word(Fact.CONTAINER)).contains("dpx");
        assertThat(file.exact(Fact.FIRST_NUMBER).orElseThrow().round()).isEqualTo(86400);
        assertThat(file.exact(Fact.LAST_NUMBER).orElseThrow().round()).isEqualTo(86423);
        assertThat(file.exact(Fact.MISSING_FRAMES).orElseThrow().sign()).isZero();
        assertThat(file.exact(Fact.DURATION).orElseThrow().round()).isEqualTo(1);
        var video = read.value().video().getFirst().facts();
        assertThat(video.exact(Fact.FRAMES).orElseThrow().round()).isEqualTo(24);
        assertThat(video.exact(Fact.WIDTH).orElseThrow().round()).isEqualTo(64);
        assertThat(video.flag(Fact.STILL)).contains(false);
    }

    @Test
    void missingFramesAreNamedByTheirNumbers() throws IOException {
        frames(1, 20);
        for (int gone : new int[] {3, 7, 8, 9}) {
            Files.delete(folder.resolve("reel1.%06d.dpx".formatted(gone)));
        }

        var read = MediaFile.probe(folder);

        assertThat(rules(read)).containsExactly("media.sequence-gap");
        assertThat(read.report().findings().getFirst().text())
                .startsWith("4 of 20 frames are missing: 3, 7 to 9.");
        assertThat(read.value().file().exact(Fact.MISSING_FRAMES).orElseThrow().round())
                .isEqualTo(4);
    }

    @Test
    void whatTheRangePromisesAtItsEndsIsMissingToo() {
        frames(2, 5);

        var read = MediaFile.probe(folder.resolve("reel1.[000001-000008].dpx"));

        assertThat(read.report().findings().getFirst().text()).contains("missing: 1, 6 to 8.");
    }

    @Test
    void aFrameOfAnotherSizeIsFoundWhereItIs() {
        frames(1, 9);
        frame("reel1.000005.dpx", 48);

        var read = MediaFile.probe(folder);

        assertThat(rules(read)).containsExactly("media.sequence-differs");
        assertThat(read.report().findings().getFirst().text())
                .contains(
                        "1 of the frames is not like the other 8", "width is 48 and not 64", "(5)");
    }

    @Test
    void anEmptyFrameACutOneAndAStrangerAreFound() throws IOException {
        frames(1, 9);
        Files.write(folder.resolve("reel1.000003.dpx"), new byte[0]);
        Files.write(folder.resolve("reel1.000004.dpx"), java.util.Arrays.copyOf(dpx(64, 36), 3000));
        Files.writeString(folder.resolve("reel1.000006.dpx"), "This was a frame.");
        frame("poster1.dpx", 64);
        Files.writeString(folder.resolve("notes.txt"), "x");

        var read = MediaFile.probe(folder);

        assertThat(rules(read)).containsExactly("media.sequence-damaged", "media.sequence-others");
        assertThat(read.report().findings().getFirst().text())
                .startsWith("3 of the frames cannot be read: 3 to 4, 6.");
    }

    @Test
    void twoFilesOfOneNumberAreFound() {
        frame("a.1.dpx", 64);
        frame("a.0001.dpx", 64);
        frame("a.2.dpx", 64);

        assertThat(rules(MediaFile.probe(folder))).containsExactly("media.sequence-twice");
    }

    @Test
    void aSequenceIsHeldAgainstASpecification() {
        frames(1, 3);

        var conformity =
                Specs.conform(MediaFile.probe(folder).value(), Specs.named("generic-4k-dci"));

        assertThat(conformity.file()).isEqualTo("reel1.[000001-000003].dpx");
        assertThat(conformity.broken()).anyMatch(v -> v.rule().id().contains("frame-size"));
    }

    @Test
    void aFolderWithoutFramesSaysWhatToDo() {
        var read = MediaFile.probe(folder);

        assertThat(rules(read)).containsExactly("media.unreadable");
        assertThat(read.report().findings().getFirst().text()).contains("package check");
    }
}
