package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.manifest.FolderHashes;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Adds a generation to a history and to those within it. All texts are made before the first byte
 * is written, the chains come last: what breaks off leaves the old history as it was.
 */
public final class HistoryWriter {

    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /**
     * What was found.
     *
     * @param files with the hashes wanted and those the history knows them by
     * @param folders all, the empty ones too
     * @param algorithms those that folders are hashed with
     */
    public record Observed(
            List<ListedFile> files, List<String> folders, Set<HashAlgorithm> algorithms) {
        public Observed {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
            algorithms = Set.copyOf(algorithms);
        }
    }

    /**
     * @param at when the files were hashed
     * @param host the name of this machine
     * @param ignored what was left out
     */
    public record Session(Instant at, String host, String version, List<String> ignored) {
        public Session {
            ignored = List.copyOf(ignored);
        }
    }

    private final FolderHashes.Hash hash;
    private final Session session;
    private final Map<Path, byte[]> texts = new LinkedHashMap<>();
    private final Map<Path, byte[]> chains = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param paths of the lists and their chains
     * @param files how many the new generation lists
     */
    public record Written(List<Path> paths, int files) {
        public Written {
            paths = List.copyOf(paths);
        }
    }

    private HistoryWriter(FolderHashes.Hash hash, Session session) {
        this.hash = hash;
        this.session = session;
    }

    /**
     * Writes the next generation.
     *
     * @return what was written, and what could not go into the list
     */
    public static Reported<Written> write(
            History history, Observed observed, Session session, FolderHashes.Hash hash) {
        var writer = new HistoryWriter(hash, session);
        var hashes = new LinkedHashMap<HashAlgorithm, Map<String, FolderHashes.Pair>>();
        var writable = writer.writable(observed);
        for (var algorithm : observed.algorithms()) {
            hashes.put(
                    algorithm,
                    FolderHashes.of(algorithm, writable.files(), writable.folders(), hash));
        }
        writer.generation(history, new NextGeneration(writable, hashes, session));
        return new Reported<>(
                new Written(writer.stored(), writable.files().size()), new Report(writer.findings));
    }

    /** A name with characters that XML has not cannot stand in a list. */
    private Observed writable(Observed observed) {
        var files = new ArrayList<ListedFile>();
        for (var file : observed.files()) {
            if (XmlText.canBeWritten(file.path())) {
                files.add(file);
            } else {
                findings.add(
                        Finding.error(
                                        "manifest.name-form",
                                        Where.inFile(file.path().replaceAll("\\p{Cntrl}", "?")),
                                        "The name holds a control character, which the list cannot. Rename the file; it is left out.")
                                .citing(GenerationReader.CITE));
            }
        }
        return new Observed(
                files,
                observed.folders().stream().filter(XmlText::canBeWritten).toList(),
                observed.algorithms());
    }

    private Generation.Reference generation(History history, NextGeneration next) {
        var references = new ArrayList<Generation.Reference>();
        for (var child : history.children()) {
            var made = generation(child, next);
            references.add(
                    new Generation.Reference(
                            child.prefix().substring(history.prefix().length()) + made.path(),
                            made.c4(),
                            Where.nowhere()));
        }
        int number = history.generationCount() + 1;
        var folder = history.folder().toAbsolutePath().normalize().getFileName();
        var file =
                String.format(
                        Locale.ROOT,
                        "%04d_%s_%s.mhl",
                        number,
                        folder == null ? "root" : folder,
                        IN_NAMES.format(session.at()));
        var text =
                GenerationText.of(next.of(history, number, file, references))
                        .getBytes(StandardCharsets.UTF_8);
        var c4 = C4File.of(text);
        var home = history.folder().resolve(History.FOLDER);
        texts.put(home.resolve(file), text);
        var links = new ArrayList<>(history.chain().links());
        links.add(new Chain.Link(number, file, c4, Where.nowhere()));
        chains.put(
                home.resolve(Chain.FILE),
                new Chain(links).written().getBytes(StandardCharsets.UTF_8));
        return new Generation.Reference(History.FOLDER + "/" + file, c4, Where.nowhere());
    }

    private List<Path> stored() {
        Together.write(texts, chains);
        return List.copyOf(texts.keySet());
    }
}
