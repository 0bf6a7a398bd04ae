package dev.clearcut.budget;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One amount of one paper, at its stage.
 *
 * @param paper as the office calls it: {@code NF-MUS-001}, {@code NF-MUS-001, option 4(b)}
 * @param licence whose it is; null for a quote
 * @param party who gets it
 * @param materials what it is for
 * @param on the day it was paid; for what is at risk the last day to decide, where there is one
 */
public record Cost(
        Stage stage,
        String paper,
        @Nullable Id<Licence> licence,
        String party,
        Set<Id<Material>> materials,
        Money amount,
        @Nullable LocalDate on) {

    /** How sure an amount is. */
    public enum Stage {
        /** Asked by a licensor, and still to be had at that price. */
        QUOTED,
        /** Agreed, but not signed by everybody. */
        AGREED,
        /** Owed under a signed paper, and not paid. */
        COMMITTED,
        /** Gone. */
        PAID,
        /** Not owed unless an option is exercised or a step's event happens. */
        AT_RISK;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Cost {
        materials = Set.copyOf(materials);
    }
}
