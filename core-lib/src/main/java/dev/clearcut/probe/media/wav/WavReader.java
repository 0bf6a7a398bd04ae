package dev.clearcut.probe.media.wav;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;
import dev.clearcut.media.Subject;
import dev.clearcut.probe.media.header.Damaged;
import dev.clearcut.probe.media.header.HeaderFile;
import dev.clearcut.probe.media.header.HeaderReader;
import dev.clearcut.probe.media.header.Sheet;
import dev.clearcut.probe.media.header.Slice;
import dev.clearcut.timecode.Rational;
import org.jspecify.annotations.Nullable;

/** Reads WAVE files: RIFF, RF64, BW64. */
public final class WavReader implements HeaderReader {

    /** The rule that a file breaks which has nothing but zeros behind its sound. */
    public static final String ZEROS_FOLLOW = "media.zeros-follow";

    /** What a recorder fills up to the end of a disk's cluster nobody minds. */
    private static final int A_CLUSTER = 64 << 10;

    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_OF_A_CHUNK = 4 << 20;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    @Override
    public String name() {
        return "wav";
    }

    @Override
    public boolean knows(Slice first) {
        return first.length() >= 12
                && (first.startsWith("RIFF")
                        || first.startsWith("RF64")
                        || first.startsWith("BW64"))
                && first.fourCc(8).equals("WAVE");
    }

    @Override
    public void read(HeaderFile file, Sheet sheet) {
        boolean large = !file.read(0, 4).startsWith("RIFF");
        sheet.file().at(0, Fact.CONTAINER, large ? "rf64" : "wav");
        sheet.file().at(0, Fact.ADM, false);
        var wave = new Wave(sheet.track(Subject.AUDIO));
        try {
            chunks(file, sheet, wave, large);
        } finally {
            wave.finish(sheet);
        }
    }

    /** What must be known together: the format, and how long its data are. */
    static final class Wave {
        final Collecting track;
        private long dataOffset = -1;
        private long dataBytes;
        private long frameBytes;
        private long rate;

        Wave(Collecting track) {
            this.track = track;
        }

        void format(long bytesAFrame, long samplesASecond) {
            frameBytes = bytesAFrame;
            rate = samplesASecond;
        }

        void data(long offset, long bytes) {
            dataOffset = offset;
            dataBytes = bytes;
        }

        void finish(Sheet sheet) {
            if (rate == 0) {
                return;
            }
            boolean pcm = track.word(Fact.CODEC).startsWith("pcm");
            if (dataOffset >= 0 && pcm && frameBytes > 0) {
                long samples = dataBytes / frameBytes;
                track.at(dataOffset, Fact.SAMPLES, samples);
                var seconds = new Rational(samples, rate);
                track.at(dataOffset, Fact.DURATION, seconds);
                sheet.file().at(dataOffset, Fact.DURATION, seconds);
            }
        }
    }

    private void chunks(HeaderFile file, Sheet sheet, Wave wave, boolean large) {
        long at = 12;
        @Nullable Long realData = null;
        boolean whole = false;
        for (int i = 0; at + 8 <= file.size(); i++) {
            if (i == MOST_CHUNKS) {
                throw Damaged.at(at, "There are more than " + MOST_CHUNKS + " chunks.");
            }
            var head = file.read(at, 8);
            var id = head.fourCc(0);
            long length = head.u32le(4);
            if (whole && head.u32(0) == 0 && length == 0) {
                long zeros = Zeros.from(file, at);
                if (at + zeros == file.size() && zeros > A_CLUSTER) {
                    zerosFollow(at, zeros, sheet);
                    return;
                }
                at += zeros / 8 * 8;
                continue;
            }
            if (id.equals("ds64")) {
                realData = file.read(at + 8, 24).s64le(8);
            }
            if (id.equals("data")) {
                whole = true;
                length = data(file, sheet, wave, at, length, large ? realData : null);
            } else {
                Chunks.read(file, id, at + 8, Math.min(length, MOST_OF_A_CHUNK), sheet, wave);
            }
            if (length < 0 || length > file.size()) {
                return;
            }
            at += 8 + length + (length & 1);
        }
        if (!whole) {
            sheet.cutShort(
                    Math.min(at, file.size()), "There is no sound: the data chunk is missing.");
        }
    }

    private static void zerosFollow(long at, long zeros, Sheet sheet) {
        sheet.warning(
                ZEROS_FOLLOW,
                at,
                "After the sound there are only zeros, %d bytes of them up to the file's end. The sound before was read; have the file copied or saved again without them."
                        .formatted(zeros));
    }

    /** A recording that goes on to the file's end, whatever its header says. */
    static void neverFinished(long at, Sheet sheet) {
        sheet.warning(
                "media.unfinished",
                at,
                "The length of the sound was never written: the recording was not closed. It is taken to go on to the file's end; have it closed by the recorder.");
    }

    /** As many bytes as there really are. */
    private static long data(
            HeaderFile file, Sheet sheet, Wave wave, long at, long written, @Nullable Long ds64) {
        long length = ds64 != null && written == UNKNOWN ? ds64 : written;
        long there = file.size() - at - 8;
        boolean neverFinished = ds64 == null && (written == UNKNOWN || written == 0 && there > 0);
        if (neverFinished) {
            neverFinished(at + 4, sheet);
            length = there;
        } else if (length < 0 || length > there) {
            sheet.cutShort(
                    at + 4,
                    "The sound is said to have %s bytes, but %d are there."
                            .formatted(Long.toUnsignedString(length), there));
            wave.data(at + 4, there);
            return -1;
        }
        wave.data(at + 4, length);
        return length;
    }
}
