package dev.clearcut.probe.media.wav;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;

/**
 * Reads Sony's Wave64: the same chunks under 16-byte names and 64-bit sizes that count themselves.
 */
public final class Wave64Reader implements HeaderReader {

    private static final int HEAD = 24;
    private static final int MOST_CHUNKS = 10_000;

    @Override
    public String name() {
        return "w64";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 40
                && first.hex(0, 16).equals("726966662e91cf11a5d628db04c10000")
                && first.fourCc(24).equals("wave");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        sheet.file().at(0, Fact.CONTAINER, "w64");
        var wave = new WavReader.Wave(sheet.track(Subject.AUDIO));
        try {
            chunks(file, sheet, wave);
        } finally {
            wave.finish(sheet);
        }
    }

    private static void chunks(HeaderFile file, Sheet sheet, WavReader.Wave wave) {
        long at = 40;
        for (int i = 0; at + HEAD <= file.size() && i < MOST_CHUNKS; i++) {
            var head = file.read(at, HEAD);
            long size = head.s64le(16);
            long there = file.size() - at;
            if (head.fourCc(0).equals("data") && isUnwritten(size)) {
                wave.data(at + 16, there - HEAD);
                WavReader.neverFinished(at + 16, sheet);
                return;
            }
            if (size < HEAD) {
                throw Damaged.at(at + 16, "A chunk is smaller than its own name.");
            }
            if (head.fourCc(0).equals("data")) {
                wave.data(at + 16, Math.min(size, there) - HEAD);
            }
            if (size > there) {
                sheet.cutShort(
                        at + 16, "%d bytes are announced, %d are there.".formatted(size, there));
                return;
            }
            Chunks.read(
                    file, head.fourCc(0), at + HEAD, Math.min(size - HEAD, 4 << 20), sheet, wave);
            at += size + 7 & ~7L;
        }
    }

    /** What who cannot go back leaves there: the largest of numbers, all bits, or none. */
    private static boolean isUnwritten(long size) {
        return size == Long.MAX_VALUE || size == -1 || size == 0;
    }
}
