package dev.clearcut.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template may say. What is not known is empty.
 *
 * @param company whose letter it is; the production's own
 * @param sender who writes it, an e-mail address
 * @param to whom it is for
 * @param email of whom it is for; empty when none is on file
 * @param cut the version the excerpts are from
 * @param deal what the rights are for
 * @param code the line of the budget that pays
 * @param replyBy null when no day is named
 * @param askedOn when they were first asked; null when they were not
 */
public record LetterFacts(
        LetterKind kind,
        String production,
        String company,
        String sender,
        LocalDate today,
        String to,
        String email,
        String cut,
        String deal,
        String code,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate askedOn,
        List<Asked> materials,
        PaperFacts paper) {

    /**
     * The contract to extend or the quote to accept.
     *
     * @param reference empty when the letter is about neither
     * @param gives what it gives, one line a box
     * @param until the last day a quote can be accepted; null when it says none
     */
    public record PaperFacts(
            String reference,
            String price,
            List<String> gives,
            @Nullable LocalDate signed,
            @Nullable LocalDate until) {

        public static final PaperFacts NONE = new PaperFacts("", "", List.of(), null, null);

        public PaperFacts {
            gives = List.copyOf(gives);
        }
    }

    public LetterFacts {
        materials = List.copyOf(materials);
    }
}
