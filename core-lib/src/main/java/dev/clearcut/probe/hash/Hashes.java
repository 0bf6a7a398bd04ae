package dev.clearcut.probe.hash;

import dev.clearcut.manifest.Digest;
import dev.clearcut.manifest.HashAlgorithm;

/** The hash of bytes that are in memory. */
public final class Hashes {

    private Hashes() {}

    public static Digest of(HashAlgorithm algorithm, byte[] bytes) {
        return RunningHash.of(algorithm, bytes);
    }
}
