package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.IgnorePatterns;
import dev.clearcut.manifest.ListedFile;
import dev.clearcut.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ASC MHL history of a folder, with those of the folders within that have their own. */
public final class History {

    static final String FOLDER = "ascmhl";

    private static final int DEEPEST = 200;

    private final Path folder;
    private final String prefix;
    private final Chain chain;
    private final List<Generation> generations;
    private final List<History> children;

    private History(
            Path folder,
            String prefix,
            Chain chain,
            List<Generation> generations,
            List<History> children) {
        this.folder = folder;
        this.prefix = prefix;
        this.chain = chain;
        this.generations = List.copyOf(generations);
        this.children = List.copyOf(children);
    }

    /**
     * Reads the history of a folder, if it has one, and proves it by its chain. The report says
     * what of it is missing, altered or cannot be read; what can be read is used.
     */
    public static Reported<History> of(Path folder) {
        var findings = new ArrayList<Finding>();
        var history = read(folder, "", findings);
        return new Reported<>(history, new Report(findings));
    }

    private static History read(Path folder, String prefix, List<Finding> findings) {
        var home = folder.resolve(FOLDER);
        var reader = new HistoryReader(home, prefix);
        var children = new ArrayList<History>();
        nested(folder, prefix, 0, children, findings);
        boolean hasOwn = Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS);
        var chain = hasOwn ? reader.chain() : new Chain(List.of());
        var generations = hasOwn ? reader.generations() : List.<Generation>of();
        reader.unlisted(chain, generations);
        var history = new History(folder, prefix, chain, generations, children);
        findings.addAll(reader.findings());
        history.references(findings);
        return history;
    }

    /** The nearest histories below; what lies below those is theirs. */
    private static void nested(
            Path folder, String prefix, int depth, List<History> into, List<Finding> findings) {
        if (depth > DEEPEST) {
            return;
        }
        try (var within = Files.list(folder)) {
            for (var child : (Iterable<Path>) within.sorted()::iterator) {
                var name = child.getFileName().toString();
                if (name.equals(FOLDER) || !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                var path = prefix + name + "/";
                if (Files.isDirectory(child.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS)) {
                    into.add(read(child, path, findings));
                } else {
                    nested(child, path, depth + 1, into, findings);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            findings.add(
                    Finding.warning(
                            "manifest.unreadable",
                            Where.inFile(folder.toString()),
                            "This folder cannot be opened; histories in it are not known."));
        }
    }

    /** What lists of this history say of lists further down must be true of them. */
    private void references(List<Finding> findings) {
        for (var generation : generations) {
            for (var reference : generation.references()) {
                var file = folder.resolve(reference.path());
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    findings.add(
                            Finding.error(
                                            "manifest.reference.gone",
                                            reference.where(),
                                            "\"%s\" is not here any more%s"
                                                    .formatted(
                                                            prefix + reference.path(),
                                                            elsewhere(reference)))
                                    .citing(GenerationReader.CITE));
                } else if (!C4File.of(file).equals(reference.c4())) {
                    findings.add(
                            Finding.error(
                                            "manifest.reference.altered",
                                            reference.where(),
                                            "\"%s\" is not what it was when this list referred to it: somebody changed it. Get it from its source."
                                                    .formatted(prefix + reference.path()))
                                    .citing(GenerationReader.CITE));
                }
            }
        }
    }

    /** A folder that was moved took its lists along; else whatever was in it may be gone too. */
    private String elsewhere(Generation.Reference reference) {
        var name = reference.path().substring(reference.path().lastIndexOf('/') + 1);
        return children.stream()
                .flatMap(History::all)
                .filter(child -> child.generations.stream().anyMatch(g -> g.file().equals(name)))
                .filter(
                        child ->
                                C4File.of(child.folder.resolve(FOLDER).resolve(name))
                                        .equals(reference.c4()))
                .map(child -> child.prefix + FOLDER + "/" + name)
                .findFirst()
                .map(": it is \"%s\" now. Move its folder back."::formatted)
                .orElse(
                        ", so nothing says what its folder held. Get the folder, with its history, from its source.");
    }

    /** Whether there is no generation at all. */
    public boolean isEmpty() {
        return generations.isEmpty() && children.stream().allMatch(History::isEmpty);
    }

    /** How many generations the folder itself has. */
    public int generationCount() {
        return generations.stream().mapToInt(Generation::number).max().orElse(0);
    }

    /** What the folder holds by all its generations, each file with the first hash of each kind. */
    public Manifest expected() {
        return new Manifest(
                FOLDER,
                GenerationReader.FORMAT,
                all()
                        .flatMap(
                                history ->
                                        new Expected(history.prefix, history.generations).files())
                        .collect(
                                Collectors.toMap(
                                        ListedFile::path, f -> f, (a, b) -> a, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList(),
                ignored());
    }

    /** What the latest generation leaves out, and what every history does. */
    public List<String> ignored() {
        Set<String> patterns = new LinkedHashSet<>();
        if (!generations.isEmpty()) {
            patterns.addAll(generations.getLast().ignored());
        }
        patterns.addAll(IgnorePatterns.OF_MHL);
        return List.copyOf(patterns);
    }

    /** This and all within, the innermost first. */
    Stream<History> all() {
        return Stream.concat(children.stream().flatMap(History::all), Stream.of(this));
    }

    Path folder() {
        return folder;
    }

    /** Its path from the top, with a slash at the end; empty at the top. */
    String prefix() {
        return prefix;
    }

    Chain chain() {
        return chain;
    }

    List<Generation> generations() {
        return generations;
    }

    List<History> children() {
        return children;
    }
}
