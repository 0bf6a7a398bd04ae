package dev.clearcut.exchange.imf;

import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.PackingList;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads a packing list (SMPTE ST 429-8, ST 2067-2:2016, and Interop's). */
final class PackingListReader {

    private PackingListReader() {}

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is none
     */
    static PackingList read(Path path, Document document) {
        var assets = new ArrayList<PackingList.Asset>();
        var root =
                document.root(
                        path,
                        "packing list",
                        "PackingList",
                        node -> assets.add(asset(node, document)));
        return new PackingList(
                document.file(),
                document.standard(root),
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
