package dev.clearcut.samples;

import dev.clearcut.Budget;
import dev.clearcut.Production;
import dev.clearcut.base.Money;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.material.Family;
import java.util.Set;

/** The lines of NIGHTFALL's budget that pay for what others own. */
final class NightfallBudget {

    private NightfallBudget() {}

    /** Does nothing where there are lines already. */
    static void load(Production film) {
        var budget = film.budget();
        if (!budget.lines().isEmpty()) {
            return;
        }
        line(budget, "4510", "Music rights", "GBP 75000", Family.MUSIC);
        line(budget, "4520", "Archive and stills", "GBP 18000", Family.ARCHIVE, Family.STILL);
        line(
                budget,
                "4530",
                "Artwork, graphics and text",
                "GBP 12000",
                Family.GRAPHICS,
                Family.ARTWORK,
                Family.TEXT);
        line(budget, "4540", "People and places", "GBP 1000", Family.PERSON, Family.PLACE);
    }

    private static void line(
            Budget budget, String code, String name, String amount, Family... takes) {
        budget.add(new BudgetLine(budget.freshId(), code, name, Money.of(amount), Set.of(takes)));
    }
}
