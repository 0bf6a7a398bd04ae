package dev.clearcut.exchange.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was written; nothing is sent.
 *
 * @param kind {@code request}, {@code chase}, {@code acceptance} or {@code extension}
 * @param from an e-mail address
 * @param to a name
 * @param email empty when none is on file
 * @param text the paragraphs, without the subject
 * @param missing what a person has to fill in: {@code email}, or nothing
 * @param file where it was written; null when it was only told
 */
public record LetterView(
        String kind,
        String from,
        String to,
        String email,
        String subject,
        String text,
        List<String> missing,
        @Nullable String file) {

    /**
     * The words of a letter, to be edited.
     *
     * @param own true for one that was there before, and stays
     */
    public record TemplateView(String kind, String file, boolean own) {}
}
