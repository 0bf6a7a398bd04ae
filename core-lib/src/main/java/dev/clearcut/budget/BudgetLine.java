package dev.clearcut.budget;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.material.Family;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A line of a production's budget.
 *
 * @param code the cost code, unique in the production: {@code 4510}
 * @param name what it pays for: {@code Music rights}
 * @param budgeted what may be spent
 * @param takes the families of material whose papers it pays for; empty when papers are put on it
 *     one by one only
 */
public record BudgetLine(
        Id<BudgetLine> id, String code, String name, Money budgeted, Set<Family> takes) {

    public BudgetLine {
        code = code.strip();
        name = name.strip();
        if (code.isEmpty()) {
            throw new Invalid("A budget line needs its cost code, such as 4510.");
        }
        if (budgeted.amount().signum() < 0) {
            throw new Invalid("The budget of %s is less than nothing.".formatted(code));
        }
        takes = takes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(takes));
    }
}
