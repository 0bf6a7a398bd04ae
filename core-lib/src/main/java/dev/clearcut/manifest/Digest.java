package dev.clearcut.manifest;

import dev.clearcut.base.ClearcutException.Invalid;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The hash of some bytes.
 *
 * @param hex two lower-case digits a byte, as many as the algorithm has
 */
public record Digest(HashAlgorithm algorithm, String hex) {

    private static final String BASE_58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);

    /** "c4" and 88 digits. */
    private static final int C4_LENGTH = 90;

    /**
     * @throws Invalid when it is not that many hexadecimal digits
     */
    public Digest {
        hex = hex.toLowerCase(Locale.ROOT);
        if (hex.length() != 2 * algorithm.bytes() || !hex.matches("[0-9a-f]+")) {
            throw new Invalid(
                    "\"%s\" is no %s: it has %d hexadecimal digits."
                            .formatted(shortened(hex), algorithm, 2 * algorithm.bytes()));
        }
    }

    public static Digest of(HashAlgorithm algorithm, byte[] bytes) {
        return new Digest(algorithm, HexFormat.of().formatHex(bytes));
    }

    /**
     * Reads hexadecimal digits, base 64 (as packing lists write it), or a C4 identifier.
     *
     * @throws Invalid when it is none of these, or not as long as the algorithm makes it
     */
    public static Digest parse(HashAlgorithm algorithm, String written) {
        var text = written.strip();
        if (algorithm == HashAlgorithm.C4 && text.startsWith("c4")) {
            return fromC4(text);
        }
        boolean isHex = text.length() == 2 * algorithm.bytes() && text.matches("[0-9a-fA-F]+");
        return isHex ? new Digest(algorithm, text) : ofBase64(algorithm, text);
    }

    /**
     * @throws Invalid when it is no base 64 of that many bytes
     */
    public static Digest ofBase64(HashAlgorithm algorithm, String written) {
        try {
            var bytes = Base64.getDecoder().decode(written.strip());
            if (bytes.length == algorithm.bytes()) {
                return of(algorithm, bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Invalid(
                "\"%s\" is no %s: it has %d hexadecimal digits, or %d characters of base 64."
                        .formatted(
                                shortened(written.strip()),
                                algorithm,
                                2 * algorithm.bytes(),
                                (algorithm.bytes() + 2) / 3 * 4));
    }

    private static Digest fromC4(String text) {
        var value = BigInteger.ZERO;
        for (char c : text.substring(2).toCharArray()) {
            int digit = BASE_58.indexOf(c);
            if (digit < 0 || text.length() != C4_LENGTH) {
                throw new Invalid("\"%s\" is no C4 identifier.".formatted(shortened(text)));
            }
            value = value.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
        }
        var hex = value.toString(16);
        if (hex.length() > 128) {
            throw new Invalid("\"%s\" is no C4 identifier.".formatted(shortened(text)));
        }
        return new Digest(HashAlgorithm.C4, "0".repeat(128 - hex.length()) + hex);
    }

    /** As lists write it: hexadecimal digits, of C4 the identifier. */
    public String text() {
        return algorithm == HashAlgorithm.C4 ? c4() : hex;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private String c4() {
        var digits = new StringBuilder();
        for (var left = new BigInteger(hex, 16); left.signum() > 0; ) {
            var parts = left.divideAndRemainder(FIFTY_EIGHT);
            digits.append(BASE_58.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return "c4" + "1".repeat(C4_LENGTH - 2 - digits.length()) + digits.reverse();
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    @Override
    public String toString() {
        return algorithm + ":" + text();
    }
}
