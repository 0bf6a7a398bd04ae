package dev.clearcut.manifest.imf;

import dev.clearcut.base.Words;
import dev.clearcut.manifest.ListedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What must be true of an asset map and of the files it names (SMPTE ST 429-9). */
final class MapRules {

    private static final int MOST_PARTS = 10;

    private static final int LONGEST_PATH = 100;

    /** A drive, or a scheme. */
    private static final Pattern ELSEWHERE = Pattern.compile("^[A-Za-z]+:");

    private final PackageContents contents;
    private final AssetMap map;
    private final Found found;
    private final Map<String, ListedFile> files = new TreeMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> unmapped = new HashSet<>();

    private MapRules(PackageContents contents, AssetMap map, Found found) {
        this.contents = contents;
        this.map = map;
        this.found = found;
        contents.files()
                .forEach(
                        file -> {
                            files.put(file.path(), file);
                            spellings.putIfAbsent(
                                    file.path().toLowerCase(Locale.ROOT), file.path());
                        });
        unmapped.addAll(files.keySet());
        map.assets().forEach(asset -> unmapped.remove(asset.path()));
    }

    static void check(PackageContents contents, Found found) {
        contents.map().ifPresent(map -> new MapRules(contents, map, found).check());
    }

    private void check() {
        whole();
        var ids = new HashMap<String, AssetMap.Asset>();
        var paths = new HashMap<String, AssetMap.Asset>();
        for (var asset : map.assets()) {
            if (ids.putIfAbsent(asset.id(), asset) != null) {
                found.add(
                        "package.id.duplicate",
                        asset.where(),
                        "The id %s stands in the map twice. Ask for the package again."
                                .formatted(asset.id()));
            }
            if (asset.chunks().size() != 1) {
                found.add(
                        "package.map.chunks",
                        asset.where(),
                        "The asset %s is in %d pieces, not in one file."
                                .formatted(asset.id(), asset.chunks().size()));
            }
            asset.chunks().forEach(chunk -> chunk(asset, chunk));
            var other = asset.path().isEmpty() ? null : paths.putIfAbsent(asset.path(), asset);
            if (other != null) {
                found.add(
                        "package.map.shared-file",
                        asset.where(),
                        "\"%s\" is the file of two assets, %s and %s."
                                .formatted(asset.path(), other.id(), asset.id()));
            }
        }
        extra(paths.keySet());
    }

    private void whole() {
        boolean isInterop = contents.standard().filter(s -> s == Standard.INTEROP).isPresent();
        var name = isInterop ? "ASSETMAP" : "ASSETMAP.xml";
        if (!map.file().equals(name)) {
            found.add(
                    "package.map.name",
                    map.where(),
                    "The asset map is called \"%s\"; servers look for \"%s\". Rename it."
                            .formatted(map.file(), name));
        }
        if (map.assets().isEmpty()) {
            found.add("package.map.empty", map.where(), "The asset map lists no asset.");
        } else if (map.assets().stream().noneMatch(AssetMap.Asset::isPackingList)) {
            found.add(
                    "package.map.no-packing-list",
                    map.where(),
                    "No asset is marked as a packing list, so there is no list of hashes to check.");
        }
        if (map.volumes() >= 0 && map.volumes() != 1) {
            found.add(
                    "package.map.volumes",
                    map.where(),
                    "The map says that there are %,d volumes; it must be one."
                            .formatted(map.volumes()));
        }
        if (contents.isCinema() && contents.volumeIndex().isEmpty()) {
            found.add(
                    "package.volume-index.missing",
                    map.where(),
                    "There is no %s; some servers will not take the package in."
                            .formatted(isInterop ? "VOLINDEX" : "VOLINDEX.xml"));
        }
    }

    private void chunk(AssetMap.Asset asset, AssetMap.Chunk chunk) {
        if (chunk.volume() != 1) {
            found.add(
                    "package.map.volume-index",
                    chunk.where(),
                    "\"%s\" is said to be on volume %,d; there is one alone."
                            .formatted(chunk.path(), chunk.volume()));
        }
        if (chunk.offset() != 0) {
            found.add(
                    "package.map.offset",
                    chunk.where(),
                    "\"%s\" is said to begin at byte %,d; it must be 0."
                            .formatted(chunk.path(), chunk.offset()));
        }
        if (leaves(chunk.path())) {
            found.add(
                    "package.map.escape",
                    chunk.where(),
                    "\"%s\" leads out of the package and is not looked at. Ask for the package again."
                            .formatted(shortened(chunk.path())));
            return;
        }
        form(chunk);
        file(asset, chunk);
    }

    static boolean leaves(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || ELSEWHERE.matcher(path).find()
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "._/-".indexOf(c) >= 0;
    }

    private void form(AssetMap.Chunk chunk) {
        var path = chunk.path();
        var parts = path.split("/");
        var odd = new StringBuilder();
        path.codePoints()
                .filter(c -> !isAllowed(c))
                .distinct()
                .limit(8)
                .forEach(
                        c ->
                                odd.append(odd.isEmpty() ? "" : " ")
                                        .append(c == ' ' ? "blank" : Character.toString(c)));
        var wrong =
                path.isEmpty()
                        ? "names no file"
                        : !odd.isEmpty()
                                ? "has characters that are not allowed: %s".formatted(odd)
                                : parts.length > MOST_PARTS
                                        ? "has %d parts, ten are allowed".formatted(parts.length)
                                        : path.length() > LONGEST_PATH
                                                ? "is %d characters long, a hundred are allowed"
                                                        .formatted(path.length())
                                                : "";
        if (!wrong.isEmpty()) {
            found.add(
                    "package.map.path",
                    chunk.where(),
                    "The path \"%s\" %s. Rename the file, and make the map anew."
                            .formatted(shortened(path), wrong));
        }
    }

    private void file(AssetMap.Asset asset, AssetMap.Chunk chunk) {
        var file = files.get(chunk.path());
        if (file == null) {
            missing(asset, chunk);
        } else if (chunk.length() >= 0 && chunk.length() != file.size()) {
            found.add(
                    "package.map.length",
                    chunk.where(),
                    "\"%s\" has %,d bytes, the map says %,d."
                            .formatted(chunk.path(), file.size(), chunk.length()));
        }
    }

    private void missing(AssetMap.Asset asset, AssetMap.Chunk chunk) {
        var spelling = spellings.get(chunk.path().toLowerCase(Locale.ROOT));
        if (spelling != null) {
            found.add(
                    "package.file.case",
                    chunk.where(),
                    "The map says \"%s\", the file is called \"%s\". Rename the file."
                            .formatted(chunk.path(), spelling));
            return;
        }
        var near = didYouMean(chunk.path());
        found.add(
                "package.file.missing",
                chunk.where(),
                "\"%s\" is not here (asset %s)%s"
                        .formatted(
                                shortened(chunk.path()),
                                asset.id(),
                                near.isEmpty() ? ". Ask for it." : near));
    }

    /** Among few files alone: to look for near names among a million takes too long. */
    private String didYouMean(String path) {
        return found.isFull("package.file.missing") || unmapped.size() > 200 || path.length() > 200
                ? ""
                : Words.didYouMean(path, unmapped);
    }

    private void extra(Set<String> mapped) {
        for (var file : files.values()) {
            var name = file.name();
            boolean isOwn =
                    file.path().equals(map.file())
                            || name.equals("VOLINDEX")
                            || name.equals("VOLINDEX.xml");
            if (!isOwn && !mapped.contains(file.path())) {
                found.add(
                        "package.file.extra",
                        file.where(),
                        "\"%s\" is in the folder and not in the map. Take it out, or make the map anew."
                                .formatted(file.path()));
            }
        }
    }

    private static String shortened(String path) {
        return path.length() <= 120 ? path : path.substring(0, 120) + "…";
    }
}
