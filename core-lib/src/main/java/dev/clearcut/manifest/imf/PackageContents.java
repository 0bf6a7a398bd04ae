package dev.clearcut.manifest.imf;

import dev.clearcut.manifest.ListedFile;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** The same with other files, or with hashes of them. */
    public PackageContents with(List<ListedFile> others) {
        return new PackageContents(map, volumeIndex, packingLists, compositions, profiles, others);
    }

    /** The ids of track files that the compositions play and that are not in the map. */
    public Set<String> playedElsewhere() {
        var ids = new LinkedHashSet<String>();
        for (var composition : compositions) {
            composition.segments().stream()
                    .flatMap(segment -> segment.sequences().stream())
                    .flatMap(sequence -> sequence.resources().stream())
                    .forEach(resource -> ids.add(resource.file()));
        }
        ids.remove("");
        map.ifPresent(own -> own.assets().forEach(asset -> ids.remove(asset.id())));
        return ids;
    }

    /**
     * Of the map, the packing lists and the files only what concerns some assets.
     *
     * @param players the compositions that play them
     */
    public PackageContents narrowedTo(Set<String> ids, List<Composition> players) {
        var its = map.map(all -> all.narrowedTo(ids));
        var paths = new HashSet<String>();
        its.ifPresent(
                narrowed ->
                        narrowed.assets()
                                .forEach(a -> paths.add(a.path().toLowerCase(Locale.ROOT))));
        return new PackageContents(
                its,
                volumeIndex,
                packingLists.stream().map(list -> list.narrowedTo(ids)).toList(),
                players,
                List.of(),
                files.stream()
                        .filter(file -> paths.contains(file.path().toLowerCase(Locale.ROOT)))
                        .toList());
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
