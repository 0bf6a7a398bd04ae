package dev.clearcut.probe.media.wav;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.SinceMidnight;
import dev.clearcut.probe.media.header.Slice;
import java.math.BigDecimal;

/** What stands in the chunks of a WAVE file. */
final class Chunks {

    private static final int EXTENSIBLE = 0xFFFE;

    private Chunks() {}

    static void read(
            HeaderFile file, String id, long at, long length, Sheet sheet, WavReader.Wave wave) {
        switch (id) {
            case "fmt " -> {
                var fmt = file.read(at, length);
                format(fmt, wave);
                absurd(fmt, wave, sheet);
            }
            case "bext" -> broadcast(file.read(at, length), sheet);
            case "axml", "chna", "bxml" -> sheet.file().at(at - 8, Fact.ADM, true);
            case "iXML" -> IxmlChunk.read(file.read(at, length), sheet, wave.track);
            case "fact" -> {
                if (length >= 4 && !wave.track.word(Fact.CODEC).startsWith("pcm")) {
                    wave.track.at(at, Fact.SAMPLES, file.read(at, length).u32le(0));
                }
            }
            default -> {}
        }
    }

    static void format(Slice fmt, WavReader.Wave wave) {
        var track = wave.track;
        int tag = fmt.u16le(0);
        int channels = fmt.u16le(2);
        long rate = fmt.u32le(4);
        int bits = fmt.length() >= 16 ? fmt.u16le(14) : 0;
        wave.format(fmt.u16le(12), rate);
        if (tag == EXTENSIBLE && fmt.length() >= 40) {
            int valid = fmt.u16le(18);
            tag = fmt.u16le(24);
            long mask = fmt.u32le(20);
            if (Long.bitCount(mask & 0x3FFFF) == channels) {
                Speakers.say(track, fmt.offset(20), Speakers.ofMask(mask));
            }
            track.at(fmt.offset(2), Fact.CODEC, codec(tag, bits));
            bits = valid > 0 && valid <= bits ? valid : bits;
        } else {
            track.at(fmt.offset(0), Fact.CODEC, codec(tag, bits));
        }
        if (channels > 0) {
            track.at(fmt.offset(2), Fact.CHANNELS, channels);
        }
        if (rate > 0) {
            track.at(fmt.offset(4), Fact.SAMPLE_RATE, rate);
        }
        if (bits > 0 && track.word(Fact.CODEC).startsWith("pcm")) {
            track.at(fmt.offset(14), Fact.BIT_DEPTH, bits);
            track.at(fmt.offset(8), Fact.BIT_RATE, fmt.u32le(8) * 8);
        }
        if (channels > 0 && channels <= 2 && !track.has(Fact.LAYOUT)) {
            track.at(fmt.offset(2), Fact.LAYOUT, channels == 1 ? "mono" : "stereo");
        }
    }

    private static void absurd(Slice fmt, WavReader.Wave wave, Sheet sheet) {
        if (fmt.u16le(2) == 0) {
            sheet.damaged(fmt.offset(2), "It says to have no channels.");
        }
        if (fmt.u32le(4) == 0) {
            sheet.damaged(fmt.offset(4), "It says to have no samples a second.");
        }
        if (wave.track.word(Fact.CODEC).startsWith("pcm")
                && fmt.length() >= 16
                && fmt.u16le(14) == 0) {
            sheet.damaged(fmt.offset(14), "It says that a sample has no bits.");
        }
    }

    /** The format tags of RFC 2361 that deliveries meet. */
    private static String codec(int tag, int bits) {
        return switch (tag) {
            case 1 -> bits <= 8 ? "pcm_u8" : "pcm_s" + (bits + 7) / 8 * 8 + "le";
            case 3 -> "pcm_f" + bits + "le";
            case 6 -> "pcm_alaw";
            case 7 -> "pcm_mulaw";
            case 0x50 -> "mp2";
            case 0x55 -> "mp3";
            case 0xFF -> "aac";
            case 0x2000 -> "ac3";
            case 0x2001 -> "dts";
            default -> "";
        };
    }

    /** EBU Tech 3285, version 2. */
    static void broadcast(Slice bext, Sheet sheet) {
        var file = sheet.file();
        file.at(bext.offset(0), Fact.DESCRIPTION, bext.text(0, 256));
        file.at(bext.offset(256), Fact.ORIGINATOR, bext.text(256, 32));
        file.at(bext.offset(288), Fact.ORIGINATOR_REFERENCE, bext.text(288, 32));
        file.at(bext.offset(320), Fact.DATE, bext.text(320, 10) + " " + bext.text(330, 8));
        long reference = bext.s64le(338);
        if (SinceMidnight.canBe(reference)) {
            file.at(bext.offset(338), Fact.TIME_REFERENCE, reference);
        } else {
            sheet.warning(
                    "media.damaged",
                    bext.offset(338),
                    "The time reference, %s samples after midnight, is none there can be; it is left out. Have it set by the recorder or the editor."
                            .formatted(Long.toUnsignedString(reference)));
        }
        int version = bext.u16le(346);
        file.at(bext.offset(346), Fact.BEXT_VERSION, version);
        if (version >= 1 && bext.length() >= 412) {
            var umid = bext.hex(348, 64);
            file.at(
                    bext.offset(348),
                    Fact.UMID,
                    umid.matches("0+") ? "" : umid.replaceAll("(00){32}$", ""));
        }
        if (version >= 2 && bext.length() >= 422) {
            loudness(bext, 412, file, Fact.LOUDNESS_VALUE);
            loudness(bext, 414, file, Fact.LOUDNESS_RANGE);
            loudness(bext, 416, file, Fact.MAX_TRUE_PEAK);
        }
    }

    /** A hundred times the value; 0x7FFF says that nobody measured. */
    private static void loudness(Slice bext, int at, Collecting file, Fact fact) {
        short value = (short) bext.u16le(at);
        if (value != Short.MAX_VALUE && (value != 0 || fact != Fact.LOUDNESS_VALUE)) {
            file.at(bext.offset(at), fact, BigDecimal.valueOf(value, 2).toPlainString());
        }
    }
}
