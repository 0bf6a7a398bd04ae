package dev.clearcut.exchange.mhl;

import dev.clearcut.base.Where;
import dev.clearcut.manifest.Digest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One generation of an ASC MHL history: what a folder was found to be at one time.
 *
 * @param number from 1; 0 where the file's name has none
 * @param file its name in the {@code ascmhl} folder
 * @param ignored the patterns of what it leaves out
 * @param references the lists of histories further down that it was made together with
 */
record Generation(
        int number,
        String file,
        Made made,
        Optional<Hashed> root,
        List<String> ignored,
        List<Entry> entries,
        List<Reference> references) {

    Generation {
        ignored = List.copyOf(ignored);
        entries = List.copyOf(entries);
        references = List.copyOf(references);
    }

    /** Who made it, when, with what. */
    record Made(String date, String host, String tool, String version, String process) {}

    /**
     * A file or a folder.
     *
     * @param size -1 where it is not said
     * @param previousPath what it was called in the generations before; empty for the same
     */
    record Entry(
            String path,
            boolean isFolder,
            long size,
            String modified,
            Hashed hashed,
            String previousPath,
            Where where) {

        /** The same under another path. */
        Entry at(String other) {
            return new Entry(other, isFolder, size, modified, hashed, previousPath, where);
        }
    }

    /** The hashes of an entry; {@code structures} of folders alone, as many as contents. */
    record Hashed(List<Hash> contents, List<Hash> structures) {
        Hashed {
            contents = List.copyOf(contents);
            structures = List.copyOf(structures);
        }
    }

    /**
     * @param action {@code original}, {@code verified}, {@code failed}; empty where it is not said
     * @param date ISO with an offset, or empty
     */
    record Hash(Digest digest, String action, String date) {}

    /** Another list, by its path from the folder and the C4 of its bytes. */
    record Reference(String path, Digest c4, Where where) {}

    /** As the reference tool writes days: to the second, with an offset. */
    static String written(OffsetDateTime time) {
        return time.withNano(0)
                .format(
                        java.time.format.DateTimeFormatter.ofPattern(
                                "yyyy-MM-dd'T'HH:mm:ssxxx", java.util.Locale.ROOT));
    }
}
