package dev.clearcut;

import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.imf.PackageReader;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.imf.AssetMap;
import dev.clearcut.manifest.imf.EssenceRules;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.manifest.imf.PackageRules;
import dev.clearcut.manifest.imf.Rule;
import dev.clearcut.probe.hash.FileHasher;
import dev.clearcut.probe.hash.FolderReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks packages of IMF and of digital cinema. Needs no office, and writes nothing. */
public final class Packages {

    private Packages() {}

    /**
     * How a package is checked.
     *
     * @param depth whether every byte is read for the hashes
     * @param with the folders of packages that this one adds to
     */
    public record Terms(Folders.Depth depth, PackageRules.Meant meant, List<Path> with) {
        public Terms {
            with = List.copyOf(with);
        }

        public static Terms usual() {
            return new Terms(
                    Folders.Depth.WHOLE, PackageRules.Meant.PERHAPS_WITH_ANOTHER, List.of());
        }
    }

    /**
     * @param contents as far as it could be read
     */
    public record Checked(PackageContents contents, Report report) {}

    /**
     * Reads a package and holds it against the rules.
     *
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such folder
     * @throws dev.clearcut.base.ClearcutException.Refused when it is stopped
     */
    public static Checked check(Path folder, Terms terms, Progress progress) {
        var seen = files(folder, progress);
        var read = PackageReader.read(folder, seen.files());
        var hashed =
                switch (terms.depth()) {
                    case WHOLE -> hashed(folder, read.value(), progress);
                    case NAMES_AND_SIZES ->
                            new FolderReader.Read(read.value().files(), List.of(), Report.clean());
                };
        var whole = read.value();
        var contents =
                new PackageContents(
                        whole.map(),
                        whole.volumeIndex(),
                        whole.packingLists(),
                        whole.compositions(),
                        whole.profiles(),
                        hashed.files());
        var rules =
                PackageRules.check(
                        contents, new PackageRules.Terms(terms.meant(), elsewhere(terms.with())));
        var tracks = TrackFiles.of(folder, contents);
        return new Checked(
                contents,
                seen.report()
                        .plus(read.report())
                        .plus(hashed.report())
                        .plus(rules)
                        .plus(tracks.report())
                        .plus(EssenceRules.strangers(contents, tracks.strangers()))
                        .plus(EssenceRules.check(contents, tracks.tracks())));
    }

    /** The rules, with what they rest on. */
    public static List<Rule> rules() {
        return Rule.all();
    }

    private static FolderReader.Read files(Path folder, Progress progress) {
        return FolderReader.read(
                folder, Set.of(), IgnorePatterns.of(List.of(".DS_Store")), progress);
    }

    /** What those packages hold, their compositions too: an output profile may be for one. */
    private static Set<String> elsewhere(List<Path> with) {
        var ids = new HashSet<String>();
        for (var folder : with) {
            var other = PackageReader.read(folder, files(folder, Progress.SILENT).files()).value();
            other.map().ifPresent(map -> map.assets().forEach(asset -> ids.add(asset.id())));
        }
        return ids;
    }

    /** Only files whose size is right are read: the others are known to be wrong. */
    private static FolderReader.Read hashed(
            Path folder, PackageContents contents, Progress progress) {
        var wanted = wanted(contents);
        long all =
                contents.files().stream()
                        .filter(file -> wanted.containsKey(file.path()))
                        .mapToLong(ListedFile::size)
                        .sum();
        var files = new ArrayList<ListedFile>();
        var report = Report.clean();
        var hashers = new HashMap<HashAlgorithm, FileHasher>();
        long behind = 0;
        try {
            for (var file : contents.files()) {
                var algorithm = wanted.get(file.path());
                if (algorithm == null) {
                    files.add(file);
                    continue;
                }
                long before = behind;
                var hasher = hashers.computeIfAbsent(algorithm, a -> new FileHasher(EnumSet.of(a)));
                var read =
                        hasher.hash(
                                folder.resolve(file.path()),
                                file.path(),
                                done -> progress.on("reading " + file.path(), before + done, all));
                files.add(read.value().orElse(file));
                report = report.plus(read.report());
                behind += file.size();
            }
        } finally {
            hashers.values().forEach(FileHasher::close);
        }
        return new FolderReader.Read(files, List.of(), report);
    }

    private static Map<String, HashAlgorithm> wanted(PackageContents contents) {
        var sizes = new HashMap<String, Long>();
        contents.files().forEach(file -> sizes.put(file.path(), file.size()));
        var paths = new HashMap<String, String>();
        contents.map()
                .map(AssetMap::assets)
                .orElse(List.of())
                .forEach(asset -> paths.putIfAbsent(asset.id(), asset.path()));
        var wanted = new HashMap<String, HashAlgorithm>();
        for (var list : contents.packingLists()) {
            for (var asset : list.assets()) {
                var path = paths.get(asset.id());
                var size = path == null ? null : sizes.get(path);
                if (path != null && size != null && size == asset.size()) {
                    asset.kindOfHash().ifPresent(kind -> wanted.putIfAbsent(path, kind));
                }
            }
        }
        return wanted;
    }
}
