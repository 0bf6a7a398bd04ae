package dev.clearcut.evidence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import java.time.Instant;

/**
 * A document that was filed.
 *
 * @param sha256 of its content, 64 hexadecimal digits in lower case; the same document filed twice
 *     is kept once
 * @param fileName as it came, without folders
 * @param mediaType what its content is, whatever its name says
 * @param bytes how long it is
 * @param note the office's own words; may be empty
 * @param addedBy the e-mail address of who filed it
 * @param standing how much of its text can be searched
 */
public record Evidence(
        Id<Evidence> id,
        String sha256,
        String fileName,
        String mediaType,
        long bytes,
        AttachedTo attachedTo,
        EvidenceKind kind,
        String note,
        String addedBy,
        Instant addedAt,
        TextStanding standing) {

    public Evidence {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Invalid("\"" + sha256 + "\" is no SHA-256.");
        }
        if (fileName.isBlank() || bytes < 0) {
            throw new Invalid("Evidence is a file with a name and a length.");
        }
    }

    public Label label() {
        return new Label(kind, note);
    }

    public Evidence labelled(Label label) {
        return new Evidence(
                id,
                sha256,
                fileName,
                mediaType,
                bytes,
                attachedTo,
                label.kind(),
                label.note(),
                addedBy,
                addedAt,
                standing);
    }
}
