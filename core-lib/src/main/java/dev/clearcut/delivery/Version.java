package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.use.Cut;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
 * @param checks what came of checking it, one for each specification, the last one last
 */
public record Version(
        int number,
        List<SentFile> files,
        Made made,
        @Nullable OfCut cut,
        List<MadeFrom> from,
        List<Checked> checks) {

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
        checks = List.copyOf(checks);
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
        return seal(files);
    }

    /** What those files come to, as a version of them would. */
    public static Hash seal(List<SentFile> files) {
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

    /** The same, made of that cut. */
    Version of(OfCut newCut) {
        return new Version(number, files, made, newCut, from, checks);
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

    /** What came of the last check against that specification. */
    public Optional<Checked> checkedAgainst(String spec) {
        return checks.reversed().stream().filter(check -> check.isAgainst(spec)).findFirst();
    }

    /** Whether the last check against that specification ended with something wrong. */
    boolean hasFailed(String spec) {
        return checkedAgainst(spec)
                .filter(check -> check.result(files) == Checked.Result.FAILED)
                .isPresent();
    }

    /**
     * What its checks say of it: that against its item's specification; where the item names none,
     * the last, and each that failed or was passed against our own, as long as nobody set it aside.
     *
     * @param spec the item's; may be empty
     */
    public List<Checked> telling(String spec) {
        if (!spec.isEmpty()) {
            return checkedAgainst(spec).stream().toList();
        }
        return checks.stream()
                .filter(check -> check.equals(checks.getLast()) || check.isContested(files))
                .toList();
    }

    /** The last check of all. */
    public Optional<Checked> lastCheck() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
    }

    /**
     * The same after a check of some of its files. What other specifications say stays; what was
     * held against this one when it said something else is void.
     */
    Version checked(Checked check) {
        var all = new ArrayList<>(checks);
        var before = all.stream().filter(one -> one.against().equals(check.against())).findFirst();
        all.removeIf(one -> one.against().isCalledAs(check.against()));
        all.add(before.map(one -> one.later(check.files())).orElse(check));
        return new Version(number, files, made, cut, from, all);
    }

    /** {@code v2}. */
    public String name() {
        return "v" + number;
    }

    public long bytes() {
        return files.stream().mapToLong(SentFile::bytes).sum();
    }
}
