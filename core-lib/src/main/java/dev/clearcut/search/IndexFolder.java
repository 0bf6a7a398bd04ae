package dev.clearcut.search;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.store.Store;
import dev.clearcut.store.Upkeep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The index's folder. A file beside the index says in which form it was made; it is written last,
 * so an index that is missing, half made, of another form or damaged is made anew from the
 * database.
 */
final class IndexFolder {

    /** To be counted up whenever {@link Fields}, {@link DocumentFields} or {@link Words} change. */
    static final String FORM = "3";

    private IndexFolder() {}

    /**
     * @param follow indexes what the store lists as changed
     */
    static OfficeIndex open(Store store, Words words, Consumer<OfficeIndex> follow) {
        var folder = store.folder().resolve("index");
        try {
            var standing =
                    isWhole(folder)
                            ? asItStands(folder, store, words, follow)
                            : Optional.<OfficeIndex>empty();
            return standing.isPresent() ? standing.get() : anew(folder, store, words, follow);
        } catch (IOException noFolder) {
            throw unavailable(folder, noFolder);
        }
    }

    static void forget(Store store) {
        var folder = store.folder().resolve("index");
        try {
            if (Files.exists(folder)) {
                empty(folder);
            }
        } catch (IOException cannotDelete) {
            throw unavailable(folder, cannotDelete);
        }
    }

    private static Unavailable unavailable(Path folder, IOException failed) {
        return new Unavailable(
                "The search index in %s cannot be used (%s); check the disk."
                        .formatted(folder, failed.getMessage()),
                failed);
    }

    private static boolean isWhole(Path folder) throws IOException {
        var form = folder.resolve("form");
        return Files.exists(form)
                && Files.readString(form, StandardCharsets.US_ASCII).strip().equals(FORM);
    }

    /** The index as it stands, brought up to date; nothing when it is not what it should be. */
    private static Optional<OfficeIndex> asItStands(
            Path folder, Store store, Words words, Consumer<OfficeIndex> follow) {
        OfficeIndex index;
        try {
            index = OfficeIndex.open(folder, words);
        } catch (Unavailable damaged) {
            return Optional.empty();
        }
        try {
            follow.accept(index);
            if (countsAs(store, index)) {
                return Optional.of(index);
            }
        } catch (Unavailable damaged) {
            index.close();
            return Optional.empty();
        }
        index.close();
        return Optional.empty();
    }

    private static boolean countsAs(Store store, OfficeIndex index) {
        return store.read(
                office ->
                        index.count(MaterialDocument.class) == office.index().countMaterials()
                                && index.count(FiledDocument.class)
                                        == office.index().documents().count());
    }

    private static OfficeIndex anew(
            Path folder, Store store, Words words, Consumer<OfficeIndex> follow)
            throws IOException {
        empty(folder);
        store.upkeep(Upkeep::markAllChanged);
        var index = OfficeIndex.open(folder, words);
        follow.accept(index);
        Files.writeString(folder.resolve("form"), FORM, StandardCharsets.US_ASCII);
        return index;
    }

    private static void empty(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("form"));
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
