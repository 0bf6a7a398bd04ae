package dev.clearcut.exchange.caption;

import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.SafeXml;
import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from outside, one piece after the other. Prefixes are taken off, so that a file with an
 * undeclared one is read all the same; a DOCTYPE is accepted, but nothing it names is ever fetched.
 * Where the XML breaks, it ends, and what came before is kept.
 */
final class XmlPull {

    /** The kinds of pieces. */
    enum Piece {
        START,
        TEXT,
        END,
        DONE
    }

    private static final String LIMIT = "JAXP0001000";
    private static final int DEEPEST = 50_000;

    private final XMLStreamReader xml;
    private final Reading reading;
    private final String format;
    private int line = 1;
    private int column = 1;
    private int depth;

    XmlPull(String text, String format, Reading reading) {
        this.reading = reading;
        this.format = format;
        try {
            xml = SafeXml.withDocumentType().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException broken) {
            throw reading.bad(format, 1, 1, "The XML is broken: " + said(broken));
        }
        UnreadEntities.report(text, reading);
    }

    Piece next() {
        try {
            while (xml.hasNext()) {
                line = xml.getLocation().getLineNumber();
                column = xml.getLocation().getColumnNumber();
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return Piece.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Piece.END;
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return Piece.TEXT;
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            broken(broken);
        }
        return Piece.DONE;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw reading.bad(
                    format,
                    line,
                    column,
                    "The XML is nested more than 50,000 deep; no captions are.");
        }
    }

    private void broken(XMLStreamException broken) {
        var at = broken.getLocation();
        int where = at == null ? line : Math.max(1, at.getLineNumber());
        int place = at == null ? 0 : Math.max(0, at.getColumnNumber());
        var message = String.valueOf(broken.getMessage());
        if (message.contains(LIMIT)) {
            throw reading.bad(
                    format,
                    where,
                    place,
                    "The XML defines entities that unfold beyond all bounds; captions need none.");
        }
        if (reading.events().isEmpty()) {
            throw reading.bad(format, where, place, "The XML is broken here: " + said(broken));
        }
        reading.error(
                "caption.xml.broken",
                reading.at(where, place),
                "The XML is broken here, and nothing after it was read: " + said(broken));
    }

    private static String said(XMLStreamException broken) {
        var said = broken.getMessage() == null ? "it ends too early" : broken.getMessage();
        int message = said.indexOf("Message: ");
        return (message < 0 ? said : said.substring(message + 9)).strip();
    }

    /** The element's name without its prefix. */
    String name() {
        return local(xml.getLocalName());
    }

    /** Where the element begins. */
    Where.InFile where() {
        return reading.at(line, column);
    }

    String text() {
        return xml.getText();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int at) {
        return local(xml.getAttributeLocalName(at));
    }

    String attributeValue(int at) {
        return xml.getAttributeValue(at);
    }

    /** The attribute without regard to its prefix; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (attributeName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Every attribute's value, those of namespaces included: for telling dialects apart. */
    String allValues() {
        var all = new StringBuilder();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.append(' ').append(xml.getAttributeValue(i));
        }
        return all.toString();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
