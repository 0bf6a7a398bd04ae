package dev.clearcut.delivery;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Locale;

/**
 * What a file's bytes come to.
 *
 * @param algorithm lower case: {@code sha256}, {@code md5}, {@code xxh64}
 * @param value lower-case hex
 */
public record Hash(String algorithm, String value) {

    public Hash {
        algorithm = algorithm.strip().toLowerCase(Locale.ROOT).replace("-", "");
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!algorithm.matches("[a-z][a-z0-9]{1,15}")) {
            throw new Invalid(
                    "\"%s\" is no name of a hash; write it as in sha256.".formatted(algorithm));
        }
        if (!value.matches("(?:[0-9a-f]{2}){4,64}")) {
            throw new Invalid(
                    "\"%s\" is no %s; write its digits in hex.".formatted(value, algorithm));
        }
        var expected =
                switch (algorithm) {
                    case "md5", "xxh128" -> 32;
                    case "sha1" -> 40;
                    case "sha256" -> 64;
                    case "xxh64", "xxh3" -> 16;
                    default -> value.length();
                };
        if (value.length() != expected) {
            throw new Invalid(
                    "\"%s\" has %d digits; a %s has %d."
                            .formatted(value, value.length(), algorithm, expected));
        }
    }

    public static Hash sha256(String value) {
        return new Hash("sha256", value);
    }

    /**
     * Reads {@code sha256:3b0c…} or {@code md5 9e10…}; digits alone are told by how many they are.
     *
     * @throws Invalid when it is none
     */
    public static Hash of(String text) {
        var parts = text.strip().split("[\\s:=]+", 2);
        if (parts.length == 2) {
            return new Hash(parts[0], parts[1]);
        }
        return switch (parts[0].length()) {
            case 64 -> new Hash("sha256", parts[0]);
            case 40 -> new Hash("sha1", parts[0]);
            case 32 -> new Hash("md5", parts[0]);
            default ->
                    throw new Invalid(
                            "\"%s\" may be more than one kind of hash; write it as in xxh64:0a1b…"
                                    .formatted(text.strip()));
        };
    }

    /** {@code sha256:3b0c…}: what {@link #of} reads back. */
    @Override
    public String toString() {
        return algorithm + ":" + value;
    }
}
