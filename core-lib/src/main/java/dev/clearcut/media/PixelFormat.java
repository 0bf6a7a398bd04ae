package dev.clearcut.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a decoder lays out a picture, read from the name FFmpeg gives it: {@code yuv422p10le}.
 *
 * @param chroma {@code 4:2:0}, {@code 4:2:2}, {@code 4:4:4}, {@code rgb}, {@code xyz}, {@code grey}
 * @param depth bits a sample
 */
public record PixelFormat(String chroma, int depth, boolean alpha) {

    private static final Pattern PLANAR =
            Pattern.compile("(yuvj?|yuva)(4\\d\\d)p(\\d+)?(?:le|be)?|(gbra?p)f?(\\d+)?(?:le|be)?");
    private static final Pattern SEMI_PLANAR =
            Pattern.compile("nv(12|21|16|24|42|20)(?:le|be)?|p([024])(\\d\\d)(?:le|be)?");
    private static final Pattern PACKED =
            Pattern.compile(
                    "(?:rgb|bgr|argb|abgr|rgba|bgra|rgb0|bgr0|0rgb|0bgr)f?(\\d+)?(?:le|be)?");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(uyvy422|yuyv422|yvyu422)|y(2|4)1(\\d)le|(grayf?|ya)(\\d+)?(?:le|be)?|xyz(\\d+)(?:le|be)");

    /** Empty for a name that says neither. */
    public static Optional<PixelFormat> named(String name) {
        var planar = PLANAR.matcher(name);
        if (planar.matches()) {
            return Optional.of(
                    planar.group(1) != null
                            ? new PixelFormat(
                                    sampling(planar.group(2)),
                                    number(planar.group(3), 8),
                                    planar.group(1).endsWith("a"))
                            : new PixelFormat(
                                    "rgb",
                                    number(planar.group(5), 8),
                                    planar.group(4).startsWith("gbra")));
        }
        var semi = SEMI_PLANAR.matcher(name);
        if (semi.matches()) {
            return Optional.of(
                    semi.group(1) != null
                            ? semiPlanar(semi.group(1))
                            : new PixelFormat(
                                    "4:"
                                            + (semi.group(2).equals("4")
                                                    ? "4:4"
                                                    : "2:" + semi.group(2)),
                                    number(semi.group(3), 8),
                                    false));
        }
        return packed(name);
    }

    private static PixelFormat semiPlanar(String digits) {
        return switch (digits) {
            case "16" -> new PixelFormat("4:2:2", 8, false);
            case "20" -> new PixelFormat("4:2:2", 10, false);
            case "24", "42" -> new PixelFormat("4:4:4", 8, false);
            default -> new PixelFormat("4:2:0", 8, false);
        };
    }

    private static Optional<PixelFormat> packed(String name) {
        var rgb = PACKED.matcher(name);
        if (rgb.matches()) {
            boolean alpha = name.contains("a");
            int bits = number(rgb.group(1), 0);
            int each = bits == 0 ? 8 : bits / (alpha ? 4 : 3);
            return each < 8 ? Optional.empty() : Optional.of(new PixelFormat("rgb", each, alpha));
        }
        var other = OTHER.matcher(name);
        if (!other.matches()) {
            return Optional.empty();
        }
        if (other.group(1) != null) {
            return Optional.of(new PixelFormat("4:2:2", 8, false));
        }
        if (other.group(2) != null) {
            return Optional.of(
                    new PixelFormat(
                            other.group(2).equals("2") ? "4:2:2" : "4:4:4",
                            10 + number(other.group(3), 0),
                            false));
        }
        if (other.group(4) != null) {
            boolean alpha = other.group(4).equals("ya");
            int bits = number(other.group(5), 8);
            return Optional.of(new PixelFormat("grey", alpha && bits > 8 ? bits : bits, alpha));
        }
        return Optional.of(new PixelFormat("xyz", number(other.group(6), 12), false));
    }

    private static String sampling(String digits) {
        return String.join(":", digits.split(""));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
