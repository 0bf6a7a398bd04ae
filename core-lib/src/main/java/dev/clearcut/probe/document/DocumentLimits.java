package dev.clearcut.probe.document;

import dev.clearcut.base.ClearcutException.Invalid;
import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param time from asking to the last word of the answer
 * @param megabytes of memory, for the process that reads
 * @param megabytesOfDisk for what it unpacks meanwhile
 * @param characters of text that are kept; about three thousand make a page
 * @param parts pages, sheets, slides and attachments
 * @param attachments how many are read
 * @param depth of attachments in attachments
 * @param processes that read at the same time
 */
public record DocumentLimits(
        Duration time,
        int megabytes,
        int megabytesOfDisk,
        int characters,
        int parts,
        int attachments,
        int depth,
        int processes) {

    public DocumentLimits {
        if (time.toMillis() < 1
                || megabytes < 32
                || megabytesOfDisk < 1
                || characters < 1
                || parts < 1
                || attachments < 0
                || depth < 0
                || processes < 1) {
            throw new Invalid("A document needs some time, 32 MB of memory and room to answer.");
        }
    }

    /** Enough for a contract of seven hundred pages on a slow machine. */
    public static DocumentLimits standard() {
        return new DocumentLimits(Duration.ofSeconds(30), 512, 1024, 2_000_000, 10_000, 200, 5, 2);
    }

    public DocumentLimits within(Duration other) {
        return new DocumentLimits(
                other,
                megabytes,
                megabytesOfDisk,
                characters,
                parts,
                attachments,
                depth,
                processes);
    }

    public DocumentLimits keeping(int charactersOfText) {
        return new DocumentLimits(
                time,
                megabytes,
                megabytesOfDisk,
                charactersOfText,
                parts,
                attachments,
                depth,
                processes);
    }
}
