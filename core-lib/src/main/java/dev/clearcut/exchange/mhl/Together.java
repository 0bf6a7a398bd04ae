package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.Unavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes several files, all of them or none: first under other names, which a full disk ends
 * without harm; then each is put in its place in one step; what was replaced is put back when a
 * later one fails.
 */
final class Together {

    private final Map<Path, Path> waiting = new LinkedHashMap<>();
    private final Map<Path, byte @Nullable []> before = new LinkedHashMap<>();
    private final List<Path> folders = new ArrayList<>();

    private Together() {}

    /**
     * @param fresh files that must not be there yet
     * @param replacing files that may be; they come after all the others
     * @throws Unavailable when it cannot be done; everything is as it was then, or the message
     *     names what is not
     */
    static void write(Map<Path, byte[]> fresh, Map<Path, byte[]> replacing) {
        var writing = new Together();
        try {
            writing.prepare(fresh);
            writing.prepare(replacing);
            for (var file : fresh.keySet()) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                writing.place(file, null);
            }
            for (var file : replacing.keySet()) {
                writing.place(file, Files.isRegularFile(file) ? Files.readAllBytes(file) : null);
            }
        } catch (IOException full) {
            throw new Unavailable(
                    "The list cannot be written: %s. %s"
                            .formatted(full.getMessage(), writing.undone()),
                    full);
        }
    }

    private void prepare(Map<Path, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            folder(file.getKey().toAbsolutePath().getParent());
            var aside = file.getKey().resolveSibling(file.getKey().getFileName() + ".new");
            waiting.put(file.getKey(), aside);
            Files.write(aside, file.getValue());
        }
    }

    private void folder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            folder(folder.getParent());
            Files.createDirectory(folder);
            folders.add(folder);
        }
    }

    private void place(Path file, byte @Nullable [] was) throws IOException {
        var aside = waiting.get(file);
        if (aside != null) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            before.put(file, was);
        }
    }

    private String undone() {
        var stuck = new ArrayList<String>();
        for (var aside : waiting.values()) {
            remove(aside, stuck);
        }
        for (var file : before.entrySet()) {
            var was = file.getValue();
            if (was == null) {
                remove(file.getKey(), stuck);
            } else {
                putBack(file.getKey(), was, stuck);
            }
        }
        for (var folder : folders.reversed()) {
            remove(folder, stuck);
        }
        return stuck.isEmpty()
                ? "Nothing was added to the history."
                : "Look at what could not be put back: %s.".formatted(String.join(", ", stuck));
    }

    private static void putBack(Path file, byte[] was, List<String> stuck) {
        try {
            Files.write(file, was);
        } catch (IOException broken) {
            stuck.add(file.toString());
        }
    }

    private static void remove(Path file, List<String> stuck) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            stuck.add(file.toString());
        }
    }
}
