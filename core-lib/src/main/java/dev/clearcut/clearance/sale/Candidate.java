package dev.clearcut.clearance.sale;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.clearance.sale.Gap.Missing;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing the production could do about a gap, whole or not at all, and what it costs.
 *
 * @param name as the office knows it; tells two candidates apart
 * @param priced what would be accepted or exercised; null where the material is taken out
 * @param from who would give it; null where the material is taken out
 * @param price never less than nothing
 */
public record Candidate(
        String name,
        Kind kind,
        @Nullable Priced priced,
        @Nullable Id<Party> from,
        Offer offer,
        Money price) {

    /** What would be done. */
    public enum Kind {
        QUOTE,
        OPTION,
        /** The material is taken out of the cut, or something of ours put in its place. */
        REMOVAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Candidate {
        if (price.amount().signum() < 0) {
            throw new Invalid("The price of \"" + name + "\" is less than nothing.");
        }
    }

    /** Taking a material out, which leaves nothing of it to be cleared. */
    public static Candidate removing(Material material, Money price) {
        return removing(material.id(), "without \"" + material.title() + "\"", price);
    }

    private static Candidate removing(Id<Material> material, String name, Money price) {
        var all = new Offer(Set.of(material), Set.of(), Rights.all(), List.of());
        return new Candidate(name, Kind.REMOVAL, null, null, all, price);
    }

    /** Where it would give something of what is missing: the whole of it, or a share. */
    Rights closes(Missing missing) {
        if (!offer.concerns(missing.material(), missing.right())) {
            return Rights.none();
        }
        return switch (kind) {
            case REMOVAL -> missing.all();
            case QUOTE, OPTION -> offer.gives().and(missing.open());
        };
    }
}
