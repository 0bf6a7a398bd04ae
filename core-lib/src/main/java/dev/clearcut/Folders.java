package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.mhl.History;
import dev.clearcut.exchange.mhl.HistoryWriter;
import dev.clearcut.exchange.mhl.Manifests;
import dev.clearcut.manifest.Comparison;
import dev.clearcut.manifest.Difference;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import dev.clearcut.probe.hash.FileHasher;
import dev.clearcut.probe.hash.FolderReader;
import dev.clearcut.probe.hash.Hashes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Hashes of files, and folders held against a list of what they should hold. Needs no office; every
 * file is read at most once, and nothing but the list of a history is written.
 */
public final class Folders {

    private Folders() {}

    /**
     * How a folder is read.
     *
     * @param algorithms those wanted beside what the list has
     * @param ignored patterns of what is left out, as in {@code .gitignore}
     * @param depth whether files are read, or only looked at
     */
    public record Terms(Set<HashAlgorithm> algorithms, List<String> ignored, Depth depth) {
        public Terms {
            algorithms = Set.copyOf(algorithms);
            ignored = List.copyOf(ignored);
        }

        /** Read whole, against whatever hashes the list has. */
        public static Terms usual() {
            return new Terms(Set.of(), List.of(), Depth.WHOLE);
        }
    }

    /** How far a check goes. */
    public enum Depth {
        /** Every byte is read. */
        WHOLE,
        /** Names and sizes alone: nothing is proven, but it takes no time. */
        NAMES_AND_SIZES
    }

    /**
     * What came of holding a folder against a list.
     *
     * @param against what the list is called
     * @param report everything not as it should be, of the list, the folder and its files
     */
    public record Checked(String against, String format, Comparison comparison, Report report) {}

    /**
     * A list that was written.
     *
     * @param written the files, the folder's own list last
     * @param files how many files it lists
     */
    public record Sealed(List<Path> written, int generation, int files, Report report) {
        public Sealed {
            written = List.copyOf(written);
        }
    }

    /**
     * The hashes of one file, in one read.
     *
     * @throws NotFound when there is no such file
     * @throws dev.clearcut.base.ClearcutException.Refused when it is stopped
     */
    public static Reported<Optional<ListedFile>> hash(
            Path file, Set<HashAlgorithm> algorithms, Progress progress) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFound("There is no file %s.".formatted(file));
        }
        try (var hasher = new FileHasher(algorithms)) {
            long size = file.toFile().length();
            return hasher.hash(
                    file,
                    file.toString(),
                    done -> progress.on("reading " + file.getFileName(), done, size));
        }
    }

    /**
     * Adds a generation of ASC MHL 2.0 to the folder's history, or begins one.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when it is stopped; nothing is written
     */
    public static Sealed seal(Path folder, Terms terms, Progress progress) {
        var history = History.of(folder);
        var expected = history.value().expected();
        var ignored = together(history.value().ignored(), terms.ignored());
        var wanted = EnumSet.noneOf(HashAlgorithm.class);
        terms.algorithms().stream().filter(HashAlgorithm::isForMhl).forEach(wanted::add);
        if (wanted.isEmpty()) {
            wanted.add(HashAlgorithm.XXH3_128);
        }
        var toRead = EnumSet.copyOf(wanted);
        toRead.addAll(expected.algorithms());
        var read = FolderReader.read(folder, toRead, IgnorePatterns.of(ignored), progress);
        var written =
                HistoryWriter.write(
                        history.value(),
                        new HistoryWriter.Observed(read.files(), read.folders(), wanted),
                        new HistoryWriter.Session(
                                Clock.systemUTC().instant(),
                                host(),
                                Build.version(),
                                terms.ignored()),
                        Hashes::of);
        var known = Comparison.of(expected.files(), read.files());
        return new Sealed(
                written.value().paths(),
                history.value().generationCount() + 1,
                written.value().files(),
                history.report()
                        .plus(read.report())
                        .plus(history.value().isEmpty() ? Report.clean() : withoutNew(known))
                        .plus(written.report()));
    }

    /** What is new is what a new generation is for. */
    private static Report withoutNew(Comparison comparison) {
        return new Comparison(
                        comparison.differences().stream()
                                .filter(d -> !(d instanceof Difference.Extra))
                                .filter(d -> !(d instanceof Difference.Copy))
                                .toList())
                .report();
    }

    /**
     * Holds a folder against its own ASC MHL history.
     *
     * @throws NotFound when it has none
     */
    public static Checked check(Path folder, Terms terms, Progress progress) {
        var history = History.of(folder);
        if (history.value().isEmpty() && history.report().isClean()) {
            throw new NotFound(
                    "%s has no history. Make one with: clearcut manifest make %s; or name a list with --against."
                            .formatted(folder, folder));
        }
        return compared(
                folder,
                new Reported<>(history.value().expected(), history.report()),
                terms,
                progress);
    }

    /**
     * Holds a folder against a list: ASC MHL, MHL 1.x, md5sum and its kin. The list's paths are
     * those of the folder; a list that lies in the folder is not expected to list itself.
     */
    public static Checked check(Path folder, Against against, Progress progress) {
        return compared(
                folder, Manifests.read(against.list(), folder), against.without(folder), progress);
    }

    /** A list in a file, and how to read the folder. */
    public record Against(Path list, Terms terms) {

        private Terms without(Path folder) {
            var top = real(folder);
            var file = real(list);
            if (!file.startsWith(top)) {
                return terms;
            }
            var itself =
                    "/"
                            + StreamSupport.stream(top.relativize(file).spliterator(), false)
                                    .map(part -> part.toString().replaceAll("([*?\\[])", "[$1]"))
                                    .collect(Collectors.joining("/"));
            return new Terms(
                    terms.algorithms(), together(terms.ignored(), List.of(itself)), terms.depth());
        }
    }

    /** Without the links on the way; what is not there is said by who reads it. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Checked compared(
            Path folder, Reported<Manifest> manifest, Terms terms, Progress progress) {
        var list = manifest.value();
        var ignored =
                IgnorePatterns.of(
                        together(list.ignored(), together(IgnorePatterns.OF_MHL, terms.ignored())));
        Set<HashAlgorithm> toRead =
                switch (terms.depth()) {
                    case WHOLE -> list.algorithms();
                    case NAMES_AND_SIZES -> Set.of();
                };
        var read = FolderReader.read(folder, toRead, ignored, progress);
        var listed = list.files().stream().filter(f -> !ignored.ignoresWithin(f.path())).toList();
        var comparison = Comparison.of(listed, read.files());
        return new Checked(
                list.name(),
                list.format(),
                comparison,
                manifest.report().plus(read.report()).plus(comparison.report()));
    }

    private static List<String> together(List<String> one, List<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
