package dev.clearcut.exchange.imf;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.xml.XmlDocument;
import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.imf.AssetMap;
import dev.clearcut.manifest.imf.Composition;
import dev.clearcut.manifest.imf.Essence;
import dev.clearcut.manifest.imf.Found;
import dev.clearcut.manifest.imf.Ids;
import dev.clearcut.manifest.imf.OutputProfile;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.manifest.imf.PackingList;
import dev.clearcut.manifest.imf.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all documents of a package: the map, and what the map says is XML. */
public final class PackageReader {

    private final Path folder;
    private final Map<String, ListedFile> files = new HashMap<>();
    private final Found found = new Found();
    private final List<PackingList> packingLists = new ArrayList<>();
    private final List<Composition> compositions = new ArrayList<>();
    private final List<OutputProfile> profiles = new ArrayList<>();

    private PackageReader(Path folder, List<ListedFile> files) {
        this.folder = folder;
        files.forEach(file -> this.files.put(file.path(), file));
    }

    /**
     * @param files what lies in the folder
     * @return the package; the report says what of its documents is missing or cannot be read
     */
    public static Reported<PackageContents> read(Path folder, List<ListedFile> files) {
        var reader = new PackageReader(folder, files);
        var map = reader.map();
        map.ifPresent(reader::documents);
        var contents =
                new PackageContents(
                        map,
                        reader.files.containsKey("VOLINDEX.xml")
                                ? "VOLINDEX.xml"
                                : reader.files.containsKey("VOLINDEX") ? "VOLINDEX" : "",
                        reader.packingLists,
                        reader.compositions,
                        reader.profiles,
                        files);
        return new Reported<>(contents, reader.found.report());
    }

    private Optional<AssetMap> map() {
        var candidates =
                files.keySet().stream()
                        .filter(
                                path ->
                                        Set.of("assetmap", "assetmap.xml")
                                                .contains(path.toLowerCase(Locale.ROOT)))
                        .sorted()
                        .toList();
        if (candidates.isEmpty()) {
            found.add(
                    "package.map.missing",
                    Where.inFile(folder.toString()),
                    "There is no ASSETMAP.xml here, so this is no package. Name the folder that holds it.");
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            found.add(
                    "package.map.several",
                    Where.inFile(candidates.getLast()),
                    "There are %d asset maps (%s); the first is read. Give each package a folder of its own."
                            .formatted(candidates.size(), String.join(", ", candidates)));
        }
        var name = candidates.getFirst();
        try {
            return Optional.of(
                    AssetMapReader.read(folder.resolve(name), new Document(name, found)));
        } catch (BadFile broken) {
            broken("package.map.unreadable", broken);
            return Optional.empty();
        }
    }

    private void documents(AssetMap map) {
        var read = new HashSet<String>();
        for (var asset : map.assets()) {
            var path = asset.path();
            boolean isDocument =
                    asset.isPackingList() || path.toLowerCase(Locale.ROOT).endsWith(".xml");
            if (isDocument && files.containsKey(path) && read.add(path)) {
                document(asset, path);
            }
        }
    }

    private void document(AssetMap.Asset asset, String path) {
        var file = folder.resolve(path);
        var document = new Document(path, found);
        try {
            if (asset.isPackingList()) {
                var list = PackingListReader.read(file, document);
                packingLists.add(list);
                same(asset, list.id(), list.where());
            } else {
                other(asset, file, document);
            }
        } catch (BadFile broken) {
            broken("package.document.unreadable", broken);
        }
    }

    private void other(AssetMap.Asset asset, Path file, Document document) {
        var descriptors = new LinkedHashMap<String, Essence.Descriptor>();
        var root =
                XmlDocument.read(
                        file,
                        document.file(),
                        "XML document",
                        Map.of(
                                "EssenceDescriptor",
                                node ->
                                        descriptors.putIfAbsent(
                                                document.neededId(node, "Id"),
                                                DescriptorReader.read(node))));
        switch (root.name()) {
            case "CompositionPlaylist" -> composition(asset, root, descriptors, document);
            case "OutputProfileList" -> {
                var profile =
                        new OutputProfile(
                                document.file(),
                                document.neededId(root, "Id"),
                                document.neededId(root, "CompositionPlaylistId"),
                                document.where(root));
                profiles.add(profile);
                same(asset, profile.id(), profile.where());
            }
            // timed text of Interop travels as XML, with an id of its own
            case "DCSubtitle", "SubtitleReel" -> {}
            default -> unknown(root, document);
        }
    }

    private void composition(
            AssetMap.Asset asset,
            XmlNode root,
            Map<String, Essence.Descriptor> descriptors,
            Document document) {
        var standard = Standard.of(root.namespace());
        if (standard.isEmpty()) {
            unknown(root, document);
            return;
        }
        var composition = CompositionReader.read(root, standard.get(), descriptors, document);
        compositions.add(composition);
        same(asset, composition.id(), composition.where());
    }

    private void unknown(XmlNode root, Document document) {
        found.add(
                "package.document.unknown",
                document.where(root),
                "\"%s\" begins with <%s> of \"%s\", which is no document of a package that we know; it is not looked into."
                        .formatted(
                                document.file(),
                                root.name(),
                                Document.shortened(root.namespace())));
    }

    private void same(AssetMap.Asset asset, String id, Where where) {
        if (!id.isEmpty() && !asset.id().equals(Ids.plain(id))) {
            found.add(
                    "package.id.differs",
                    where,
                    "The document says that it is %s, the asset map that it is %s."
                            .formatted(id, asset.id()));
        }
    }

    private void broken(String rule, BadFile broken) {
        found.add(rule, broken.where(), broken.withoutPlace());
    }
}
