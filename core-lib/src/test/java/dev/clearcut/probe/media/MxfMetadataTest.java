package dev.clearcut.probe.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.timecode.Rational;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no encoder of ours writes: AS-11's schemes and multichannel labels, set by set. */
class MxfMetadataTest {

    private static final String UL = "060e2b34";

    private final ByteArrayOutputStream sets = new ByteArrayOutputStream();
    private final Map<String, Integer> tags = new LinkedHashMap<>();

    @TempDir Path folder;

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }

    private static String references(int... numbers) {
        var batch = new StringBuilder("%08x00000010".formatted(numbers.length));
        for (int number : numbers) {
            batch.append(id(number));
        }
        return batch.toString();
    }

    private static String utf16(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] klv(String key, byte[] value) {
        return ByteBuffer.allocate(20 + value.length)
                .put(hex(key))
                .put((byte) 0x83)
                .put((byte) (value.length >> 16))
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    /**
     * @param items a tag of four digits or a label of sixteen, then its value
     */
    private void set(int number, String group, String... items) {
        var body = new ByteArrayOutputStream();
        item(body, "3c0a", id(number));
        for (int i = 0; i < items.length; i += 2) {
            item(body, items[i], items[i + 1]);
        }
        sets.writeBytes(klv(UL + "02530101" + group, body.toByteArray()));
    }

    private void item(ByteArrayOutputStream body, String name, String value) {
        int tag =
                name.length() == 4
                        ? Integer.parseInt(name, 16)
                        : tags.computeIfAbsent(name, n -> 0x8000 + tags.size());
        var bytes = hex(value);
        body.writeBytes(
                ByteBuffer.allocate(4 + bytes.length)
                        .putShort((short) tag)
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .array());
    }

    private byte[] file(boolean withPrimer) {
        var primer = ByteBuffer.allocate(8 + tags.size() * 18);
        primer.putInt(tags.size()).putInt(18);
        tags.forEach(
                (label, tag) ->
                        primer.putShort(tag.shortValue()).put(hex(UL + "01010101" + label)));
        var pack = withPrimer ? klv(UL + "020501010d01020101050100", primer.array()) : new byte[0];
        var partition = ByteBuffer.allocate(88);
        partition.putShort((short) 1).putShort((short) 3).putInt(1);
        partition.putLong(32, pack.length + sets.size());
        partition.position(64).put(hex(UL + "040101010d01020101010900"));
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(klv(UL + "020501010d01020101020400", partition.array()));
        whole.writeBytes(pack);
        whole.writeBytes(sets.toByteArray());
        return whole.toByteArray();
    }

    private Reported<MediaFacts> probed(byte[] content) throws IOException {
        var file = folder.resolve("reel1.mxf");
        Files.write(file, content);
        return new HeaderProber().probe(file);
    }

    /** A material package with timecode from 10:00:00:00, one 5.1 track and AS-11's frameworks. */
    private void programme() {
        set(1, "0d01010101013600", "4403", references(10, 20, 30, 40));
        set(10, "0d01010101013b00", "4803", id(11));
        set(
                11,
                "0d01010101010f00",
                "0201",
                UL + "04010101" + "0103020101000000",
                "1001",
                references(12));
        set(12, "0d01010101011400", "1501", "00000000000dbba0", "1502", "0019", "1503", "00");
        set(20, "0d01010101013b00", "4b01", "0000001900000001", "4803", id(21));
        set(
                21,
                "0d01010101010f00",
                "0201",
                UL + "04010101" + "0103020202000000",
                "0202",
                "00000000000000fa",
                "1001",
                references(22));
        set(22, "0d01010101011100", "1101", "aa".repeat(32), "1102", "00000002");
        set(30, "0d01010101013b00", "4803", id(31));
        set(31, "0d01010101010f00", "1001", references(32, 33, 34));
        set(32, "0d01010101014100", "0202", "0000000000000064", "6101", id(50));
        set(33, "0d01010101010f00", "0202", "0000000000000019");
        set(34, "0d01010101014100", "0202", "000000000000007d", "6101", id(51));
        set(40, "0d01010101013a00", "4803", id(41));
        set(50, "0d0107010b020100", "0d0107010b020101", "0001");
        set(51, "0d0107010b020100", "0d0107010b020101", "0002");
        set(2, "0d01010101013700", "4401", "aa".repeat(32), "4701", id(60));
        set(
                60,
                "0d01010101014800",
                "3006",
                "00000002",
                "3d01",
                "00000018",
                "3d03",
                "0000bb8000000001",
                "3d07",
                "00000002",
                "0601010406100000",
                references(61, 62, 63));
        set(
                61,
                "0d01010101016b00",
                "0103070102000000",
                utf16("chR"),
                "0103040a00000000",
                "00000002");
        set(
                62,
                "0d01010101016b00",
                "0103070102000000",
                utf16("chL"),
                "0103040a00000000",
                "00000001");
        set(
                63,
                "0d01010101016c00",
                "0103070102000000",
                utf16("sgST"),
                "0301010203150000",
                HexFormat.of().formatHex("en-GB".getBytes(StandardCharsets.US_ASCII)));
        set(
                70,
                "0d0107010b010100",
                "0d0107010b010102",
                utf16("NIGHTFALL"),
                "0d0107010b010104",
                utf16("UK DPP HD"),
                "0d0107010b010105",
                "1c",
                "0d0107010b01010a",
                "0101");
        set(
                71,
                "0d0c010101010000",
                "0d0c010101010d00",
                "02",
                "0d0c010101010e00",
                utf16("HardingFPA"),
                "0d0c010101010f00",
                utf16("3.1"),
                "0d0c010101010900",
                "0000000c00000005",
                "0d0c010101011900",
                "01",
                "0d0c010101011a00",
                "01",
                "0d0c010101011600",
                "00000000000db8b2");
    }

    @Test
    void as11SaysItsShimLayoutPartsAndClock() throws IOException {
        programme();

        var probed = probed(file(true));

        assertThat(probed.report().findings()).isEmpty();
        var file = probed.value().file();
        assertThat(file.word(Fact.START_TIMECODE)).contains("10:00:00:00");
        assertThat(file.word(Fact.SHIM_NAME)).contains("UK DPP HD");
        assertThat(file.word(Fact.SHIM_VERSION)).contains("1.1");
        assertThat(file.word(Fact.PROGRAMME_TITLE)).contains("NIGHTFALL");
        assertThat(file.word(Fact.AUDIO_TRACK_LAYOUT)).contains("r123-4b");
        assertThat(file.word(Fact.PSE_PASS)).contains("not-tested");
        assertThat(file.word(Fact.IDENT_CLOCK_START)).contains("09:59:30:00");
        assertThat(file.word(Fact.PSE_MANUFACTURER)).contains("HardingFPA");
        assertThat(file.word(Fact.PSE_VERSION)).contains("3.1");
        assertThat(file.exact(Fact.PICTURE_RATIO)).contains(Rational.of(12).over(Rational.of(5)));
        assertThat(file.flag(Fact.AUDIO_DESCRIPTION)).contains(true);
        assertThat(file.word(Fact.AUDIO_DESCRIPTION_TYPE)).contains("mix");
        assertThat(file.words(Fact.PARTS))
                .containsExactly("10:00:00:00-10:00:04:00", "10:00:05:00-10:00:10:00");
    }

    @Test
    void multichannelLabelsAreOrderedByTheirChannel() throws IOException {
        programme();

        var audio = probed(file(true)).value().audio().getFirst().facts();

        assertThat(audio.words(Fact.SPEAKERS)).containsExactly("L", "R");
        assertThat(audio.word(Fact.LAYOUT)).contains("stereo");
        assertThat(audio.word(Fact.LANGUAGE)).contains("en-GB");
        assertThat(audio.word(Fact.CODEC)).contains("pcm_s24le");
    }

    @Test
    void aHeaderWithoutItsPrimerSaysWhere() throws IOException {
        programme();

        assertThat(probed(file(false)).report().findings())
                .extracting(Finding::rule)
                .contains("media.damaged");
    }

    @Test
    void aLengthBeyondTheFileIsCutShort() throws IOException {
        programme();
        var whole = file(true);

        var probed = probed(java.util.Arrays.copyOf(whole, whole.length - 40));

        assertThat(probed.report().findings())
                .extracting(Finding::rule)
                .contains("media.truncated");
    }
}
