package dev.clearcut.probe.media;

import dev.clearcut.timecode.Rational;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what ffmpeg writes as NUT: pictures and all tracks of sound, raw, in turns, on one pipe.
 *
 * <p>Enough of the NUT open container format (version 3, 2013) for a stream that comes fresh from a
 * muxer on this machine: no seeking, no resynchronising, checksums not looked at.
 */
final class NutReader {

    private static final String MAGIC = "nut/multimedia container\0";
    private static final long MAIN = 0x4E4D7A561F5F04ADL;
    private static final long STREAM = 0x4E5311405BF2F9DBL;
    private static final long SYNCPOINT = 0x4E4BE4ADEECA4569L;

    private static final int CODED_PTS = 8;
    private static final int STREAM_ID = 16;
    private static final int SIZE_MSB = 32;
    private static final int CHECKSUM = 64;
    private static final int RESERVED = 128;
    private static final int SIDE_DATA = 256;
    private static final int HEADER_INDEX = 1024;
    private static final int MATCH_TIME = 2048;
    private static final int CODED = 4096;
    private static final int INVALID = 8192;

    private static final int VIDEO = 0;
    private static final int MOST_OF_A_FRAME = 1 << 30;

    /**
     * A stream of the pipe.
     *
     * @param width of pictures, else 0
     * @param sampleRate of sound, else 0
     */
    record Stream(
            boolean video,
            int width,
            int height,
            int sampleRate,
            int channels,
            Rational timeBase) {}

    /** One frame, or some samples; the bytes are the reader's own and last till the next. */
    static final class Packet {
        int stream;
        long pts;
        byte[] bytes = new byte[0];
        int length;
    }

    private record Code(
            int flags, int stream, int multiplier, int lsb, int pts, int reserved, int header) {}

    private static final class State {
        private final Stream stream;
        private final int timeBase;
        private final int msbShift;
        private long lastPts;

        private State(Stream stream, int timeBase, int msbShift) {
            this.stream = stream;
            this.timeBase = timeBase;
            this.msbShift = msbShift;
        }
    }

    private final DataInputStream in;
    private final @Nullable Code[] codes = new @Nullable Code[256];
    private final List<Rational> timeBases = new ArrayList<>();
    private final List<byte[]> headers = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final Packet packet = new Packet();
    private int streamCount;

    NutReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** What is on the pipe, once its headers were read. */
    List<Stream> streams() throws IOException {
        try {
            in.skipNBytes(MAGIC.length());
            while (states.size() < Math.max(1, streamCount)) {
                chunk(in.readLong());
            }
        } catch (EOFException nothing) {
            return List.of();
        }
        return states.stream().map(state -> state.stream).toList();
    }

    /** The next packet; null at the end. */
    @Nullable Packet next() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            if (first == 'N') {
                chunk((long) 'N' << 56 | readBits(7));
            } else {
                return frame(codes[first]);
            }
        }
    }

    private long readBits(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | in.readUnsignedByte();
        }
        return value;
    }

    private void chunk(long startCode) throws IOException {
        long length = number();
        if (length > 4096) {
            in.readInt();
        }
        if (length < 0 || length > MOST_OF_A_FRAME) {
            throw new IOException("a chunk of " + length + " bytes");
        }
        var content = in.readNBytes((int) length);
        var inside = new NutReader(new ByteArrayInputStream(content));
        if (startCode == MAIN) {
            inside.main();
            timeBases.addAll(inside.timeBases);
            headers.addAll(inside.headers);
            System.arraycopy(inside.codes, 0, codes, 0, codes.length);
            streamCount = inside.streamCount;
        } else if (startCode == STREAM) {
            states.add(inside.stream(timeBases));
        } else if (startCode == SYNCPOINT) {
            syncpoint(inside.number());
        }
    }

    private void main() throws IOException {
        long version = number();
        if (version > 3) {
            number();
        }
        streamCount = (int) number();
        number();
        int bases = (int) number();
        for (int i = 0; i < bases; i++) {
            long above = number();
            long below = number();
            if (below < 1) {
                throw new IOException("a time base over " + below);
            }
            timeBases.add(new Rational(above, below));
        }
        frameCodes();
        int more = (int) number();
        headers.add(new byte[0]);
        for (int i = 0; i < more; i++) {
            headers.add(in.readNBytes((int) number()));
        }
    }

    private void frameCodes() throws IOException {
        int pts = 0;
        int multiplier = 1;
        int stream = 0;
        int header = 0;
        for (int i = 0; i < 256; ) {
            int flags = (int) number();
            int fields = (int) number();
            pts = fields > 0 ? (int) signed() : pts;
            multiplier = fields > 1 ? (int) number() : multiplier;
            stream = fields > 2 ? (int) number() : stream;
            int size = fields > 3 ? (int) number() : 0;
            int reserved = fields > 4 ? (int) number() : 0;
            int count = fields > 5 ? (int) number() : multiplier - size;
            if (fields > 6) {
                signed();
            }
            header = fields > 7 ? (int) number() : header;
            for (int field = 8; field < fields; field++) {
                number();
            }
            for (int j = 0; j < count && i < 256; j++, i++) {
                if (i == 'N') {
                    codes[i] = new Code(INVALID, 0, 1, 0, 0, 0, 0);
                    j--;
                } else {
                    codes[i] = new Code(flags, stream, multiplier, size + j, pts, reserved, header);
                }
            }
        }
    }

    private State stream(List<Rational> bases) throws IOException {
        number();
        int kind = (int) number();
        in.skipNBytes(number());
        int base = (int) number();
        int msbShift = (int) number();
        number();
        number();
        number();
        in.skipNBytes(number());
        if (base < 0 || base >= bases.size() || msbShift > 32) {
            throw new IOException("a stream without time");
        }
        var timeBase = bases.get(base);
        if (kind == VIDEO) {
            int width = (int) number();
            int height = (int) number();
            return new State(new Stream(true, width, height, 0, 0, timeBase), base, msbShift);
        }
        long above = number();
        long below = number();
        int channels = (int) number();
        if (below < 1 || channels < 1 || channels > 256) {
            throw new IOException("a stream of " + channels + " channels");
        }
        return new State(
                new Stream(false, 0, 0, (int) (above / below), channels, timeBase), base, msbShift);
    }

    /** A moment every stream's time is told from again. */
    private void syncpoint(long moment) throws IOException {
        if (timeBases.isEmpty()) {
            throw new IOException("a time before the headers");
        }
        var base = timeBases.get((int) (moment % timeBases.size()));
        var time = Rational.of(moment / timeBases.size()).times(base);
        for (var state : states) {
            state.lastPts = time.over(timeBases.get(state.timeBase)).floor();
        }
    }

    private Packet frame(@Nullable Code code) throws IOException {
        if (code == null) {
            throw new IOException("a frame before the headers");
        }
        int flags = code.flags;
        if ((flags & INVALID) != 0) {
            throw new IOException("a frame that is none");
        }
        if ((flags & CODED) != 0) {
            flags ^= (int) number();
        }
        int number = (flags & STREAM_ID) != 0 ? (int) number() : code.stream;
        if (number < 0 || number >= states.size()) {
            throw new IOException("a frame of stream " + number);
        }
        var state = states.get(number);
        if ((flags & CODED_PTS) != 0) {
            state.lastPts = pts(state, number());
        } else {
            state.lastPts += code.pts;
        }
        long size = code.lsb;
        if ((flags & SIZE_MSB) != 0) {
            size += code.multiplier * number();
        }
        if ((flags & MATCH_TIME) != 0) {
            signed();
        }
        int header = (flags & HEADER_INDEX) != 0 ? (int) number() : code.header;
        long reserved = (flags & RESERVED) != 0 ? number() : code.reserved;
        for (long i = 0; i < reserved; i++) {
            number();
        }
        if ((flags & CHECKSUM) != 0) {
            in.readInt();
        }
        boolean known = header >= 0 && header < headers.size();
        if ((flags & SIDE_DATA) != 0 || !known || size < 0 || size > MOST_OF_A_FRAME) {
            throw new IOException("a frame of " + size + " bytes");
        }
        return content(number, state, headers.get(header), (int) size);
    }

    private Packet content(int number, State state, byte[] header, int size) throws IOException {
        if (header.length > size) {
            throw new IOException("a frame shorter than its header");
        }
        if (packet.bytes.length < size) {
            packet.bytes = new byte[size];
        }
        System.arraycopy(header, 0, packet.bytes, 0, header.length);
        in.readFully(packet.bytes, header.length, size - header.length);
        packet.stream = number;
        packet.pts = state.lastPts;
        packet.length = size;
        return packet;
    }

    /** The low bits of a time, or with one more the whole of it. */
    private static long pts(State state, long coded) {
        long all = 1L << state.msbShift;
        if (coded >= all) {
            return coded - all;
        }
        long mask = all - 1;
        long from = state.lastPts - mask / 2;
        return (coded - from & mask) + from;
    }

    private long number() throws IOException {
        long value = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private long signed() throws IOException {
        long value = number() + 1;
        return (value & 1) == 1 ? -(value >> 1) : value >> 1;
    }
}
