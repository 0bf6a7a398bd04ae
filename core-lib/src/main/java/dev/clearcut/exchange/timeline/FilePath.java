package dev.clearcut.exchange.timeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The path behind the URLs edit systems write. */
final class FilePath {

    private FilePath() {}

    /**
     * {@code file://localhost/C%3a/Rushes/A%20day.mov} is {@code C:/Rushes/A day.mov}. What is no
     * file URL stays, decoded.
     */
    static String of(String url) {
        var path = decoded(url.strip());
        for (var prefix : new String[] {"file://localhost", "file://"}) {
            if (path.regionMatches(true, 0, prefix, 0, prefix.length())) {
                path = path.substring(prefix.length());
                break;
            }
        }
        boolean drive =
                path.length() > 3
                        && path.charAt(0) == '/'
                        && Character.isLetter(path.charAt(1))
                        && path.charAt(2) == ':';
        return drive ? path.substring(1) : path;
    }

    /** Percent signs that escape nothing stay as they are; a plus is a plus. */
    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        var bytes = url.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1]) : -1;
            int low = high < 0 ? -1 : hex(bytes[i + 2]);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
