package dev.clearcut.exchange.json.office;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** What the writer and the reader of office files agree on. */
final class OfficeZip {

    /** Where kept files stand, by their hash. */
    static final String ATTACHMENTS = "attachments/";

    /** A part's path: no other is read, so that none leads anywhere. */
    static final Pattern PATH =
            Pattern.compile(
                    "(?:[a-z][a-z-]{0,40}|productions/[1-9]\\d{0,5}/[a-z][a-z-]{0,40})\\.jsonl"
                            + "|attachments/[0-9a-f]{64}");

    private OfficeZip() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
