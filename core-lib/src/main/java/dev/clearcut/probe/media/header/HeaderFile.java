package dev.clearcut.probe.media.header;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes, read where they are needed. A header is small: who asks for more than 48 MB in
 * all, or in more than 200,000 pieces, is being led on by the file, and gets {@link Damaged}.
 */
public final class HeaderFile implements Closeable {

    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_READS = 200_000;

    /** Bytes fetched at once. */
    public static final int PAGE = 16 << 10;

    private final int pageLength;
    private final Path path;
    private final FileChannel channel;
    private final long size;
    private Slice page = new Slice(new byte[0], 0);
    private long left = MOST_BYTES;
    private int readsLeft = MOST_READS;
    private long lastAt;

    private HeaderFile(Path path, FileChannel channel, int pageLength) throws IOException {
        this.pageLength = pageLength;
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
    }

    public static HeaderFile open(Path path) throws IOException {
        return open(path, PAGE);
    }

    /**
     * @param pageLength how many bytes are fetched at once; where many files are opened for a few
     *     bytes each, fewer
     */
    public static HeaderFile open(Path path, int pageLength) throws IOException {
        return new HeaderFile(path, FileChannel.open(path, StandardOpenOption.READ), pageLength);
    }

    /** The file's name, without its folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    public long size() {
        return size;
    }

    /** Where was read last; what cannot be counted with stands there. */
    public long lastAt() {
        return lastAt;
    }

    /**
     * Bytes of the file.
     *
     * @throws Damaged when the file ends before
     */
    public Slice read(long at, long length) {
        if (at < 0 || length < 0 || length > size - at) {
            throw Damaged.cutShort(
                    at,
                    "%d bytes are announced at byte %d, but the file has only %d."
                            .formatted(length, at, size));
        }
        return upTo(at, length);
    }

    /** Bytes of the file, or as many as there are. */
    public Slice upTo(long at, long length) {
        lastAt = at;
        long there = Math.max(0, Math.min(length, size - at));
        if (--readsLeft < 0 || there > left) {
            throw Damaged.at(at, "The header goes on without end.");
        }
        if (!page.covers(at, there)) {
            if (there > pageLength) {
                return fetch(at, there);
            }
            page = fetch(at, Math.min(pageLength, size - at));
        }
        return page.part(at, there);
    }

    /**
     * These bytes and none beside them: for who looks at many places that lie far apart.
     *
     * @throws Damaged when the file ends before
     */
    public Slice spot(long at, long length) {
        if (at < 0 || length < 0 || length > size - at) {
            return read(at, length);
        }
        lastAt = at;
        if (--readsLeft < 0 || length > left) {
            throw Damaged.at(at, "The header goes on without end.");
        }
        return page.covers(at, length) ? page.part(at, length) : fetch(at, length);
    }

    private Slice fetch(long at, long length) {
        left -= length;
        var buffer = ByteBuffer.allocate((int) length);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                continue;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (buffer.hasRemaining()) {
            throw Damaged.cutShort(at, "The file became shorter while it was read.");
        }
        return new Slice(buffer.array(), at);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
