package dev.clearcut.exchange.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds the tree while the file goes by. */
final class XmlNodes {

    /** Deeper than packages nest; readers walk trees by recursion. */
    private static final int DEEPEST = 200;

    /** What may be kept: an essence descriptor has a few hundred, a composition a thousand. */
    private static final int MOST_KEPT = 2_000_000;

    /** What may go by: a list of five million files. */
    private static final int MOST_PASSED = 50_000_000;

    private static final int LONGEST_TEXT = 100_000;

    /** A whole tree's text: short of what would fill a small machine's memory. */
    private static final long MOST_TEXT = 200_000_000;

    private static final Pattern LAYOUT = Pattern.compile("^\\s*\\n\\s*|\\s*\\n\\s*$");

    private static final class Open {
        final String namespace;
        final String name;
        final Map<String, String> attributes;
        final int line;
        final int column;
        List<XmlNode> children = List.of();
        final StringBuilder text = new StringBuilder(0);

        Open(XMLStreamReader at, int line, int column) {
            namespace = at.getNamespaceURI() == null ? "" : at.getNamespaceURI().intern();
            name = at.getLocalName();
            this.line = line;
            this.column = column;
            var all = new HashMap<String, String>();
            for (int i = 0; i < at.getAttributeCount(); i++) {
                all.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
            }
            attributes = Map.copyOf(all);
        }

        void add(XmlNode child) {
            children = children.isEmpty() ? new ArrayList<>(2) : children;
            children.add(child);
        }

        XmlNode closed() {
            var written = text.toString();
            var stripped = written.strip();
            return new XmlNode(
                    namespace,
                    name,
                    attributes,
                    List.copyOf(children),
                    stripped,
                    stripped.length() == written.length() || !children.isEmpty()
                            ? stripped
                            : LAYOUT.matcher(written).replaceAll(""),
                    line,
                    column);
        }
    }

    private final String file;
    private final String format;
    private final XMLStreamReader reader;
    private final Map<String, Consumer<XmlNode>> parts;
    private final Deque<Open> open = new ArrayDeque<>();
    private int passed;
    private int kept;
    private long textKept;
    private int line;
    private int column;

    XmlNodes(
            String file,
            String format,
            XMLStreamReader reader,
            Map<String, Consumer<XmlNode>> parts) {
        this.file = file;
        this.format = format;
        this.reader = reader;
        this.parts = parts;
    }

    XmlNode root() throws XMLStreamException {
        XmlNode root = null;
        while (reader.hasNext()) {
            // the reader knows only where it has got to: a tag begins where what precedes it ends
            line = reader.getLocation().getLineNumber();
            column = reader.getLocation().getColumnNumber() - pastTheBracket();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw XmlDocument.bad(
                                format,
                                file,
                                line,
                                column,
                                "The file uses an entity of its own, which none needs. Ask for it again.");
                default -> {}
            }
        }
        return whole(root);
    }

    /** After text, the reader has already taken the bracket that ended it. */
    private int pastTheBracket() {
        return reader.getEventType() == XMLStreamConstants.CHARACTERS ? 1 : 0;
    }

    private XmlNode whole(@Nullable XmlNode root) {
        if (root == null) {
            throw XmlDocument.bad(format, file, 0, 0, "The file holds no XML.");
        }
        return root;
    }

    private void start() {
        passed++;
        kept++;
        if (open.size() >= DEEPEST || passed > MOST_PASSED || kept > MOST_KEPT) {
            throw XmlDocument.bad(
                    format,
                    file,
                    line,
                    column,
                    open.size() >= DEEPEST
                            ? "The XML is nested more than %d deep; nothing we read is."
                                    .formatted(DEEPEST)
                            : "The XML has more elements than any such file needs.");
        }
        open.push(new Open(reader, line, column));
    }

    private XmlNode end() {
        var closed = open.pop().closed();
        var part = parts.get(closed.name());
        if (open.isEmpty()) {
            return closed;
        }
        if (part == null) {
            open.element().add(closed);
        } else {
            letGo(closed);
            part.accept(closed);
        }
        return closed;
    }

    private void letGo(XmlNode node) {
        kept--;
        textKept -= node.text().length();
        node.children().forEach(this::letGo);
    }

    private void text() {
        var into = open.peek();
        if (into != null && into.text.length() < LONGEST_TEXT && textKept < MOST_TEXT) {
            int length = Math.min(reader.getTextLength(), LONGEST_TEXT - into.text.length());
            textKept += length;
            into.text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }
}
