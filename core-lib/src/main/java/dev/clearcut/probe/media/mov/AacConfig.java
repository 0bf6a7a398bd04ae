package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Speakers;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.probe.media.stream.Bits;
import java.util.List;

/**
 * The elementary stream descriptor: how a track tagged mp4a or mp4v is really coded (ISO/IEC
 * 14496-1, 7.2.6), and how AAC is set up (14496-3, 1.6.2).
 */
final class AacConfig {

    private static final int ES = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;
    private static final long[] RATES = {
        96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
    };

    private static final List<List<String>> SPEAKERS =
            List.of(
                    List.of(),
                    List.of("C"),
                    List.of("L", "R"),
                    List.of("C", "L", "R"),
                    List.of("C", "L", "R", "Cs"),
                    List.of("C", "L", "R", "Ls", "Rs"),
                    List.of("C", "L", "R", "Ls", "Rs", "LFE"),
                    List.of("C", "Lc", "Rc", "L", "R", "Ls", "Rs", "LFE"));

    private AacConfig() {}

    static void read(Slice esds, Collecting facts) {
        int at = 4;
        for (int depth = 0; depth < 3 && at < esds.length(); depth++) {
            int tag = esds.u8(at++);
            int length = 0;
            for (int i = 0; i < 4; i++) {
                int octet = esds.u8(at++);
                length = length << 7 | octet & 0x7F;
                if ((octet & 0x80) == 0) {
                    break;
                }
            }
            switch (tag) {
                case ES -> at += 3 + streamExtras(esds.u8(at + 2));
                case DECODER_CONFIG -> {
                    object(esds.u8(at), esds.offset(at), facts);
                    at += 13;
                }
                case DECODER_SPECIFIC -> {
                    if (facts.word(Fact.CODEC).equals("aac")) {
                        config(esds.slice(at, Math.min(length, esds.length() - at)), facts);
                    }
                    return;
                }
                default -> at += length;
            }
        }
    }

    /** A dependency, and a clock reference; a URL nobody writes. */
    private static int streamExtras(int flags) {
        return ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
    }

    private static void object(int type, long at, Collecting facts) {
        facts.at(
                at,
                Fact.CODEC,
                switch (type) {
                    case 0x20 -> "mpeg4";
                    case 0x21 -> "h264";
                    case 0x23 -> "hevc";
                    case 0x40, 0x66, 0x67, 0x68 -> "aac";
                    case 0x60, 0x61, 0x62, 0x63, 0x64, 0x65 -> "mpeg2video";
                    case 0x69, 0x6B -> "mp3";
                    case 0x6A -> "mpeg1video";
                    case 0x6C -> "mjpeg";
                    case 0x6D -> "png";
                    case 0x6E -> "jpeg2000";
                    case 0xA5 -> "ac3";
                    case 0xA6 -> "eac3";
                    case 0xA9, 0xAA, 0xAB, 0xAC -> "dts";
                    case 0xAD -> "opus";
                    case 0xAE -> "ac4";
                    default -> "";
                });
    }

    private static void config(Slice specific, Collecting facts) {
        var bits = new Bits(specific.bytes());
        int type = type(bits);
        long rate = rate(bits);
        int channels = bits.read(4);
        boolean wide = type == 5 || type == 29;
        if (wide) {
            rate = rate(bits);
        }
        facts.at(
                specific.offset(0),
                Fact.PROFILE,
                switch (type) {
                    case 1 -> "Main";
                    case 2 -> "LC";
                    case 5 -> "HE-AAC";
                    case 29 -> "HE-AACv2";
                    default -> "";
                });
        if (rate > 0) {
            facts.at(specific.offset(0), Fact.SAMPLE_RATE, rate);
        }
        if (channels > 0 && channels < SPEAKERS.size() && type != 29) {
            facts.at(specific.offset(0), Fact.CHANNELS, SPEAKERS.get(channels).size());
            Speakers.say(facts, specific.offset(0), SPEAKERS.get(channels));
        }
    }

    private static int type(Bits bits) {
        int type = bits.read(5);
        return type == 31 ? 32 + bits.read(6) : type;
    }

    private static long rate(Bits bits) {
        int index = bits.read(4);
        return index == 15 ? bits.read(24) : index < RATES.length ? RATES[index] : 0;
    }
}
