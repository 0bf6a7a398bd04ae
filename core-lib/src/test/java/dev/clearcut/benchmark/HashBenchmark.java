package dev.clearcut.benchmark;

import dev.clearcut.Folders;
import dev.clearcut.base.Progress;
import dev.clearcut.manifest.HashAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Hashes of one file of 32 MB, beside the JDK's MD5 alone as md5sum would read it. */
final class HashBenchmark {

    private static final int SIZE = 32 << 20;

    private HashBenchmark() {}

    static void run() {
        try {
            var file = Files.createTempFile("clearcut", ".mov");
            var bytes = new byte[SIZE];
            new Random(1).nextBytes(bytes);
            Files.write(file, bytes);
            beside("md5 of 32 MB", file, EnumSet.of(HashAlgorithm.MD5));
            beside("xxh128 of 32 MB", file, EnumSet.of(HashAlgorithm.XXH3_128));
            beside(
                    "md5, sha1, xxh64 and xxh128 of 32 MB",
                    file,
                    EnumSet.of(
                            HashAlgorithm.MD5,
                            HashAlgorithm.SHA_1,
                            HashAlgorithm.XXH64,
                            HashAlgorithm.XXH3_128));
            beside("all nine hashes of 32 MB", file, EnumSet.allOf(HashAlgorithm.class));
            Files.delete(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void beside(String what, Path file, Set<HashAlgorithm> algorithms) {
        Beside.compare(
                what,
                () ->
                        Folders.hash(file, algorithms, Progress.SILENT)
                                .value()
                                .orElseThrow()
                                .digests()
                                .hashCode(),
                "the JDK's MD5 of it alone",
                () -> md5(file));
    }

    private static int md5(Path file) {
        try {
            var hash = MessageDigest.getInstance("MD5");
            try (var in = new DigestInputStream(Files.newInputStream(file), hash)) {
                var piece = new byte[1 << 16];
                while (in.read(piece) >= 0) {
                    // the stream hashes what goes through it
                }
            }
            return hash.digest()[0] + 300;
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
