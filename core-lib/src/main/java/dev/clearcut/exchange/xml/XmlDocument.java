package dev.clearcut.exchange.xml;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Where;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one XML file. */
public final class XmlDocument {

    /** Lists of a million files are 300 MB; nothing anybody delivers is larger. */
    private static final long LARGEST = 1L << 30;

    private XmlDocument() {}

    /**
     * Reads a file.
     *
     * @param format what it should be, for messages
     * @param parts elements by name that are handed over one by one as they end, and are not kept
     *     in the tree
     * @return the root
     * @throws NotFound when it is not there
     * @throws BadFile when it is no well-formed XML, has a document type with entities, or is
     *     beyond the bounds
     */
    public static XmlNode read(
            Path file, String name, String format, Map<String, Consumer<XmlNode>> parts) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > LARGEST) {
                throw bad(format, name, 0, 0, "The file is larger than 1 GB; no such list is.");
            }
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                return read(in, name, format, parts);
            }
        } catch (NoSuchFileException gone) {
            throw new NotFound("There is no file %s.".formatted(name));
        } catch (IOException unreadable) {
            throw bad(format, name, 0, 0, "The file cannot be read: " + unreadable.getMessage());
        }
    }

    /** The same of a stream. */
    public static XmlNode read(
            InputStream in, String name, String format, Map<String, Consumer<XmlNode>> parts) {
        try {
            XMLStreamReader reader = SafeXml.withoutDocumentType().createXMLStreamReader(in);
            return new XmlNodes(name, format, reader, parts).root();
        } catch (XMLStreamException broken) {
            throw broken(format, name, broken);
        }
    }

    private static BadFile broken(String format, String name, XMLStreamException broken) {
        var at = broken.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        var said = broken.getMessage() == null ? "it ends too early" : broken.getMessage();
        int message = said.indexOf("Message: ");
        return bad(
                format,
                name,
                line,
                column,
                "The XML is broken here: %s Ask for the file again."
                        .formatted((message < 0 ? said : said.substring(message + 9)).strip()));
    }

    static BadFile bad(String format, String name, int line, int column, String message) {
        return new BadFile(format, new Where.InFile(name, line, column), message);
    }
}
