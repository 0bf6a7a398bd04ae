package dev.clearcut.journal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Words that the journal vouches for by their salted hash. They can be erased: the hash stays, the
 * chain still holds, and nobody can guess the words from it.
 *
 * @param hash SHA-256 of salt and text, lower-case hex
 * @param salt 32 hex digits; null once the words are erased
 * @param text null once the words are erased
 */
public record Words(String hash, @Nullable String salt, @Nullable String text) {

    /** Words that say nothing, and need no salt. */
    public static final Words NONE = new Words(Hashing.of("", ""), "", "");

    /**
     * @param random where the salt comes from; one nobody can predict
     */
    public static Words of(String text, RandomGenerator random) {
        if (text.isEmpty()) {
            return NONE;
        }
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        return new Words(Hashing.of(salt, text), salt, text);
    }

    public Words erased() {
        return new Words(hash, null, null);
    }

    public boolean isErased() {
        return text == null;
    }

    /** Nothing when they are erased. */
    public Optional<String> said() {
        return Optional.ofNullable(text);
    }

    /** Whether the hash is that of the words; what is erased cannot be held against it. */
    boolean holds() {
        return salt == null || text == null
                ? salt == null && text == null
                : hash.equals(Hashing.of(salt, text));
    }
}
