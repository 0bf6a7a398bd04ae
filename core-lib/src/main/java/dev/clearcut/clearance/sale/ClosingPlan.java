package dev.clearcut.clearance.sale;

import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.licence.fee.Owed;
import java.util.List;
import java.util.Locale;

/**
 * The cheapest way to close what can be closed.
 *
 * @param chosen by name
 * @param cost the prices of what is chosen, and what others are owed because of it
 * @param owed what most-favoured-nations groups make of it
 * @param leftOpen what no candidate closes, to the last cell
 * @param notes why papers on file are no candidates, and what could not be compared
 */
public record ClosingPlan(
        List<Chosen> chosen, Money cost, List<Owed> owed, Proof proof, Gap leftOpen, Report notes) {

    /**
     * @param price in the plan's currency
     */
    public record Chosen(Candidate candidate, Money price) {}

    /** How sure it is that nothing is cheaper. */
    public enum Proof {
        /** Nothing is: it is proven. */
        OPTIMAL,
        /** The search was given up; there may be something cheaper. */
        BEST_FOUND;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ClosingPlan {
        chosen = List.copyOf(chosen);
        owed = List.copyOf(owed);
    }

    /** Whether nothing stays open. */
    public boolean closesAll() {
        return leftOpen.isEmpty();
    }
}
