package dev.clearcut.exchange.imf;

import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.AssetMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads an asset map (SMPTE ST 429-9 of 2006 and 2007, and Interop's). */
final class AssetMapReader {

    private AssetMapReader() {}

    /**
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is none
     */
    static AssetMap read(Path path, Document document) {
        var assets = new ArrayList<AssetMap.Asset>();
        var root =
                document.root(
                        path, "asset map", "AssetMap", node -> assets.add(asset(node, document)));
        return new AssetMap(
                document.file(),
                document.standard(root),
                document.neededId(root, "Id"),
                document.number(root, "VolumeCount", -1),
                assets,
                document.where(root));
    }

    private static AssetMap.Asset asset(XmlNode node, Document document) {
        var chunks = node.child("ChunkList").map(list -> list.children("Chunk")).orElse(List.of());
        return new AssetMap.Asset(
                document.neededId(node, "Id"),
                // Interop writes <PackingList/>, SMPTE <PackingList>true</PackingList>
                node.child("PackingList").filter(p -> !p.text().equals("false")).isPresent(),
                chunks.stream().map(chunk -> chunk(chunk, document)).toList(),
                document.where(node));
    }

    private static AssetMap.Chunk chunk(XmlNode node, Document document) {
        var path = node.textAt("Path");
        return new AssetMap.Chunk(
                path.startsWith("file:///") ? path.substring(8) : path,
                document.number(node, "VolumeIndex", 1),
                document.number(node, "Offset", 0),
                document.number(node, "Length", -1),
                document.where(node.child("Path").orElse(node)));
    }
}
