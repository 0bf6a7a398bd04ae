package dev.clearcut.exchange.imf;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.XmlDocument;
import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.Found;
import dev.clearcut.manifest.imf.Ids;
import dev.clearcut.manifest.imf.Standard;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One document while it is read: where things stand, and what of them has no sense. */
final class Document {

    private static final Pattern RATE = Pattern.compile("(\\d{1,10})\\s+(\\d{1,10})");

    private final String file;
    private final Found found;

    Document(String file, Found found) {
        this.file = file;
        this.found = found;
    }

    String file() {
        return file;
    }

    /**
     * Its root.
     *
     * @param format what it should be, for messages
     * @param name of its root
     * @param each takes its assets one by one
     * @throws BadFile when it is none
     */
    XmlNode root(Path path, String format, String name, Consumer<XmlNode> each) {
        var root = XmlDocument.read(path, file, format, Map.of("Asset", each));
        if (!root.name().equals(name) || Standard.of(root.namespace()).isEmpty()) {
            throw new BadFile(
                    format,
                    new Where.InFile(file, root.line(), root.column()),
                    "This is no %s we can read: it begins with <%s> of \"%s\"."
                            .formatted(format, root.name(), shortened(root.namespace())));
        }
        return root;
    }

    Standard standard(XmlNode root) {
        return Standard.of(root.namespace()).orElseThrow();
    }

    Found found() {
        return found;
    }

    Where where(XmlNode node) {
        return Where.inFile(file, node.line(), node.column());
    }

    /** The text of a child that is an id, in its one spelling; empty where there is none. */
    String id(XmlNode node, String child) {
        var written = node.textAt(child);
        if (written.isEmpty()) {
            return "";
        }
        if (!Ids.isWellFormed(written)) {
            found.add(
                    "package.id.form",
                    where(node.child(child).orElse(node)),
                    "\"%s\" is no id: it is written urn:uuid: and thirty-two hexadecimal digits."
                            .formatted(shortened(written)));
        }
        return Ids.plain(written);
    }

    /** The same of a child that must be there. */
    String neededId(XmlNode node, String child) {
        if (node.textAt(child).isEmpty()) {
            found.add(
                    "package.id.form",
                    where(node),
                    "There is no <%s> in this <%s>.".formatted(child, node.name()));
        }
        return id(node, child);
    }

    /**
     * A whole number not below 0.
     *
     * @param otherwise where the child is not there
     * @return -1 where it is there and no such number
     */
    long number(XmlNode node, String child, long otherwise) {
        var written = node.textAt(child);
        if (node.child(child).isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(written);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        found.add(
                "package.resource.number",
                where(node.child(child).orElse(node)),
                "\"%s\" is no number that <%s> can have.".formatted(shortened(written), child));
        return -1;
    }

    /** A rate as in {@code 24000 1001}; nothing where there is none above 0. */
    Optional<Rational> rate(XmlNode node, String child) {
        var written = RATE.matcher(node.textAt(child));
        if (!written.matches()) {
            return Optional.empty();
        }
        long above = Long.parseLong(written.group(1));
        long below = Long.parseLong(written.group(2));
        return above == 0 || below == 0
                ? Optional.empty()
                : Optional.of(new Rational(above, below));
    }

    static String shortened(String written) {
        return written.length() <= 60 ? written : written.substring(0, 60) + "…";
    }
}
