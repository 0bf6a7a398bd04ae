package dev.clearcut.probe.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a NUT stream, and its numbers: seven bits a byte, the highest first. */
final class NutNumbers {

    private final DataInputStream in;

    NutNumbers(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    NutNumbers(byte[] content) {
        in = new DataInputStream(new ByteArrayInputStream(content));
    }

    /** A byte; -1 at the end. */
    int read() throws IOException {
        return in.read();
    }

    long readLong() throws IOException {
        return in.readLong();
    }

    /** So many bytes as one number. */
    long read(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | in.readUnsignedByte();
        }
        return value;
    }

    void read(byte[] into, int from, int length) throws IOException {
        in.readFully(into, from, length);
    }

    byte[] bytes(int length) throws IOException {
        return in.readNBytes(length);
    }

    void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    long number() throws IOException {
        long value = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value = value << 7 | next & 0x7f;
            if (next < 0x80) {
                return value;
            }
        }
    }

    int whole() throws IOException {
        return (int) number();
    }

    long signed() throws IOException {
        long value = number() + 1;
        return (value & 1) == 1 ? -(value >> 1) : value >> 1;
    }
}
