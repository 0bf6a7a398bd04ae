package dev.clearcut.exchange.sheet;

import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item must be delivered, in a buyer's word; a phrase that is none of the vocabulary is
 * the condition itself, and one that says no condition is doubted aloud.
 */
final class ObligationWords {

    private static final int LEAST_LETTERS = 3;
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "☒", "✗x", "●", "•", "*", "+");
    private static final Set<String> FRENCH = Set.of("oui", "non", "n");

    /** The condition where a sheet says that there is one, and not which. */
    private static final String UNSAID = "as the contract says";

    private final Vocabulary<Obligation> words =
            Vocabulary.of(Obligation.class, Obligation::word, "obligations.txt");
    private final Columns<DeliveryColumn> columns;
    private final Findings findings;
    private final boolean french;

    ObligationWords(Columns<DeliveryColumn> columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
        french =
                columns.sheet().rows().stream()
                        .map(row -> columns.text(row, DeliveryColumn.OBLIGATION))
                        .anyMatch(cell -> FRENCH.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /**
     * @param obligation null where the sheet does not say
     */
    record Said(@Nullable Obligation obligation, String condition) {}

    Said of(Row row) {
        var cell = columns.text(row, DeliveryColumn.OBLIGATION);
        var condition = columns.text(row, DeliveryColumn.CONDITION);
        if (!condition.isEmpty()) {
            return new Said(Obligation.CONDITIONAL, condition);
        }
        if (cell.isEmpty()) {
            return new Said(null, "");
        }
        var word = meaning(cell);
        if (word != null && word != Obligation.CONDITIONAL) {
            return new Said(word, "");
        }
        if (word == null) {
            doubt(row, cell);
            return new Said(Obligation.CONDITIONAL, cell);
        }
        return new Said(Obligation.CONDITIONAL, isBare(cell) ? unsaid(row, cell) : cell);
    }

    /** {@code O} is "oui" beside "N", and "optional" beside "M". */
    private @Nullable Obligation meaning(String cell) {
        if (TICKS.contains(cell) || french && cell.equalsIgnoreCase("o")) {
            return Obligation.REQUIRED;
        }
        return words.meaning(cell).orElse(null);
    }

    private static boolean isBare(String cell) {
        return Set.of("c", "cond", "conditional", "bedingt", "conditionnel")
                .contains(Spelling.of(cell));
    }

    private String unsaid(Row row, String cell) {
        findings.warning(
                "delivery.required",
                columns.at(row, DeliveryColumn.OBLIGATION),
                "\"%s\" says that there is a condition, and not which; write it in a column \"condition\"."
                        .formatted(cell));
        return UNSAID;
    }

    private void doubt(Row row, String cell) {
        long letters = cell.codePoints().filter(Character::isLetter).count();
        boolean says =
                letters >= LEAST_LETTERS
                        && cell.matches(
                                "(?iu)(?:only|if|where|when|upon|on|unless|subject|falls|wenn|nur|auf|si|sur|for|as|in case|provided)\\b.*");
        if (!says) {
            findings.warning(
                    "delivery.required",
                    columns.at(row, DeliveryColumn.OBLIGATION),
                    "\"%s\" is neither yes nor no, and is taken for a condition; write \"required\", \"optional\" or when it is wanted%s"
                            .formatted(
                                    cell,
                                    letters < LEAST_LETTERS ? "." : or(words.didYouMean(cell))));
        }
    }

    private static String or(String hint) {
        return hint.isEmpty() ? "." : hint;
    }
}
