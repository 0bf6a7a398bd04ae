package dev.clearcut.exchange.imf;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.XmlDocument;
import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.PackingList;
import dev.clearcut.manifest.imf.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** Reads a packing list (SMPTE ST 429-8, ST 2067-2:2016, and Interop's). */
final class PackingListReader {

    private static final String FORMAT = "packing list";

    private PackingListReader() {}

    /**
     * @throws BadFile when it is none
     */
    static PackingList read(Path path, Document document) {
        var assets = new ArrayList<PackingList.Asset>();
        var root =
                XmlDocument.read(
                        path,
                        document.file(),
                        FORMAT,
                        Map.of("Asset", node -> assets.add(asset(node, document))));
        var standard = Standard.of(root.namespace());
        if (!root.name().equals("PackingList") || standard.isEmpty()) {
            throw new BadFile(
                    FORMAT,
                    new Where.InFile(document.file(), root.line(), root.column()),
                    "This is no packing list we can read: it begins with <%s> of \"%s\"."
                            .formatted(root.name(), root.namespace()));
        }
        return new PackingList(
                document.file(),
                standard.get(),
                document.neededId(root, "Id"),
                assets,
                document.where(root));
    }

    private static PackingList.Asset asset(XmlNode node, Document document) {
        return new PackingList.Asset(
                document.neededId(node, "Id"),
                node.textAt("Hash"),
                node.child("HashAlgorithm").map(a -> a.attribute("Algorithm")).orElse(""),
                document.number(node, "Size", -1),
                node.textAt("Type"),
                document.where(node));
    }
}
