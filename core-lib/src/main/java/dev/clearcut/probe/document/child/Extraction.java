package dev.clearcut.probe.document.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/** Reads documents by Tika's parsers, and says what it finds. */
final class Extraction {

    /** Where Tika writes down what it met and went on. */
    private static final List<Property> NOTES =
            List.of(
                    TikaCoreProperties.TIKA_META_EXCEPTION_WARNING,
                    TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM,
                    TikaCoreProperties.EMBEDDED_EXCEPTION);

    /** Beyond this share of letters that a PDF's fonts do not name, its text says nothing. */
    private static final double MOST_UNNAMED = 0.3;

    private static final int HEAD = 8_192;

    private final AutoDetectParser parser = Parsers.all();
    private final int mostAttachments;
    private final int deepest;
    private final boolean tables;

    /**
     * @param tables whether tables are marked
     */
    Extraction(int mostAttachments, int deepest, boolean tables) {
        this.tables = tables;
        this.mostAttachments = mostAttachments;
        this.deepest = deepest;
    }

    /** Says all there is to say of one document. Memory that runs out ends the process. */
    void read(Path file, String name, Reply reply) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var attachments = new Attachments(this, reply, mostAttachments, deepest);
        var context = context(attachments);
        try (var stream = TikaInputStream.get(file, metadata)) {
            var type = type(stream, metadata);
            reply.type(type.getBaseType().toString());
            if (!reads(type, context)) {
                reply.trouble(Trouble.NO_DOCUMENT);
            } else {
                reply.pages(text(stream, metadata, context, reply));
            }
        } catch (IOException
                | SAXException
                | TikaException
                | RuntimeException
                | StackOverflowError
                | LinkageError failure) {
            reply.trouble(Diagnosis.of(failure));
        }
        reply.title(said(metadata, TikaCoreProperties.TITLE));
        reply.language(said(metadata, TikaCoreProperties.LANGUAGE));
        reply.end();
    }

    ParseContext context(Attachments attachments) {
        return Parsers.context(parser, attachments);
    }

    /**
     * What it is by its content. The name tells apart what is text; it makes no text of what is
     * none.
     */
    MediaType type(TikaInputStream stream, Metadata metadata) throws IOException {
        var type = parser.getDetector().detect(stream, metadata);
        if (isText(type) && holdsNothings(stream)) {
            type = MediaType.OCTET_STREAM;
        }
        metadata.set(Metadata.CONTENT_TYPE, type.toString());
        return type;
    }

    private boolean isText(MediaType type) {
        return type.getType().equals("text")
                || parser.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN);
    }

    /** No encoding but UTF-16, which says so in its first two bytes, has zero bytes in a text. */
    private static boolean holdsNothings(TikaInputStream stream) throws IOException {
        var head = new byte[HEAD];
        int length = stream.peek(head);
        boolean wide = length > 1 && (head[0] & 0xff) + (head[1] & 0xff) == 0xfe + 0xff;
        for (int i = 0; i < length && !wide; i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a parser for the type, or for a type it is a kind of. */
    boolean reads(MediaType type, ParseContext context) {
        var known = parser.getSupportedTypes(context);
        for (var kind = type.getBaseType();
                kind != null;
                kind = parser.getMediaTypeRegistry().getSupertype(kind)) {
            if (known.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Says the text. Returns how many pages, sheets or slides it has. */
    int text(TikaInputStream stream, Metadata metadata, ParseContext context, Reply reply)
            throws IOException, SAXException, TikaException {
        var text = new PlacedText(reply, metadata, tables);
        var type = metadata.get(Metadata.CONTENT_TYPE);
        var tail = Tail.of(stream.getPath());
        if (tail.breaksOff(type)) {
            reply.trouble(Trouble.DAMAGED_IN_PART);
        }
        if (tables && type.equals("application/pdf")) {
            return TablePages.read(stream, reply);
        }
        try (var ended = type.equals("application/rtf") ? tail.withLastParagraph() : stream) {
            parser.parse(ended, text, metadata, context);
        } finally {
            notes(metadata, reply);
        }
        return text.pages();
    }

    private static void notes(Metadata metadata, Reply reply) {
        for (var note : NOTES) {
            for (var written : metadata.getValues(note)) {
                reply.trouble(Diagnosis.ofNote(written));
            }
        }
        var unnamed = metadata.get(PDF.OVERALL_PERCENTAGE_UNMAPPED_UNICODE_CHARS);
        if (unnamed != null && Double.parseDouble(unnamed) > MOST_UNNAMED) {
            reply.trouble(Trouble.GARBLED);
        }
    }

    private static String said(Metadata metadata, Property property) {
        var said = metadata.get(property);
        return said == null ? "" : said;
    }
}
