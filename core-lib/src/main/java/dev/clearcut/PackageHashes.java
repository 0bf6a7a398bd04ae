package dev.clearcut;

import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.imf.AssetMap;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.probe.hash.FileHasher;
import dev.clearcut.probe.hash.FolderReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes that a package's packing lists ask for, each file read once. */
record PackageHashes(Path folder, Folders.Depth depth, Progress progress) {

    /** The files of the package, with hashes where they were read. */
    FolderReader.Read of(PackageContents contents) {
        return switch (depth) {
            case WHOLE -> hashed(contents);
            case NAMES_AND_SIZES ->
                    new FolderReader.Read(contents.files(), List.of(), Report.clean());
        };
    }

    /** Only files whose size is right are read: the others are known to be wrong. */
    private FolderReader.Read hashed(PackageContents contents) {
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
