package dev.clearcut.delivery.ready;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something between us and acceptance.
 *
 * @param item the item it is about; empty where it is about the delivery as a whole
 * @param owner who answers for it; empty while nobody does
 * @param due by when; nothing while no day is known
 * @param daysLate calendar days after that, in whosever court
 */
public record Obstacle(
        Finding finding,
        Column column,
        String item,
        String owner,
        Optional<LocalDate> due,
        long daysLate) {

    /** Which of the three questions it answers. */
    public enum Column {
        FILE,
        RIGHTS,
        PAPERS;

        /** {@code file}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Worst first; of those what is latest, then what is due first. */
    static Comparator<Obstacle> worstFirst() {
        return Comparator.comparing((Obstacle one) -> one.finding().severity())
                .thenComparing(Comparator.comparingLong(Obstacle::daysLate).reversed())
                .thenComparing(one -> one.due().orElse(LocalDate.MAX));
    }

    /** Whether the buyer would not accept while it is so. */
    public boolean isInTheWay() {
        return finding.severity() == Severity.BLOCKER || finding.severity() == Severity.ERROR;
    }
}
