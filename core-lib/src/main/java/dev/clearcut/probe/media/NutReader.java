package dev.clearcut.probe.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

    /** From here on a chunk has a checksum of its length. */
    private static final int LONG_CHUNK = 4096;

    private static final int MOST_OF_A_FRAME = 1 << 30;

    /** One frame, or some samples; the bytes are the reader's own and last till the next. */
    static final class Packet {
        int stream;
        long pts;
        byte[] bytes = new byte[0];
        int length;
    }

    private final NutNumbers in;
    private final NutHeaders headers = new NutHeaders();
    private final Packet packet = new Packet();

    NutReader(InputStream in) {
        this.in = new NutNumbers(in);
    }

    /** What is on the pipe, once its headers were read; nothing when nothing came. */
    List<NutHeaders.Stream> streams() throws IOException {
        try {
            in.skip(MAGIC.length());
            while (!headers.areComplete()) {
                chunk(in.readLong());
            }
        } catch (EOFException nothing) {
            return List.of();
        }
        return headers.streams();
    }

    /** The next packet; null at the end. */
    @Nullable Packet next() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            if (first != 'N') {
                return frame(headers.code(first));
            }
            chunk((long) 'N' << 56 | in.read(7));
        }
    }

    private void chunk(long startCode) throws IOException {
        long length = in.number();
        if (length > LONG_CHUNK) {
            in.read(4);
        }
        if (length < 0 || length > MOST_OF_A_FRAME) {
            throw new IOException("a chunk of " + length + " bytes");
        }
        var content = new NutNumbers(in.bytes((int) length));
        if (startCode == MAIN) {
            headers.main(content);
        } else if (startCode == STREAM) {
            headers.stream(content);
        } else if (startCode == SYNCPOINT) {
            headers.syncpoint(content);
        }
    }

    private Packet frame(NutHeaders.Code code) throws IOException {
        int flags = code.flags();
        if ((flags & CODED) != 0) {
            flags ^= in.whole();
        }
        int stream = (flags & STREAM_ID) != 0 ? in.whole() : code.stream();
        var state = headers.state(stream);
        if ((flags & CODED_PTS) != 0) {
            state.tell(in.number());
        } else {
            state.lastPts += code.pts();
        }
        long size = code.lsb();
        if ((flags & SIZE_MSB) != 0) {
            size += code.multiplier() * in.number();
        }
        if ((flags & MATCH_TIME) != 0) {
            in.signed();
        }
        int header = (flags & HEADER_INDEX) != 0 ? in.whole() : code.header();
        long reserved = (flags & RESERVED) != 0 ? in.number() : code.reserved();
        for (long i = 0; i < reserved; i++) {
            in.number();
        }
        if ((flags & CHECKSUM) != 0) {
            in.read(4);
        }
        var elided = headers.elided(header);
        if ((flags & SIDE_DATA) != 0 || size < elided.length || size > MOST_OF_A_FRAME) {
            throw new IOException("a frame of " + size + " bytes");
        }
        return content(stream, state.lastPts, elided, (int) size);
    }

    private Packet content(int stream, long pts, byte[] elided, int size) throws IOException {
        if (packet.bytes.length < size) {
            packet.bytes = new byte[size];
        }
        System.arraycopy(elided, 0, packet.bytes, 0, elided.length);
        in.read(packet.bytes, elided.length, size - elided.length);
        packet.stream = stream;
        packet.pts = pts;
        packet.length = size;
        return packet;
    }
}
