package dev.clearcut.manifest.imf;

import dev.clearcut.manifest.ListedFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A package as it was found.
 *
 * @param map nothing where there is none, or none that can be read
 * @param volumeIndex the name of its volume index; empty where there is none
 * @param files what lies in the folder, with hashes where they were read
 */
public record PackageContents(
        Optional<AssetMap> map,
        String volumeIndex,
        List<PackingList> packingLists,
        List<Composition> compositions,
        List<OutputProfile> profiles,
        List<ListedFile> files) {

    public PackageContents {
        packingLists = List.copyOf(packingLists);
        compositions = List.copyOf(compositions);
        profiles = List.copyOf(profiles);
        files = List.copyOf(files);
    }

    /** What the compositions follow; without any, the packing lists, then the map. */
    public Optional<Standard> standard() {
        return compositions.stream()
                .map(Composition::standard)
                .findFirst()
                .or(
                        () ->
                                packingLists.stream()
                                        .map(PackingList::standard)
                                        .filter(s -> s == Standard.IMF)
                                        .findFirst())
                .or(() -> packingLists.stream().map(PackingList::standard).findFirst())
                .or(() -> map.map(AssetMap::standard));
    }

    /**
     * The assets that must be MXF: by their names, by the packing list, or because a composition
     * plays them as pictures or sound. The text of Interop is XML.
     */
    public List<AssetMap.Asset> trackFiles() {
        var ids = new HashSet<String>();
        packingLists.forEach(
                list ->
                        list.assets().stream()
                                .filter(asset -> asset.type().contains("mxf"))
                                .forEach(asset -> ids.add(asset.id())));
        compositions.forEach(composition -> ids.addAll(EssenceRules.played(composition)));
        return map.map(AssetMap::assets).orElse(List.of()).stream()
                .filter(
                        asset ->
                                ids.contains(asset.id())
                                        || asset.path().toLowerCase(Locale.ROOT).endsWith(".mxf"))
                .toList();
    }

    public boolean isCinema() {
        return standard().filter(s -> s != Standard.IMF).isPresent();
    }
}
