package dev.clearcut.probe.document.child;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads what is attached to a document, so deep and so many. */
final class Attachments implements EmbeddedDocumentExtractor {

    private final Extraction extraction;
    private final Reply reply;
    private final int most;
    private final int deepest;
    private int count;
    private int depth;

    Attachments(Extraction extraction, Reply reply, int most, int deepest) {
        this.extraction = extraction;
        this.reply = reply;
        this.most = most;
        this.deepest = deepest;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return isPaper(metadata);
    }

    /** Whether somebody put it there to be read: no picture in the text, no font, no macro. */
    private static boolean isPaper(Metadata metadata) {
        var type = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        return type == null
                || type.equals(EmbeddedResourceType.ATTACHMENT.toString())
                || type.equals(EmbeddedResourceType.ALTERNATE_FORMAT_CHUNK.toString());
    }

    @Override
    public void parseEmbedded(
            InputStream stream, ContentHandler text, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (!isPaper(metadata)) {
            return;
        }
        if (++count > most) {
            reply.trouble(Trouble.TOO_MANY, "");
            return;
        }
        if (depth >= deepest) {
            reply.trouble(Trouble.TOO_DEEP, "");
            return;
        }
        depth++;
        reply.enter(name(metadata));
        try {
            read(stream, metadata);
        } finally {
            depth--;
            reply.leave();
        }
    }

    /** One that cannot be read costs itself, not the letter it came with. */
    private void read(InputStream stream, Metadata metadata) throws SAXException {
        try (var temporary = new TemporaryResources()) {
            var attached =
                    TikaInputStream.get(CloseShieldInputStream.wrap(stream), temporary, metadata);
            if (stream instanceof TikaInputStream outer && outer.getOpenContainer() != null) {
                attached.setOpenContainer(outer.getOpenContainer());
            }
            var type = extraction.type(attached, metadata);
            var context = extraction.context(this);
            if (extraction.reads(type, context)) {
                extraction.text(attached, metadata, context, reply);
            } else {
                reply.trouble(Trouble.NOT_READ);
            }
        } catch (WriteLimitReachedException full) {
            throw full;
        } catch (SAXException | IOException | TikaException | RuntimeException failure) {
            WriteLimitReachedException.throwIfWriteLimitReached(failure);
            reply.trouble(Diagnosis.of(failure));
        }
    }

    private String name(Metadata metadata) {
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name == null || name.isBlank()) {
            return Integer.toString(count);
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
