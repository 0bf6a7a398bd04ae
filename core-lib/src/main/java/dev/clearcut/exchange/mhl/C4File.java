package dev.clearcut.exchange.mhl;

import dev.clearcut.base.ClearcutException.Unavailable;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The C4 identifier of a list's bytes, by which chains and references name it. */
final class C4File {

    private C4File() {}

    static Digest of(Path file) {
        var hash = hash();
        try (var in = new DigestInputStream(Files.newInputStream(file), hash)) {
            var piece = new byte[1 << 16];
            while (in.read(piece) >= 0) {
                // the stream hashes what goes through it
            }
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
        return Digest.of(HashAlgorithm.C4, hash.digest());
    }

    static Digest of(byte[] bytes) {
        return Digest.of(HashAlgorithm.C4, hash().digest(bytes));
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
