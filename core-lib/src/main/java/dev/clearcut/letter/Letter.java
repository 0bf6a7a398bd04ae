package dev.clearcut.letter;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.List;

/**
 * A letter, ready to be read once more and sent.
 *
 * @param from an e-mail address
 * @param to a name
 * @param email of whom it is for; empty when none is on file
 * @param body paragraphs with an empty line between them
 */
public record Letter(String from, String to, String email, String subject, String body) {

    public Letter {
        if (subject.isBlank() || body.isBlank()) {
            throw new Invalid(
                    "A letter has a subject and a text; the template begins with \"Subject: …\" and an empty line.");
        }
    }

    /** Each as its lines. */
    public List<List<String>> paragraphs() {
        return List.of(body.strip().split("\n\\s*\n")).stream()
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    /** As plain text, subject and all. */
    public String text() {
        return "To %s%s\n\n%s\n\n%s\n"
                .formatted(to, email.isEmpty() ? "" : " <" + email + ">", subject, body.strip());
    }
}
