package dev.clearcut.probe.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Small files that unfold to huge ones, made without ever unfolding them. */
final class Bombs {

    private static final int BLOCK = 1 << 20;

    private Bombs() {}

    /**
     * A zipped document in which one part goes on and on.
     *
     * @param parts the parts; the text of the endless one is its beginning
     * @param endless the name of the part
     * @param filling what it goes on with
     * @param megabytes how far
     */
    static Path zip(
            Path file, Map<String, String> parts, String endless, String filling, int megabytes)
            throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            for (var part : parts.entrySet()) {
                var text = part.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipArchiveEntry(part.getKey());
                if (part.getKey().equals(endless)) {
                    var pieces = endless(text, filling, megabytes);
                    entry.setMethod(ZipEntry.DEFLATED);
                    entry.setSize(text.length + (long) megabytes * BLOCK);
                    entry.setCompressedSize(pieces.stream().mapToLong(p -> p.length).sum());
                    entry.setCrc(0);
                    zip.addRawArchiveEntry(entry, stream(pieces));
                } else {
                    zip.putArchiveEntry(entry);
                    zip.write(text);
                    zip.closeArchiveEntry();
                }
            }
        }
        return file;
    }

    private static List<byte[]> endless(byte[] beginning, String filling, int megabytes) {
        var times = BLOCK / filling.length() + 1;
        var block = deflated(filling.repeat(times).getBytes(StandardCharsets.UTF_8), false);
        var pieces = new ArrayList<byte[]>(Collections.nCopies(megabytes, block));
        pieces.addFirst(deflated(beginning, false));
        pieces.add(deflated(new byte[0], true));
        return pieces;
    }

    private static InputStream stream(List<byte[]> pieces) {
        return new SequenceInputStream(
                Collections.enumeration(
                        pieces.stream().<InputStream>map(ByteArrayInputStream::new).toList()));
    }

    /** Flushed in full, blocks stand one after the other in any number. */
    private static byte[] deflated(byte[] content, boolean last) {
        var deflater = new Deflater(9, true);
        deflater.setInput(content);
        if (last) {
            deflater.finish();
        }
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        int length;
        do {
            length =
                    deflater.deflate(
                            buffer,
                            0,
                            buffer.length,
                            last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
            bytes.write(buffer, 0, length);
        } while (length == buffer.length);
        deflater.end();
        return bytes.toByteArray();
    }
}
