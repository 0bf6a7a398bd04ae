package dev.clearcut.probe.hash;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashStream32;
import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One hash of bytes that come piece by piece. */
sealed interface RunningHash {

    void put(byte[] bytes, int length);

    /** Of all that was put; nothing may be put after. */
    Digest digest();

    static RunningHash of(HashAlgorithm algorithm) {
        return switch (algorithm) {
            case MD5 -> OfTheJdk.of(algorithm, "MD5");
            case SHA_1 -> OfTheJdk.of(algorithm, "SHA-1");
            case SHA_256 -> OfTheJdk.of(algorithm, "SHA-256");
            case SHA_512, C4 -> OfTheJdk.of(algorithm, "SHA-512");
            case XXH32 -> new Bits32(algorithm, Hashing.xxh32().hashStream());
            case XXH64 -> new Bits64(algorithm, Hashing.xxh64().hashStream());
            case XXH3_64 -> new Bits64(algorithm, Hashing.xxh3_64().hashStream());
            case XXH3_128 -> new Bits128(algorithm, Hashing.xxh3_128().hashStream());
        };
    }

    /** The hash of bytes that are all here. */
    static Digest of(HashAlgorithm algorithm, byte[] bytes) {
        var hash = of(algorithm);
        hash.put(bytes, bytes.length);
        return hash.digest();
    }

    record OfTheJdk(HashAlgorithm algorithm, MessageDigest running) implements RunningHash {

        static OfTheJdk of(HashAlgorithm algorithm, String name) {
            try {
                return new OfTheJdk(algorithm, MessageDigest.getInstance(name));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }

        @Override
        public void put(byte[] bytes, int length) {
            running.update(bytes, 0, length);
        }

        @Override
        public Digest digest() {
            return Digest.of(algorithm, running.digest());
        }
    }

    /** The xxHash family's canonical form has the most significant byte first. */
    record Bits32(HashAlgorithm algorithm, HashStream32 running) implements RunningHash {
        @Override
        public void put(byte[] bytes, int length) {
            running.putBytes(bytes, 0, length);
        }

        @Override
        public Digest digest() {
            return Digest.of(algorithm, ByteBuffer.allocate(4).putInt(running.getAsInt()).array());
        }
    }

    record Bits64(HashAlgorithm algorithm, HashStream64 running) implements RunningHash {
        @Override
        public void put(byte[] bytes, int length) {
            running.putBytes(bytes, 0, length);
        }

        @Override
        public Digest digest() {
            return Digest.of(
                    algorithm, ByteBuffer.allocate(8).putLong(running.getAsLong()).array());
        }
    }

    record Bits128(HashAlgorithm algorithm, HashStream128 running) implements RunningHash {
        @Override
        public void put(byte[] bytes, int length) {
            running.putBytes(bytes, 0, length);
        }

        @Override
        public Digest digest() {
            var value = running.get();
            return Digest.of(
                    algorithm,
                    ByteBuffer.allocate(16)
                            .putLong(value.getMostSignificantBits())
                            .putLong(value.getLeastSignificantBits())
                            .array());
        }
    }
}
