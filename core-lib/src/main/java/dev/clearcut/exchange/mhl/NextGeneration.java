package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Where;
import dev.clearcut.manifest.Comparison;
import dev.clearcut.manifest.Difference;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.FolderHashes;
import dev.clearcut.manifest.HashAlgorithm;
import dev.clearcut.manifest.ListedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the next generation of each history says, from what was found in the whole folder. */
final class NextGeneration {

    private static final class Folder {
        final Map<String, Folder> folders = new TreeMap<>();
        final Map<String, ListedFile> files = new TreeMap<>();
    }

    private final Map<HashAlgorithm, Map<String, FolderHashes.Pair>> folderHashes;
    private final HistoryWriter.Session session;
    private final String now;
    private final Folder top = new Folder();

    NextGeneration(
            HistoryWriter.Observed observed,
            Map<HashAlgorithm, Map<String, FolderHashes.Pair>> folderHashes,
            HistoryWriter.Session session) {
        this.folderHashes = folderHashes;
        this.session = session;
        this.now = Generation.written(session.at().atOffset(ZoneOffset.UTC));
        observed.folders().forEach(this::folder);
        observed.files().forEach(file -> folder(file.folder()).files.put(file.name(), file));
    }

    private Folder folder(String path) {
        var at = top;
        for (var part : path.split("/")) {
            at = part.isEmpty() ? at : at.folders.computeIfAbsent(part, any -> new Folder());
        }
        return at;
    }

    Generation of(History history, int number, String file, List<Generation.Reference> references) {
        var entries = new Entries(history);
        entries.within("", folder(history.prefix()));
        var ignored = new LinkedHashSet<>(history.ignored());
        ignored.addAll(session.ignored());
        return new Generation(
                number,
                file,
                new Generation.Made(now, session.host(), "clearcut", session.version(), "in-place"),
                Optional.of(hashes(withoutSlash(history.prefix()))),
                List.copyOf(ignored),
                entries.entries,
                references);
    }

    private static String withoutSlash(String prefix) {
        return prefix.isEmpty() ? prefix : prefix.substring(0, prefix.length() - 1);
    }

    private Generation.Hashed hashes(String path) {
        var contents = new ArrayList<Generation.Hash>();
        var structures = new ArrayList<Generation.Hash>();
        for (var of : folderHashes.values()) {
            var pair = of.get(path);
            if (pair != null) {
                contents.add(new Generation.Hash(pair.content(), "", now));
                structures.add(new Generation.Hash(pair.structure(), "", now));
            }
        }
        return new Generation.Hashed(contents, structures);
    }

    /** The entries of one history: the folders within first, then the files, then the folder. */
    private final class Entries {
        final List<Generation.Entry> entries = new ArrayList<>();
        final History history;
        final Expected expected;
        final TreeSet<String> others = new TreeSet<>();
        final Map<String, String> renamed = new HashMap<>();

        Entries(History history) {
            this.history = history;
            this.expected = new Expected("", history.generations());
            history.children()
                    .forEach(
                            child ->
                                    others.add(
                                            withoutSlash(
                                                    child.prefix()
                                                            .substring(
                                                                    history.prefix().length()))));
            findRenamed();
        }

        private void findRenamed() {
            if (history.generations().isEmpty()) {
                return;
            }
            var found = new ArrayList<ListedFile>();
            collect("", folder(history.prefix()), found);
            for (var difference : Comparison.of(expected.files().toList(), found).differences()) {
                switch (difference) {
                    case Difference.Renamed one ->
                            renamed.put(one.found().path(), one.listed().path());
                    case Difference.Moved one ->
                            renamed.put(one.found().path(), one.listed().path());
                    case Difference.Same one -> {}
                    case Difference.Unproven one -> {}
                    case Difference.Missing one -> {}
                    case Difference.Extra one -> {}
                    case Difference.Copy one -> {}
                    case Difference.Changed one -> {}
                    case Difference.Resized one -> {}
                    case Difference.Replaced one -> {}
                    case Difference.Swapped one -> {}
                }
            }
        }

        private void collect(String path, Folder folder, List<ListedFile> into) {
            folder.files.forEach(
                    (name, file) ->
                            into.add(
                                    new ListedFile(
                                            join(path, name),
                                            file.size(),
                                            file.digests(),
                                            file.where())));
            folder.folders.forEach(
                    (name, child) -> {
                        if (!others.contains(join(path, name))) {
                            collect(join(path, name), child, into);
                        }
                    });
        }

        void within(String path, Folder folder) {
            folder.folders.forEach(
                    (name, child) -> {
                        var its = join(path, name);
                        if (!others.contains(its)) {
                            within(its, child);
                        }
                        entries.add(entry(its, true, ListedFile.UNKNOWN_SIZE, folderHashed(its)));
                    });
            folder.files.forEach(
                    (name, file) -> {
                        var its = join(path, name);
                        entries.add(entry(its, false, file.size(), fileHashed(its, file)));
                    });
        }

        private Generation.Hashed folderHashed(String path) {
            return hashes(history.prefix() + path);
        }

        private Generation.Entry entry(
                String path, boolean isFolder, long size, Generation.Hashed hashed) {
            return new Generation.Entry(
                    path,
                    isFolder,
                    size,
                    modified(history.folder().resolve(path)),
                    hashed,
                    isFolder ? "" : renamed.getOrDefault(path, ""),
                    Where.nowhere());
        }

        private Generation.Hashed fileHashed(String path, ListedFile file) {
            var known = expected.file(path);
            return new Generation.Hashed(
                    file.digests().stream().flatMap(d -> action(d, file, known).stream()).toList(),
                    List.of());
        }

        /** A new kind of hash of a known file counts only when a kind that is known agrees. */
        private Optional<Generation.Hash> action(
                Digest digest, ListedFile file, Optional<ListedFile> known) {
            if (known.isEmpty()) {
                return Optional.of(new Generation.Hash(digest, "original", now));
            }
            var before = known.get().digest(digest.algorithm());
            boolean isFailed =
                    before.isPresent()
                            ? !before.get().equals(digest)
                            : known.get().digests().stream()
                                    .noneMatch(d -> file.digests().contains(d));
            if (isFailed && before.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Generation.Hash(digest, isFailed ? "failed" : "verified", now));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String modified(Path file) {
        try {
            Instant time = Files.getLastModifiedTime(file).toInstant();
            return Generation.written(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
        } catch (IOException gone) {
            return "";
        }
    }
}
