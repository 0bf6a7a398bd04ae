package dev.clearcut.probe.document.child;

import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;

/**
 * Takes the text, and where it stands, from the XHTML that Tika makes of every document: pages are
 * {@code div}s of class {@code page}, slides of class {@code slide-content}, sheets begin with an
 * {@code h1}.
 */
final class PlacedText implements ContentHandler {

    private static final char[] LINE = {'\n'};

    private final Reply reply;
    private final Shape shape;
    private final Metadata metadata;
    private final StringBuilder sheet = new StringBuilder();
    private boolean body;
    private boolean heading;
    private final boolean tables;
    private int pages;

    PlacedText(Reply reply, Metadata metadata, boolean tables) {
        this.tables = tables;
        this.reply = reply;
        this.metadata = metadata;
        this.shape = Shape.of(metadata.get(Metadata.CONTENT_TYPE));
    }

    /** How many pages, sheets or slides there were. */
    int pages() {
        return pages;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
            throws WriteLimitReachedException {
        mark(TableMarks.begin(name));
        if (name.equals("body")) {
            body = true;
            letterhead();
        } else if (name.equals("h1") && shape == Shape.SHEETS) {
            heading = true;
            sheet.setLength(0);
        } else if (name.equals("div") && startsPage(attributes.getValue("class"))) {
            reply.place((shape == Shape.SLIDES ? "slide " : "page ") + ++pages);
        }
    }

    private void mark(String mark) throws WriteLimitReachedException {
        if (tables && body && !mark.isEmpty()) {
            reply.text(mark.toCharArray(), 0, mark.length());
        }
    }

    private boolean startsPage(String type) {
        return shape == Shape.PAGES && "page".equals(type)
                || shape == Shape.SLIDES && ("slide-content".equals(type) || "slide".equals(type));
    }

    /** What a mail program shows above a letter is not in its text. */
    private void letterhead() throws WriteLimitReachedException {
        if (!"message/rfc822".equals(metadata.get(Metadata.CONTENT_TYPE))) {
            return;
        }
        line("From", metadata.get(Message.MESSAGE_FROM));
        line("To", String.join(", ", metadata.getValues(Message.MESSAGE_TO)));
        line("Cc", String.join(", ", metadata.getValues(Message.MESSAGE_CC)));
        line("Date", metadata.get(TikaCoreProperties.CREATED));
        line("Subject", metadata.get(TikaCoreProperties.TITLE));
    }

    private void line(String name, String value) throws WriteLimitReachedException {
        if (value != null && !value.isBlank()) {
            var line = (name + ": " + value.strip() + "\n").toCharArray();
            reply.text(line, 0, line.length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified)
            throws WriteLimitReachedException {
        mark(TableMarks.end(name));
        if (heading && name.equals("h1")) {
            heading = false;
            pages++;
            reply.place("sheet " + sheet.toString().strip());
        } else if (name.equals("body")) {
            body = false;
            reply.text(LINE, 0, 1);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length)
            throws WriteLimitReachedException {
        if (heading) {
            sheet.append(characters, start, Math.min(length, 100));
        } else if (body) {
            reply.text(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length)
            throws WriteLimitReachedException {
        if (body && !heading) {
            reply.text(characters, start, length);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {}

    @Override
    public void startDocument() {}

    @Override
    public void endDocument() {}

    @Override
    public void startPrefixMapping(String prefix, String uri) {}

    @Override
    public void endPrefixMapping(String prefix) {}

    @Override
    public void processingInstruction(String target, String data) {}

    @Override
    public void skippedEntity(String name) {}
}
