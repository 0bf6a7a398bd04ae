package dev.clearcut;

import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.exchange.imf.PackageReader;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.imf.EssenceRules;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.manifest.imf.PackageRules;
import dev.clearcut.manifest.imf.Rule;
import dev.clearcut.probe.hash.FolderReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Checks packages of IMF and of digital cinema. Needs no office, and writes nothing. */
public final class Packages {

    private Packages() {}

    /**
     * How a package is checked.
     *
     * @param depth whether every byte is read for the hashes
     * @param with the folders of packages that this one adds to: what it plays out of them is
     *     checked there, and nothing else of them
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
        var hashed = new PackageHashes(folder, terms.depth(), progress).of(read.value());
        var contents = read.value().with(hashed.files());
        var beside = PackagesBeside.of(contents, terms, progress);
        var tracks = TrackFiles.of(folder, contents);
        var played = new HashMap<>(beside.tracks());
        played.putAll(tracks.tracks());
        return new Checked(
                contents,
                seen.report()
                        .plus(read.report())
                        .plus(hashed.report())
                        .plus(
                                PackageRules.check(
                                        contents,
                                        new PackageRules.Terms(
                                                terms.meant(), beside.ids(), beside.lists())))
                        .plus(tracks.report())
                        .plus(EssenceRules.strangers(contents, tracks.strangers()))
                        .plus(beside.report())
                        .plus(EssenceRules.check(contents, played)));
    }

    /** The rules, with what they rest on. */
    public static List<Rule> rules() {
        return Rule.all();
    }

    static FolderReader.Read files(Path folder, Progress progress) {
        return FolderReader.read(
                folder, Set.of(), IgnorePatterns.of(List.of(".DS_Store")), progress);
    }
}
