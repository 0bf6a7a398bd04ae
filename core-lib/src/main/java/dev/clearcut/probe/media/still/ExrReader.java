package dev.clearcut.probe.media.still;

import dev.clearcut.media.Chromaticities;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Labels;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads OpenEXR: the attributes of the first part. */
public final class ExrReader implements HeaderReader {

    private static final int MOST_ATTRIBUTES = 2_000;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_OF_A_VALUE = 1 << 20;

    /** Of the version field (OpenEXR File Layout). */
    private static final long DEEP = 0x800;

    private static final long SEVERAL = 0x1000;
    private static final int MOST_PARTS = 4_096;

    private static final List<String> COMPRESSIONS =
            List.of("none", "rle", "zips", "zip16", "piz", "pxr24", "b44", "b44a", "dwaa", "dwab");

    @Override
    public String name() {
        return "exr";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 4 && first.hex(0, 4).equals("762f3101");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        var facts = Still.begin(sheet, "exr", "exr");
        facts.at(0, Fact.FLOATING, true);
        long at = 8;
        long flags = file.read(4, 4).u32le(0);
        if ((flags & DEEP) != 0) {
            facts.at(4, Fact.PROFILE, "deep");
        }
        var chunks = new ExrChunks(flags);
        for (int i = 0; i < MOST_ATTRIBUTES; i++) {
            var name = word(file, at);
            if (name.isEmpty()) {
                chunks.check(file, at + 1, sheet);
                if ((flags & SEVERAL) != 0) {
                    sheet.file().at(4, Fact.PAGES, parts(file, at + 1));
                }
                return;
            }
            at += name.length() + 1;
            var type = word(file, at);
            at += type.length() + 1;
            long length = file.read(at, 4).u32le(0);
            if (length > MOST_OF_A_VALUE) {
                throw Damaged.at(at, "The attribute \"%s\" has %d bytes.".formatted(name, length));
            }
            var value = file.read(at + 4, length);
            chunks.attribute(name, value);
            attribute(name, value, facts, sheet);
            at += 4 + length;
        }
    }

    /**
     * The headers of several parts follow one another; the last has no attribute at all (OpenEXR
     * File Layout, Multi-Part Files). The facts are those of the first, which is shown.
     *
     * @param second where the second one begins
     */
    private static long parts(HeaderFile file, long second) {
        long at = second;
        for (long parts = 1; parts <= MOST_PARTS; parts++) {
            long begin = at;
            for (var name = word(file, at); !name.isEmpty(); name = word(file, at)) {
                at += name.length() + 1;
                at += word(file, at).length() + 1;
                long length = file.read(at, 4).u32le(0);
                if (length > MOST_OF_A_VALUE) {
                    throw Damaged.at(
                            at, "The attribute \"%s\" has %d bytes.".formatted(name, length));
                }
                at += 4 + length;
            }
            at++;
            if (at == begin + 1) {
                return parts;
            }
        }
        throw Damaged.at(at, "It claims more than %d parts.".formatted(MOST_PARTS));
    }

    private static String word(HeaderFile file, long at) {
        var there = file.upTo(at, LONGEST_NAME);
        for (int i = 0; i < there.length(); i++) {
            if (there.u8(i) == 0) {
                return there.text(0, i, java.nio.charset.StandardCharsets.ISO_8859_1);
            }
        }
        if (there.length() < LONGEST_NAME) {
            throw Damaged.cutShort(at, "The header ends within a name.");
        }
        throw Damaged.at(at, "A name does not end.");
    }

    private static void attribute(String name, Slice value, Collecting facts, Sheet sheet) {
        long at = value.offset(0);
        switch (name) {
            case "channels" -> channels(value, facts);
            case "compression" -> {
                int code = value.u8(0);
                facts.at(
                        at,
                        Fact.COMPRESSION,
                        code < COMPRESSIONS.size() ? COMPRESSIONS.get(code) : "");
            }
            case "dataWindow" -> window(value, facts, Fact.STORED_WIDTH, Fact.STORED_HEIGHT);
            case "displayWindow" -> window(value, facts, Fact.WIDTH, Fact.HEIGHT);
            case "pixelAspectRatio" -> {
                float ratio = value.f32(0, ByteOrder.LITTLE_ENDIAN);
                if (ratio > 0.01f && ratio < 100f) {
                    facts.at(at, Fact.PIXEL_ASPECT, exact(ratio));
                }
            }
            case "chromaticities" -> chromaticities(value, facts);
            case "framesPerSecond" -> {
                if (value.u32le(4) > 0) {
                    facts.at(at, Fact.FRAME_RATE, new Rational(value.u32le(0), value.u32le(4)));
                }
            }
            case "timeCode" -> timecode(value, sheet.file());
            default -> {}
        }
    }

    private static Rational exact(float number) {
        return Rational.parse(new BigDecimal(Float.toString(number)).toPlainString());
    }

    private static void window(Slice box, Collecting facts, Fact width, Fact height) {
        long across = (int) box.u32le(8) - (long) (int) box.u32le(0) + 1;
        long down = (int) box.u32le(12) - (long) (int) box.u32le(4) + 1;
        if (across > 0 && down > 0) {
            facts.at(box.offset(0), width, across).at(box.offset(0), height, down);
        }
    }

    /** Each a name, its kind of number (unsigned, half, float), and how it is sampled. */
    private static void channels(Slice list, Collecting facts) {
        var names = new ArrayList<String>();
        int deepest = 0;
        int at = 0;
        while (at < list.length() && list.u8(at) != 0 && names.size() < 1_024) {
            int end = at;
            while (list.u8(end) != 0) {
                end++;
            }
            names.add(list.text(at, end - at));
            deepest = Math.max(deepest, list.u32le(end + 1) == 1 ? 16 : 32);
            at = end + 17;
        }
        long offset = list.offset(0);
        facts.at(offset, Fact.BIT_DEPTH, deepest);
        facts.at(offset, Fact.COMPONENTS, names.size());
        facts.at(offset, Fact.ALPHA, names.contains("A"));
        if (names.contains("R") && names.contains("G") && names.contains("B")) {
            facts.at(offset, Fact.CHROMA, "rgb");
        } else if (names.contains("Y") && !names.contains("RY")) {
            facts.at(offset, Fact.CHROMA, "grey");
        }
    }

    private static void chromaticities(Slice value, Collecting facts) {
        var points = new ArrayList<Rational>();
        for (int i = 0; i < 8; i++) {
            float point = value.f32(i * 4, ByteOrder.LITTLE_ENDIAN);
            if (!(Math.abs(point) < 10f)) {
                return;
            }
            points.add(new Rational(Math.round(point * 100_000.0), 100_000));
        }
        var known =
                switch (new Chromaticities(points).name()) {
                    case "p3-d65" -> "smpte432";
                    case "p3-dci" -> "smpte431";
                    case "bt709", "bt2020" -> new Chromaticities(points).name();
                    default -> "";
                };
        facts.at(value.offset(0), Fact.PRIMARIES, known);
    }

    /** The digits and flags of SMPTE ST 12-1, as it packs them for television of 60 fields. */
    private static void timecode(Slice value, Collecting file) {
        long packed = value.u32le(0);
        boolean drop = (packed & 0x40) != 0;
        long frames = (packed & 0xF) + (packed >> 4 & 3) * 10;
        long seconds = (packed >> 8 & 0xF) + (packed >> 12 & 7) * 10;
        long minutes = (packed >> 16 & 0xF) + (packed >> 20 & 7) * 10;
        long hours = (packed >> 24 & 0xF) + (packed >> 28 & 3) * 10;
        var label = Labels.of(((hours * 60 + minutes) * 60 + seconds) * 100 + frames, 100, false);
        file.at(
                value.offset(0),
                Fact.START_TIMECODE,
                drop ? label.substring(0, 8) + ";" + label.substring(9) : label);
        file.at(value.offset(0), Fact.DROP_FRAME, drop);
    }
}
