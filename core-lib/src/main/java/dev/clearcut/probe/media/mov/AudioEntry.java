package dev.clearcut.probe.media.mov;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import java.util.List;
import java.util.Set;

/**
 * The sample description of a sound track, in the versions 0, 1 and 2 that QuickTime made of it.
 */
final class AudioEntry {

    private static final int FLOAT = 1;
    private static final int BIG_ENDIAN = 2;

    /**
     * Their streams say how many channels there are; the entry's number is a template that writers
     * fill with 2 (ISO/IEC 14496-12, 12.2.3; ETSI TS 102 366, F.3; ETSI TS 102 114, E.2.2).
     */
    private static final Set<String> TOLD_BY_THE_STREAM =
            Set.of("", "dts", "truehd", "mp3", "mp2", "ac3", "eac3", "ac4");

    private final HeaderFile file;
    private final Collecting facts;
    private final Sheet sheet;
    private String tag = "";
    private int bits;
    private boolean little;
    private long templateAt = -1;

    AudioEntry(HeaderFile file, Collecting facts, Sheet sheet) {
        this.file = file;
        this.facts = facts;
        this.sheet = sheet;
    }

    void read(Box entry) {
        tag = entry.type();
        facts.at(entry.at() + 4, Fact.CODEC_TAG, tag);
        var body = file.upTo(entry.body(), Math.min(64, entry.end() - entry.body()));
        int version = body.u16(8);
        int fixed = version == 1 ? 44 : version == 2 ? 64 : 28;
        if (version == 2) {
            large(body);
        } else {
            plain(body);
        }
        if (fixed <= entry.end() - entry.body()) {
            extensions(Box.between(file, entry.body() + fixed, entry.end()), 0);
        }
        codec(entry.at() + 4);
        template();
        layoutOfFew();
    }

    private void plain(Slice body) {
        templateAt = body.offset(16);
        count(body, 16, Fact.CHANNELS, body.u16(16));
        bits = body.u16(18);
        // TrueHD alone writes a whole number of 32 bits
        count(body, 24, Fact.SAMPLE_RATE, tag.equals("mlpa") ? body.u32(24) : body.u32(24) >>> 16);
    }

    /** A number that nothing but the template says is nobody's word on the stream. */
    private void template() {
        if (facts.offset(Fact.CHANNELS) == templateAt
                && TOLD_BY_THE_STREAM.contains(facts.word(Fact.CODEC))) {
            facts.forget(Fact.CHANNELS);
        }
    }

    private void large(Slice body) {
        double rate = body.f64(32);
        if (rate >= 1 && rate < 1e9) {
            count(body, 32, Fact.SAMPLE_RATE, (long) rate);
        }
        count(body, 40, Fact.CHANNELS, body.u32(40));
        bits = (int) Math.min(body.u32(48), 64);
        long flags = body.u32(52);
        little = (flags & BIG_ENDIAN) == 0;
        if (tag.equals("lpcm")) {
            facts.at(
                    body.offset(52),
                    Fact.CODEC,
                    "pcm_" + ((flags & FLOAT) != 0 ? "f" : "s") + bits + (little ? "le" : "be"));
        }
    }

    private void count(Slice body, int at, Fact fact, long value) {
        if (value > 0) {
            facts.at(body.offset(at), fact, value);
        }
    }

    private void extensions(List<Box> boxes, int depth) {
        for (var box : boxes) {
            try {
                extension(box, depth);
            } catch (Damaged damage) {
                sheet.note(damage);
            }
        }
    }

    private void extension(Box box, int depth) {
        switch (box.type()) {
            case "wave" -> {
                if (depth == 0) {
                    extensions(box.children(file), depth + 1);
                }
            }
            case "enda" -> little = box.content(file).u16(0) == 1;
            case "pcmC" -> {
                var pcm = box.content(file);
                little = (pcm.u8(4) & 1) == 1;
                bits = pcm.u8(5);
            }
            case "esds" -> AacConfig.read(box.content(file), facts);
            case "dac3" -> DolbyConfig.ac3(box.content(file), facts);
            case "dec3" -> DolbyConfig.eac3(box.content(file), facts);
            case "chan" -> ChannelLayouts.quickTime(box.content(file), facts);
            case "chnl" -> ChannelLayouts.iso(box.content(file), facts);
            case "sinf" -> {
                sheet.file().at(box.at(), Fact.ENCRYPTED, true);
                box.find(file, "frma").ifPresent(frma -> tag = file.read(frma.body(), 4).fourCc(0));
            }
            default -> {}
        }
    }

    private void codec(long at) {
        var end = little ? "le" : "be";
        var codec =
                switch (tag) {
                    case "in24" -> "pcm_s24" + end;
                    case "in32" -> "pcm_s32" + end;
                    case "fl32" -> "pcm_f32" + end;
                    case "fl64" -> "pcm_f64" + end;
                    case "sowt" -> bits == 8 ? "pcm_s8" : "pcm_s" + bits + "le";
                    case "twos" -> bits == 8 ? "pcm_s8" : "pcm_s" + bits + "be";
                    case "raw " -> "pcm_u8";
                    case "ipcm" -> "pcm_s" + bits + end;
                    case "fpcm" -> "pcm_f" + bits + end;
                    case "alaw" -> "pcm_alaw";
                    case "ulaw" -> "pcm_mulaw";
                    case "ac-3", "sac3" -> "ac3";
                    case "ec-3" -> "eac3";
                    case "ac-4" -> "ac4";
                    case "mlpa" -> "truehd";
                    case "alac" -> "alac";
                    case "fLaC" -> "flac";
                    case "Opus" -> "opus";
                    case ".mp3" -> "mp3";
                    case "dtsc", "dtsh", "dtsl", "dtse" -> "dts";
                    default -> "";
                };
        facts.at(at, Fact.CODEC, codec);
        int depth =
                switch (tag) {
                    case "in24" -> 24;
                    case "in32", "fl32" -> 32;
                    case "fl64" -> 64;
                    case "raw " -> 8;
                    default -> bits;
                };
        if (facts.word(Fact.CODEC).startsWith("pcm_") && depth > 0) {
            facts.at(at, Fact.BIT_DEPTH, depth);
        }
    }

    /** Without a word about it one channel is mono, and two are left and right. */
    private void layoutOfFew() {
        var channels = facts.exact(Fact.CHANNELS);
        if (!facts.has(Fact.LAYOUT) && channels != null && channels.numerator() <= 2) {
            facts.at(
                    facts.offset(Fact.CHANNELS),
                    Fact.LAYOUT,
                    channels.numerator() == 1 ? "mono" : "stereo");
        }
    }
}
