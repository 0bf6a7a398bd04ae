package dev.clearcut.evidence;

import java.util.List;

/**
 * The text of a document, as far as it could be read.
 *
 * @param mediaType what its content is, such as {@code application/pdf}; {@code
 *     application/octet-stream} when nobody can tell
 * @param words the same for people: {@code a Word document}
 * @param title as the document itself says; empty when it does not
 * @param language as the document itself says, such as {@code en-GB}; empty when it does not
 * @param pages pages, sheets or slides; 0 for a document that runs on without them
 * @param parts in the document's order; what is attached to it comes where it is attached
 */
public record DocumentText(
        String mediaType,
        String words,
        String title,
        String language,
        int pages,
        List<DocumentPart> parts,
        TextStanding standing) {

    public DocumentText {
        parts = List.copyOf(parts);
    }

    /** What is no document at all, or not there to be read. */
    public static DocumentText unreadable() {
        return new DocumentText(
                "application/octet-stream",
                "of no kind that is known",
                "",
                "",
                0,
                List.of(),
                TextStanding.UNREADABLE);
    }

    /** How many characters (UTF-16) the text has. */
    public long characters() {
        return parts.stream().mapToLong(part -> part.text().length()).sum();
    }

    /** The first lines that are not blank. */
    public List<String> opening(int most) {
        return parts.stream()
                .flatMap(part -> part.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(most)
                .toList();
    }
}
