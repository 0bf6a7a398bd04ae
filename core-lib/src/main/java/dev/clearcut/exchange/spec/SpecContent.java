package dev.clearcut.exchange.spec;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.media.spec.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a specification says, as a hash: over its own file and those it is based on, whatever ends
 * their lines.
 */
public final class SpecContent {

    private SpecContent() {}

    /**
     * Of a file of one's own.
     *
     * @return {@code sha256:3b0c…}
     * @throws Invalid when it has mistakes
     */
    public static String of(Path file) {
        var read = SpecFile.read(file);
        var profile = read.value().orElseThrow(() -> mistaken(file));
        return hash(SpecFile.text(file) + base(profile, file));
    }

    private static Invalid mistaken(Path file) {
        return new Invalid(
                "%s is no specification any more; \"spec check %s\" says why."
                        .formatted(file, file));
    }

    /** Of one that ships. */
    public static String of(Profile shipped) {
        return hash(ShippedSpecs.text(shipped.id()) + base(shipped, Path.of("")));
    }

    private static String base(Profile profile, Path file) {
        var base = profile.basedOn();
        if (base.isEmpty()) {
            return "";
        }
        return "\n"
                + (SpecFile.isFile(base)
                        ? of(file.toAbsolutePath().resolveSibling(base))
                        : of(ShippedSpecs.require(base)));
    }

    private static String hash(String text) {
        try {
            var bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
