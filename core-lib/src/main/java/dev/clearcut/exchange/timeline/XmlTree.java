package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.SafeXml;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML from outside into {@link XmlElement}s. A DOCTYPE is accepted, but nothing it names is
 * ever fetched, and entities, depth and size are bounded.
 */
final class XmlTree {

    /** How the parser's messages on its bounds begin, JAXP00010001 and those that follow. */
    private static final String LIMIT = "JAXP0001000";

    /** Deeper than nests in nests need; the readers walk the tree by recursion. */
    private static final int DEEPEST = 400;

    private static final int MOST_ELEMENTS = 5_000_000;

    /** Longer texts are embedded data (bookmarks, effect settings), never a name. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int HEAD = 8192;

    private XmlTree() {}

    /** Whether the first tag of the file is this element, whatever the encoding. */
    static boolean startsWith(TimelineFile file, String rootName) {
        var head = new String(file.bytes(), 0, Math.min(HEAD, file.bytes().length), charset(file));
        return Pattern.compile("<" + rootName + "[\\s/>]").matcher(head).find();
    }

    private static Charset charset(TimelineFile file) {
        var bytes = file.bytes();
        if (bytes.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0;
        boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[1] == 0;
        return big
                ? StandardCharsets.UTF_16BE
                : little ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    /**
     * @throws BadFile when it is no well-formed XML, or beyond the bounds
     */
    static XmlElement parse(TimelineFile file, XmlText text, String format) {
        try {
            var reader =
                    SafeXml.withDocumentType()
                            .createXMLStreamReader(new StringReader(text.text().toString()));
            return new XmlTree.Builder(file, format, reader).root();
        } catch (XMLStreamException broken) {
            throw broken(file, format, broken);
        }
    }

    private static BadFile broken(TimelineFile file, String format, XMLStreamException broken) {
        var at = broken.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        var said = broken.getMessage() == null ? "it ends too early" : broken.getMessage();
        int message = said.indexOf("Message: ");
        if (said.contains(LIMIT)) {
            return new BadFile(
                    format,
                    new Where.InFile(file.name(), line, column),
                    "The XML defines entities that unfold beyond all bounds; a timeline needs none."
                            + " Export it again.",
                    broken);
        }
        return new BadFile(
                format,
                new Where.InFile(file.name(), line, column),
                "The XML is broken here: "
                        + (message < 0 ? said : said.substring(message + 9)).strip()
                        + " Export the timeline again.",
                broken);
    }

    private static final class Open {
        final String name;
        final Map<String, String> attributes = new HashMap<>();
        final List<XmlElement> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        final int line;
        final int column;

        Open(XMLStreamReader at, int line, int column) {
            name = at.getLocalName();
            this.line = line;
            this.column = column;
            for (int i = 0; i < at.getAttributeCount(); i++) {
                attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
            }
        }

        XmlElement closed() {
            return new XmlElement(
                    name,
                    Map.copyOf(attributes),
                    List.copyOf(children),
                    text.toString().strip(),
                    line,
                    column);
        }
    }

    private static final class Builder {
        private final TimelineFile file;
        private final String format;
        private final XMLStreamReader reader;
        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;
        private int line;
        private int column;

        Builder(TimelineFile file, String format, XMLStreamReader reader) {
            this.file = file;
            this.format = format;
            this.reader = reader;
        }

        XmlElement root() throws XMLStreamException {
            XmlElement root = null;
            while (reader.hasNext()) {
                // the reader only knows where it has got to: a tag begins where what precedes it
                // ends
                line = reader.getLocation().getLineNumber();
                column = reader.getLocation().getColumnNumber() - pastTheBracket();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> root = end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                    default -> {}
                }
            }
            return whole(root);
        }

        /** After text, the reader has already taken the bracket that ended it. */
        private int pastTheBracket() {
            return reader.getEventType() == XMLStreamConstants.CHARACTERS ? 1 : 0;
        }

        private XmlElement whole(@Nullable XmlElement root) {
            if (root == null) {
                throw new BadFile(
                        format, new Where.InFile(file.name(), 0, 0), "The file holds no XML.");
            }
            return root;
        }

        private void start() {
            if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
                var at = reader.getLocation();
                throw new BadFile(
                        format,
                        new Where.InFile(file.name(), at.getLineNumber(), at.getColumnNumber()),
                        open.size() >= DEEPEST
                                ? "The XML is nested more than "
                                        + DEEPEST
                                        + " deep; no timeline is. Export it again."
                                : "The XML has more than five million elements; export one"
                                        + " sequence at a time.");
            }
            open.push(new Open(reader, line, column));
        }

        private XmlElement end() {
            var closed = open.pop().closed();
            if (!open.isEmpty()) {
                open.peek().children.add(closed);
            }
            return closed;
        }

        private void text() {
            var into = open.peek();
            if (into != null && into.text.length() < LONGEST_TEXT) {
                var text = reader.getText();
                into.text.append(
                        text, 0, Math.min(text.length(), LONGEST_TEXT - into.text.length()));
            }
        }
    }
}
