package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.use.Cut;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One making of a deliverable. Other bytes are another version.
 *
 * @param number from 1, in the order they were made
 * @param files at least one, as they are delivered
 * @param made by whom and when
 * @param cut of which it was made; null where it follows no cut, or nobody said
 * @param from which versions of other items it was made of
 * @param conformance the last check; null while there is none
 */
public record Version(
        int number,
        List<SentFile> files,
        Made made,
        @Nullable OfCut cut,
        List<MadeFrom> from,
        @Nullable Conformance conformance) {

    /**
     * @param by who made it: a person, a lab
     */
    public record Made(String by, LocalDate on) {
        public Made {
            by = by.strip();
        }
    }

    /**
     * A cut on file.
     *
     * @param name as it was called then
     */
    public record OfCut(Id<Cut> cut, String name) {}

    /**
     * A version of another item of the same delivery.
     *
     * @param item its reference
     */
    public record MadeFrom(String item, int number) {

        /** {@code Texted master v2}. */
        @Override
        public String toString() {
            return item + " v" + number;
        }
    }

    public Version {
        files = List.copyOf(files);
        from = List.copyOf(from);
        if (files.isEmpty()) {
            throw new Invalid("A version is made of at least one file.");
        }
    }

    /**
     * What the whole version comes to: a file's own SHA-256 where it is one file that has one; else
     * the SHA-256 of a line {@code algorithm:value name} for each file, by name, each ended by a
     * line feed.
     */
    public Hash seal() {
        if (files.size() == 1) {
            return files.getFirst().hashes().stream()
                    .filter(hash -> hash.algorithm().equals("sha256"))
                    .findFirst()
                    .orElse(files.getFirst().hashes().getFirst());
        }
        var lines =
                files.stream()
                        .sorted(Comparator.comparing(SentFile::name))
                        .map(file -> file.hashes().getFirst() + " " + file.name() + "\n")
                        .collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Hash.sha256(
                    HexFormat.of()
                            .formatHex(digest.digest(lines.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether this hash is its seal, or one of its only file. */
    public boolean isTheOneOf(Hash hash) {
        return seal().equals(hash) || files.size() == 1 && files.getFirst().has(hash);
    }

    /** Whether a file with this hash is in it. */
    public boolean has(Hash hash) {
        return files.stream().anyMatch(file -> file.has(hash));
    }

    /** Whether each file of one is, byte for byte, a file of the other. */
    public boolean isSameAs(List<SentFile> others) {
        return files.size() == others.size()
                && files.stream().allMatch(f -> others.stream().anyMatch(f::isSameAs));
    }

    public Version checked(Conformance newConformance) {
        return new Version(number, files, made, cut, from, newConformance);
    }

    /** {@code v2}. */
    public String name() {
        return "v" + number;
    }

    public long bytes() {
        return files.stream().mapToLong(SentFile::bytes).sum();
    }
}
