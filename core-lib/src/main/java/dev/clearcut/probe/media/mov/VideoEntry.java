package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.stream.AvcSps;
import dev.clearcut.probe.media.stream.HevcSps;
import java.util.List;
import java.util.Map;

/** The sample description of a picture track. */
final class VideoEntry {

    /** Before the boxes of an entry: reserved, sizes, resolution, a name, depth. */
    private static final int FIXED = 78;

    private static final Map<String, String> CODECS =
            Map.ofEntries(
                    Map.entry("avc1", "h264"),
                    Map.entry("avc2", "h264"),
                    Map.entry("avc3", "h264"),
                    Map.entry("avc4", "h264"),
                    Map.entry("dva1", "h264"),
                    Map.entry("dvav", "h264"),
                    Map.entry("hvc1", "hevc"),
                    Map.entry("hev1", "hevc"),
                    Map.entry("dvh1", "hevc"),
                    Map.entry("dvhe", "hevc"),
                    Map.entry("vvc1", "vvc"),
                    Map.entry("vvi1", "vvc"),
                    Map.entry("av01", "av1"),
                    Map.entry("vp09", "vp9"),
                    Map.entry("mjp2", "jpeg2000"),
                    Map.entry("jxsm", "jpegxs"),
                    Map.entry("AVdn", "dnxhd"),
                    Map.entry("AVdh", "dnxhd"),
                    Map.entry("aprn", "prores_raw"),
                    Map.entry("aprh", "prores_raw"),
                    Map.entry("v210", "v210"),
                    Map.entry("v410", "v410"),
                    Map.entry("r210", "r210"),
                    Map.entry("2vuy", "rawvideo"),
                    Map.entry("yuv2", "rawvideo"),
                    Map.entry("raw ", "rawvideo"),
                    Map.entry("rle ", "qtrle"),
                    Map.entry("jpeg", "mjpeg"),
                    Map.entry("mjpa", "mjpeg"),
                    Map.entry("mjpb", "mjpeg"),
                    Map.entry("png ", "png"),
                    Map.entry("tiff", "tiff"),
                    Map.entry("FFV1", "ffv1"),
                    Map.entry("CFHD", "cfhd"),
                    Map.entry("m2v1", "mpeg2video"),
                    Map.entry("mp4v", "mpeg4"));

    private static final Map<String, List<String>> PRORES =
            Map.of(
                    "apco", List.of("Proxy", "4:2:2"),
                    "apcs", List.of("LT", "4:2:2"),
                    "apcn", List.of("Standard", "4:2:2"),
                    "apch", List.of("HQ", "4:2:2"),
                    "ap4h", List.of("4444", "4:4:4"),
                    "ap4x", List.of("XQ", "4:4:4"));

    private VideoEntry() {}

    static void read(HeaderFile file, Box entry, Collecting facts, Sheet sheet) {
        var body = file.read(entry.body(), FIXED);
        facts.at(entry.at() + 4, Fact.CODEC_TAG, entry.type());
        codec(entry.type(), entry.at() + 4, facts);
        facts.at(body.offset(24), Fact.WIDTH, body.u16(24));
        facts.at(body.offset(26), Fact.HEIGHT, body.u16(26));
        var boxes = Box.between(file, entry.body() + FIXED, entry.end());
        for (var box : boxes) {
            try {
                extension(file, box, facts, sheet);
            } catch (Damaged damage) {
                sheet.note(damage);
            }
        }
        PictureBoxes.conclude(facts);
    }

    private static void codec(String tag, long at, Collecting facts) {
        var prores = PRORES.get(tag);
        if (prores != null) {
            facts.at(at, Fact.CODEC, "prores");
            facts.at(at, Fact.PROFILE, prores.get(0));
            facts.at(at, Fact.CHROMA, prores.get(1));
            if (prores.get(1).equals("4:2:2")) {
                facts.at(at, Fact.BIT_DEPTH, 10);
            }
            return;
        }
        switch (tag) {
            case "v210" -> facts.at(at, Fact.CHROMA, "4:2:2").at(at, Fact.BIT_DEPTH, 10);
            case "v410" -> facts.at(at, Fact.CHROMA, "4:4:4").at(at, Fact.BIT_DEPTH, 10);
            case "2vuy", "yuv2" -> facts.at(at, Fact.CHROMA, "4:2:2").at(at, Fact.BIT_DEPTH, 8);
            default -> {}
        }
        // XDCAM in QuickTime: a tag for each size, rate and bit rate
        facts.at(
                at,
                Fact.CODEC,
                tag.matches("xd[5v].|mx[345][np]|hdv[0-9a-z]")
                        ? "mpeg2video"
                        : tag.matches("ai[15][25pq35]")
                                ? "h264"
                                : tag.matches("dv[cph5].|dvc ")
                                        ? "dvvideo"
                                        : CODECS.getOrDefault(tag, ""));
    }

    private static void extension(HeaderFile file, Box box, Collecting facts, Sheet sheet) {
        switch (box.type()) {
            case "avcC" -> avc(file, box, facts);
            case "hvcC" -> hevc(file, box, facts);
            case "esds" -> AacConfig.read(box.content(file), facts);
            case "sinf" -> {
                sheet.file().at(box.at(), Fact.ENCRYPTED, true);
                box.find(file, "frma")
                        .ifPresent(
                                frma ->
                                        codec(
                                                file.read(frma.body(), 4).fourCc(0),
                                                frma.body(),
                                                facts));
            }
            default -> PictureBoxes.read(file, box, facts);
        }
    }

    /** ISO/IEC 14496-15: the first sequence parameter set. */
    private static void avc(HeaderFile file, Box box, Collecting facts) {
        var avcc = box.content(file);
        if (avcc.length() > 8 && (avcc.u8(5) & 31) > 0) {
            AvcSps.read(avcc.slice(8, avcc.u16(6)), facts);
        }
    }

    private static void hevc(HeaderFile file, Box box, Collecting facts) {
        var hvcc = box.content(file);
        int at = 23;
        for (int arrays = hvcc.u8(22); arrays > 0; arrays--) {
            int type = hvcc.u8(at) & 63;
            int count = hvcc.u16(at + 1);
            at += 3;
            for (int i = 0; i < count; i++) {
                int length = hvcc.u16(at);
                if (type == HevcSps.NAL_TYPE) {
                    HevcSps.read(hvcc.slice(at + 2, length), facts);
                }
                at += 2 + length;
            }
        }
    }
}
