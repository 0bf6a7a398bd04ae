package dev.clearcut.probe.document.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The end of a file. The parsers mend what breaks off and say nothing of it; what is missing then
 * has to be said.
 */
final class Tail {

    /** The comment of a ZIP may be as long as this; PDFs may have less after their end. */
    private static final int LONGEST = 66_000;

    private final Path file;
    private final long from;
    private final String text;

    private Tail(Path file, long from, String text) {
        this.file = file;
        this.from = from;
        this.text = text;
    }

    static Tail of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - LONGEST);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            int at = 0;
            while (at >= 0 && bytes.hasRemaining()) {
                at = channel.read(bytes, from + bytes.position());
            }
            return new Tail(
                    file,
                    from,
                    new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1));
        }
    }

    /** Whether a file of this type breaks off before its end. */
    boolean breaksOff(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return !text.contains("%%EOF");
        }
        boolean zipped =
                mediaType.contains("openxmlformats")
                        || mediaType.contains("macroenabled")
                        || mediaType.startsWith("application/vnd.oasis.opendocument");
        return zipped && !text.contains("PK\5\6");
    }

    /**
     * The file, its last paragraph ended. Tika takes what stands before the first paragraph's mark
     * for the head of an RTF document, and drops all of a document that has none.
     */
    InputStream withLastParagraph() throws IOException {
        int brace = text.lastIndexOf('}');
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        var whole = Channels.newInputStream(channel);
        if (brace < 0) {
            return whole;
        }
        var body = BoundedInputStream.builder().setInputStream(whole).setMaxCount(from + brace);
        return new SequenceInputStream(
                body.get(), new java.io.ByteArrayInputStream("\\par}".getBytes()));
    }
}
