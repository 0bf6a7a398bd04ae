package dev.clearcut.manifest.imf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.ListedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be true of packing lists and of the files they seal (SMPTE ST 429-8). */
final class PackingRules {

    private final PackageContents contents;
    private final Found found;
    private final Map<String, AssetMap.Asset> mapped = new HashMap<>();
    private final Map<String, ListedFile> files = new HashMap<>();
    private final Map<Digest, String> sealed = new HashMap<>();
    private int unproven;

    private PackingRules(PackageContents contents, Found found) {
        this.contents = contents;
        this.found = found;
        contents.map().ifPresent(map -> map.assets().forEach(a -> mapped.putIfAbsent(a.id(), a)));
        contents.files().forEach(file -> files.put(file.path(), file));
        for (var list : contents.packingLists()) {
            list.assets().forEach(a -> digest(a).ifPresent(d -> sealed.putIfAbsent(d, a.id())));
        }
    }

    static void check(PackageContents contents, Found found) {
        new PackingRules(contents, found).check();
    }

    private static Optional<Digest> digest(PackingList.Asset asset) {
        try {
            return asset.kindOfHash().map(a -> Digest.ofBase64(a, asset.hash()));
        } catch (Invalid malformed) {
            return Optional.empty();
        }
    }

    private void check() {
        var packed = new HashSet<String>();
        for (var list : contents.packingLists()) {
            var its = new HashSet<String>();
            for (var asset : list.assets()) {
                if (!its.add(asset.id())) {
                    found.add(
                            "package.id.duplicate",
                            asset.where(),
                            "The id %s stands on the packing list twice.".formatted(asset.id()));
                }
                asset(asset);
            }
            packed.addAll(its);
        }
        if (!contents.packingLists().isEmpty()) {
            notPacked(packed);
        }
        if (unproven > 0) {
            found.add(
                    "package.list.unproven",
                    contents.packingLists().getFirst().where(),
                    "The content of %,d %s is not proven: no hash was compared."
                            .formatted(unproven, unproven == 1 ? "file" : "files"));
        }
    }

    private void notPacked(Set<String> packed) {
        for (var asset : mapped.values()) {
            if (!asset.isPackingList() && !packed.contains(asset.id())) {
                found.add(
                        "package.list.not-packed",
                        asset.where(),
                        "\"%s\" (%s) is on no packing list, so nothing says what it should be."
                                .formatted(asset.path(), asset.id()));
            }
        }
    }

    private void asset(PackingList.Asset asset) {
        var digest = digest(asset);
        if (digest.isEmpty()) {
            found.add(
                    "package.list.hash-form",
                    asset.where(),
                    asset.kindOfHash().isEmpty()
                            ? "The kind of hash \"%s\" is not known; it is not compared."
                                    .formatted(asset.algorithm())
                            : "\"%s\" is no %s in base 64; it is not compared."
                                    .formatted(asset.hash(), asset.kindOfHash().get()));
        }
        var map = mapped.get(asset.id());
        if (map == null) {
            found.add(
                    "package.list.not-mapped",
                    asset.where(),
                    "The packing list has the asset %s, which is not in the asset map, so no file is known to be it."
                            .formatted(asset.id()));
            return;
        }
        var file = files.get(map.path());
        if (file != null) {
            file(asset, digest, file);
        }
    }

    private void file(PackingList.Asset asset, Optional<Digest> wanted, ListedFile file) {
        if (asset.size() >= 0 && asset.size() != file.size()) {
            found.add(
                    "package.list.size",
                    asset.where(),
                    "\"%s\" has %,d bytes, the packing list says %,d%s. Get the file again."
                            .formatted(
                                    file.path(),
                                    file.size(),
                                    asset.size(),
                                    file.size() < asset.size()
                                            ? ": %,d %s missing, it may have been cut short"
                                                    .formatted(
                                                            asset.size() - file.size(),
                                                            asset.size() - file.size() == 1
                                                                    ? "is"
                                                                    : "are")
                                            : ""));
            return;
        }
        if (wanted.isEmpty()) {
            return;
        }
        var is = file.digest(wanted.get().algorithm());
        if (is.isEmpty()) {
            unproven++;
        } else if (!is.get().equals(wanted.get())) {
            other(asset, wanted.get(), is.get(), file);
        }
    }

    private void other(PackingList.Asset asset, Digest wanted, Digest is, ListedFile file) {
        var owner = sealed.get(is);
        if (owner != null && !owner.equals(asset.id())) {
            var its = mapped.get(owner);
            found.add(
                    "package.list.swapped",
                    asset.where(),
                    "\"%s\" has the content of \"%s\". Were the two swapped?"
                            .formatted(file.path(), its == null ? owner : its.path()));
            return;
        }
        found.add(
                "package.list.hash",
                asset.where(),
                "\"%s\" is not what was packed: its %s is %s, the packing list says %s. Get the file again."
                        .formatted(file.path(), is.algorithm(), is.base64(), wanted.base64()));
    }
}
