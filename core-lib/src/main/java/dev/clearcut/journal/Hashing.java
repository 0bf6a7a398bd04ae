package dev.clearcut.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts, each with its length before it, so that no two lists look alike. */
final class Hashing {

    private final MessageDigest digest;

    Hashing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String of(String... texts) {
        var hashing = new Hashing();
        for (var text : texts) {
            hashing.with(text);
        }
        return hashing.hex();
    }

    Hashing with(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    Hashing with(long number) {
        return with(Long.toString(number));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
