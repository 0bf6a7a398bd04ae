package dev.clearcut.probe.document.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * One thing said on the wire: a byte for its kind, four bytes for the length, the text in UTF-8.
 * Who reads it trusts nothing: an unknown kind or a length beyond the limit ends the talk.
 */
public record Frame(Kind kind, String text) {

    /** How long a frame's text may be, in bytes. */
    public static final int MOST_BYTES = 1 << 16;

    /** What is said. */
    public enum Kind {
        /** The process waits for a document. */
        READY,
        /** The media type of the document. */
        TYPE,
        TITLE,
        LANGUAGE,
        /** How many pages, sheets or slides. */
        PAGES,
        /** Where the text that follows stands. */
        PLACE,
        /** A piece of text. */
        TEXT,
        /** The name of a {@link Trouble}, a line feed, and what it is about. */
        TROUBLE,
        /** There is no more of this document. */
        END
    }

    /**
     * @throws IOException when nobody listens
     */
    public void write(DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MOST_BYTES);
        out.writeByte(kind.ordinal());
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    /**
     * @throws ProtocolException when what comes is no frame
     * @throws IOException when nothing comes any more
     */
    public static Frame read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > MOST_BYTES) {
            throw new ProtocolException("kind " + kind + ", length " + length);
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return new Frame(Kind.values()[kind], new String(bytes, StandardCharsets.UTF_8));
    }
}
