package dev.clearcut;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.exchange.imf.PackageReader;
import dev.clearcut.manifest.imf.AssetMap;
import dev.clearcut.manifest.imf.Essence;
import dev.clearcut.manifest.imf.EssenceRules;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.manifest.imf.PackageRules;
import dev.clearcut.manifest.imf.PackingList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The packages that a version goes with. Of their files those that the version plays must be there,
 * unchanged, and MXF; the others are not looked at, for a feature takes an hour to read.
 */
final class PackagesBeside {

    /**
     * @param ids of all assets of those packages
     * @param lists what their packing lists say of the assets that are played
     * @param tracks of the files that are played, by the assets' ids
     * @param report what is wrong with those, each finding with the folder of its package
     */
    record Read(
            Set<String> ids,
            List<PackingList> lists,
            Map<String, List<Essence>> tracks,
            Report report) {}

    /** One of them, as its documents say. */
    private record Other(Path folder, Reported<PackageContents> read) {

        List<AssetMap.Asset> assets() {
            return read.value().map().map(AssetMap::assets).orElse(List.of());
        }
    }

    private final Packages.Terms terms;
    private final Progress progress;
    private final Set<String> ids = new HashSet<>();
    private final List<PackingList> lists = new ArrayList<>();
    private final Map<String, List<Essence>> tracks = new HashMap<>();
    private Report report = Report.clean();

    private PackagesBeside(Packages.Terms terms, Progress progress) {
        this.terms = terms;
        this.progress = progress;
    }

    static Read of(PackageContents version, Packages.Terms terms, Progress progress) {
        var beside = new PackagesBeside(terms, progress);
        var others = others(terms.with());
        var owners = owners(others, version.playedElsewhere());
        for (var other : others) {
            other.assets().forEach(asset -> beside.ids.add(asset.id()));
            beside.unreadable(other);
            var its = owners.getOrDefault(other, Set.of());
            if (!its.isEmpty()) {
                beside.check(other, version, its);
            }
        }
        return new Read(beside.ids, beside.lists, beside.tracks, beside.report);
    }

    /** Each once, however often it is named. */
    private static List<Other> others(List<Path> folders) {
        var others = new LinkedHashMap<Path, Other>();
        for (var folder : folders) {
            var files = Packages.files(folder, Progress.SILENT).files();
            others.computeIfAbsent(
                    real(folder), any -> new Other(folder, PackageReader.read(folder, files)));
        }
        return List.copyOf(others.values());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Whose each asset is: of several packages that map it, the first that has the file. */
    private static Map<Other, Set<String>> owners(List<Other> others, Set<String> played) {
        var mapped = new HashMap<String, Other>();
        var there = new HashMap<String, Other>();
        for (var other : others) {
            var files = new HashSet<String>();
            other.read().value().files().forEach(file -> files.add(file.path()));
            for (var asset : other.assets()) {
                mapped.putIfAbsent(asset.id(), other);
                if (files.contains(asset.path())) {
                    there.putIfAbsent(asset.id(), other);
                }
            }
        }
        var owners = new HashMap<Other, Set<String>>();
        for (var id : played) {
            var owner = there.getOrDefault(id, mapped.get(id));
            if (owner != null) {
                owners.computeIfAbsent(owner, any -> new LinkedHashSet<>()).add(id);
            }
        }
        return owners;
    }

    /** Without its map or a packing list nothing is known of what it holds. */
    private void unreadable(Other other) {
        var lists = new HashSet<String>();
        other.assets().stream()
                .filter(AssetMap.Asset::isPackingList)
                .forEach(asset -> lists.add(asset.path()));
        add(
                other,
                new Report(
                        other.read().report().findings().stream()
                                .filter(
                                        finding ->
                                                finding.rule().startsWith("package.map.")
                                                        || finding.where()
                                                                        instanceof Where.InFile in
                                                                && lists.contains(in.file()))
                                .toList()));
    }

    private void check(Other other, PackageContents version, Set<String> played) {
        var narrowed = other.read().value().narrowedTo(played, version.compositions());
        var labelled =
                (Progress)
                        (doing, done, of) ->
                                progress.on(
                                        doing.replaceFirst(
                                                "^reading ", "reading " + other.folder() + "/"),
                                        done,
                                        of);
        var hashed = new PackageHashes(other.folder(), terms.depth(), labelled).of(narrowed);
        var contents = narrowed.with(hashed.files());
        var read = TrackFiles.of(other.folder(), contents);
        lists.addAll(contents.packingLists());
        tracks.putAll(read.tracks());
        add(
                other,
                hashed.report()
                        .plus(PackageRules.files(contents))
                        .plus(read.report())
                        .plus(EssenceRules.strangers(contents, read.strangers())));
    }

    private void add(Other other, Report its) {
        for (var finding : its.findings()) {
            report = report.plus(in(other.folder(), finding));
        }
    }

    private static Finding in(Path folder, Finding finding) {
        return finding.where() instanceof Where.InFile in && !in.file().equals(folder.toString())
                ? new Finding(
                        finding.rule(),
                        finding.severity(),
                        Where.inFile(folder + "/" + in.file(), in.line(), in.column()),
                        finding.text(),
                        finding.cite())
                : finding;
    }
}
