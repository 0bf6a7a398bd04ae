package dev.clearcut.probe.media.still;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.Locale;

/** Reads DPX (SMPTE ST 268-1), of either byte order. */
public final class DpxReader implements HeaderReader {

    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int IMAGE_ELEMENT = 780;
    private static final int FILM_RATE = 1724;
    private static final int TIMECODE = 1920;
    private static final int TELEVISION_RATE = 1940;

    @Override
    public String name() {
        return "dpx";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 820 && (first.startsWith("SDPX") || first.startsWith("XPDS"));
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        var facts = Still.begin(sheet, "dpx", "dpx");
        var head = file.upTo(0, 2048);
        boolean little = head.startsWith("XPDS");
        long written = u32(head, 16, little);
        if (written != UNDEFINED && written > file.size()) {
            sheet.cutShort(
                    16, String.format(Locale.ROOT, "The file is said to have %d bytes.", written));
        }
        sheet.file().at(160, Fact.WRITTEN_BY, head.text(160, 100));
        Still.size(facts, 772, u32(head, 772, little), u32(head, 776, little));
        element(head.slice(IMAGE_ELEMENT, 40), little, facts);
        if (head.length() >= 1728) {
            rate(head, little, facts);
        }
        if (head.length() >= 2048) {
            timecode(u32(head, TIMECODE, little), sheet.file());
        }
    }

    private static long u32(Slice head, int at, boolean little) {
        return little ? head.u32le(at) : head.u32(at);
    }

    private static int u16(Slice head, int at, boolean little) {
        return little ? head.u16le(at) : head.u16(at);
    }

    private static void element(Slice element, boolean little, Collecting facts) {
        long at = element.offset(20);
        int descriptor = element.u8(20);
        facts.at(
                at,
                Fact.CHROMA,
                switch (descriptor) {
                    case 6 -> "grey";
                    case 50, 51, 52 -> "rgb";
                    case 100, 101 -> "4:2:2";
                    case 102, 103 -> "4:4:4";
                    default -> "";
                });
        facts.at(
                at,
                Fact.ALPHA,
                descriptor == 51 || descriptor == 52 || descriptor == 101 || descriptor == 103);
        facts.at(element.offset(21), Fact.TRANSFER, transfer(element.u8(21)));
        facts.at(element.offset(22), Fact.PRIMARIES, primaries(element.u8(22)));
        facts.at(element.offset(23), Fact.BIT_DEPTH, element.u8(23));
        facts.at(
                element.offset(26),
                Fact.COMPRESSION,
                u16(element, 26, little) == 0 ? "none" : "rle");
    }

    /** Table 5A. */
    private static String transfer(int code) {
        return switch (code) {
            case 1, 3 -> "film-log";
            case 2 -> "linear";
            case 5 -> "smpte240m";
            case 6 -> "bt709";
            case 7, 8 -> "smpte170m";
            default -> "";
        };
    }

    /** Table 5B. */
    private static String primaries(int code) {
        return switch (code) {
            case 1, 3 -> "film";
            case 5 -> "smpte240m";
            case 6 -> "bt709";
            case 7 -> "bt470bg";
            case 8 -> "smpte170m";
            default -> "";
        };
    }

    /** Said where the writer says it; a picture alone has none. */
    private static void rate(Slice head, boolean little, Collecting facts) {
        var order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        float film = head.f32(FILM_RATE, order);
        float television =
                head.length() >= TELEVISION_RATE + 4 ? head.f32(TELEVISION_RATE, order) : 0;
        float rate = film > 0 && film < 1000 ? film : television;
        if (rate >= 1 && rate < 1000) {
            int at = rate == film ? FILM_RATE : TELEVISION_RATE;
            facts.at(at, Fact.FRAME_RATE, exact(rate));
        }
    }

    private static Rational exact(float rate) {
        long nominal = Math.round(rate);
        if (Math.abs(rate - nominal / 1.001) < 0.005 && Math.abs(rate - nominal) > 0.005) {
            return new Rational(nominal * 1000, 1001);
        }
        return Rational.parse(new BigDecimal(Float.toString(rate)).toPlainString());
    }

    /** Eight digits, as SMPTE ST 12-1 packs them without flags. */
    private static void timecode(long packed, Collecting file) {
        if (packed == UNDEFINED || packed == 0) {
            return;
        }
        var digits = String.format(Locale.ROOT, "%08x", packed);
        if (digits.matches("[0-2]\\d[0-5]\\d[0-5]\\d\\d\\d")) {
            file.at(TIMECODE, Fact.START_TIMECODE, digits.replaceAll("(..)(?!$)", "$1:"));
            file.at(TIMECODE, Fact.DROP_FRAME, false);
        }
    }
}
