package dev.clearcut.exchange.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinesTest {

    private static final String EDIT =
            "001  R1 V C  01:00:00:00 01:00:02:00 01:00:00:00 01:00:02:00";

    @Test
    void theContentDecidesWhatAFileIs(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cut.fcpxml");
        Files.writeString(file, "TITLE: X\n" + EDIT + "\n");

        assertThat(Timelines.read(file, Rate.FPS_24).format()).isEqualTo("CMX3600 EDL");
        assertThat(Timelines.read(file, Rate.FPS_24).rate()).isEqualTo(Rate.FPS_24);
    }

    @Test
    void foreignFilesAreNamedWithWhatToDo() {
        refused(new byte[0], "empty", "CMX3600 EDL");
        refused(Lists.bytes("\uFEFF"), "empty");
        refused(" \n\u0000\u001a".getBytes(StandardCharsets.US_ASCII), "empty");
        refused(latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1AAFB\r\0OM"), "AAF", "EDL");
        refused(latin("\u001F\u008B\b\0 project"), "Premiere", ".prproj");
        refused(latin("PK\u0003\u0004 xlsx"), "ZIP");
        refused(latin("%PDF-1.7"), "PDF");
        refused(latin("\0\0\0\u0014ftypqt  "), "movie");
        refused(latin("\u0006\0Domain\u0007\0\0\0OBJD"), "Avid bin");
        refused(latin("{\\rtf1\\ansi TITLE: X"), "plain text");
        refused(latin("\u0007\u0000\u0001\u0000\u0099 stuff"), "binary");
        refused(latin("<?xml version=\"1.0\"?><!DOCTYPE x><html>"), "<html>");
        refused(latin("{\"a\": 1}"), "JSON");
        refused(latin("Dear Kim,\nhere is the cut."), "Dear Kim,", "Pro Tools session text");
    }

    private static void refused(byte[] content, String... parts) {
        assertThatThrownBy(() -> Timelines.read("cut.edl", content, Optional.empty()))
                .isInstanceOf(BadFile.class)
                .hasMessageContainingAll(parts)
                .hasMessageStartingWith("cut.edl: ");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMissingFileIsNotFoundAndAFolderIsNoFile(@TempDir Path folder) {
        assertThatThrownBy(() -> Timelines.read(folder.resolve("no.edl")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Timelines.read(folder))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("folder");
    }

    @Test
    void bundlesOfOtioAreReadPackedAndUnpacked(@TempDir Path folder) throws IOException {
        var otio = Lists.resource("nightfall.otio");
        var expected = Lists.played(Lists.read("nightfall.otio"));
        Files.write(folder.resolve("content.otio"), otio);

        assertThat(Lists.played(Timelines.read(folder))).isEqualTo(expected);
        assertThat(
                        Lists.played(
                                Timelines.read(
                                        "cut.otioz",
                                        zip("version.txt", new byte[5], "content.otio", otio),
                                        Optional.empty())))
                .isEqualTo(expected);
    }

    @Test
    void anArchiveIsNotUnpackedWithoutEnd() {
        var bomb = zip("media.mov", new byte[65 * 1024 * 1024], "content.otio", new byte[1]);

        refused(bomb, "unfolds to more than 64 MB");
        refused(zip("sheet.xml", new byte[5], "x", new byte[5]), "ZIP archive", "content.otio");
    }

    private static byte[] zip(String name, byte[] content, String other, byte[] more) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(more);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void unicodeIsReadInAllItsForms() {
        var list = "TITLE: X\r\n" + EDIT + "\r\n* FROM CLIP NAME: Café – “Nacht”\r\n";

        for (var charset :
                new Charset[] {
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            for (var mark : new String[] {"", "\uFEFF"}) {
                var cut = rate25((mark + list).getBytes(charset));

                assertThat(Lists.only(cut).name()).isEqualTo("Café – “Nacht”");
                assertThat(cut.name()).isEqualTo("X");
                assertThat(cut.report().isClean()).isTrue();
            }
        }
    }

    @Test
    void windowsAndMacEncodingsAreToldApartAndReported() {
        Assumptions.assumeTrue(
                Charset.isSupported("x-MacRoman"), "this Java runtime has no MacRoman");
        for (var name :
                new String[] {
                    "Café Größe", "CAFÉ NOIR", "L’été – Señor", "Ärger & Übermut", "naïve…"
                }) {
            for (var charset : new String[] {"windows-1252", "x-MacRoman"}) {
                var list = EDIT + "\n* FROM CLIP NAME: " + name + "\n";
                var cut = rate25(list.getBytes(Charset.forName(charset)));

                assertThat(Lists.only(cut).name()).as(charset).isEqualTo(name);
                assertThat(Lists.rules(cut)).containsExactly("timeline.encoding.assumed");
            }
        }
    }

    @Test
    void allLineEndsAndPaddingAreRead() {
        var lines = "TITLE: X%1$s" + EDIT + "%1$s* FROM CLIP NAME: a%1$s";

        for (var end : new String[] {"\n", "\r\n", "\r", "\r\r\n"}) {
            var cut = rate25(Lists.bytes(lines.formatted(end) + "\u001a\u001a\0\0"));
            assertThat(Lists.only(cut).name()).isEqualTo("a");
        }
        var mixed = rate25(Lists.bytes("TITLE: X\n" + EDIT + "\r\n* D\r* FROM CLIP NAME: a"));
        assertThat(Lists.only(mixed).names().comments()).containsExactly("D");
        assertThat(Lists.only(mixed).where().line()).isEqualTo(2);
    }

    @Test
    void textThatTurnsBinaryIsRefusedWithItsLine() {
        assertThatThrownBy(() -> rate25(Lists.bytes("TITLE: X\n" + EDIT + "\nab\0\u0001cd\n")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("cut.edl:3")
                .hasMessageContaining("damaged");
    }

    private static Timeline rate25(byte[] content) {
        return Timelines.read("cut.edl", content, Optional.of(Rate.FPS_25));
    }
}
