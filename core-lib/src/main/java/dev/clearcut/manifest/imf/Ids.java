package dev.clearcut.manifest.imf;

import java.util.Locale;
import java.util.regex.Pattern;

/** Identifiers as packages write them: {@code urn:uuid:} and a UUID of RFC 4122. */
public final class Ids {

    private static final Pattern FORM =
            Pattern.compile(
                    "urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}"
                            + "-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** In small letters without {@code urn:uuid:}, so that one id has one spelling. */
    public static String plain(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("urn:uuid:") ? text.substring(9) : text;
    }

    /** Whether it is {@code urn:uuid:} and a UUID with a version and a variant that exist. */
    public static boolean isWellFormed(String written) {
        return FORM.matcher(written.strip()).matches();
    }
}
