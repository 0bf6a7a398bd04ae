package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a MediaConch policy, read with entities and document types off.
 *
 * @param text what stands in it, without that of its children
 */
record PolicyElement(
        String name,
        Map<String, String> attributes,
        List<PolicyElement> children,
        StringBuilder text,
        int line,
        int column) {

    private static final int DEEPEST = 16;
    private static final int MOST = 10_000;
    private static final String FORMAT = "MediaConch policy";

    String attribute(String key) {
        return attributes.getOrDefault(key, "").strip();
    }

    String said() {
        return text.toString().strip();
    }

    static PolicyElement read(InputStream stream, String file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(stream), file);
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(
                            file,
                            at == null ? 0 : Math.max(0, at.getLineNumber()),
                            at == null ? 0 : Math.max(0, at.getColumnNumber())),
                    "It is no XML that a policy could be: look at this place.",
                    broken);
        }
    }

    private static PolicyElement read(XMLStreamReader reader, String file)
            throws XMLStreamException {
        Deque<PolicyElement> open = new ArrayDeque<>();
        PolicyElement root = null;
        int met = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(reader);
                    if (++met > MOST || open.size() > DEEPEST) {
                        throw new BadFile(
                                FORMAT,
                                new Where.InFile(file, element.line, element.column),
                                "No policy is as large or as deep as this.");
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return rooted(root, file);
    }

    private static PolicyElement rooted(@Nullable PolicyElement root, String file) {
        if (root == null || !root.name.equals("policy")) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(file, 1, 1),
                    "A MediaConch policy begins with <policy>; export it from MediaConch as XML.");
        }
        return root;
    }

    private static PolicyElement element(XMLStreamReader reader) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new PolicyElement(
                reader.getLocalName(),
                attributes,
                new ArrayList<>(),
                new StringBuilder(),
                Math.max(0, reader.getLocation().getLineNumber()),
                Math.max(0, reader.getLocation().getColumnNumber()));
    }
}
