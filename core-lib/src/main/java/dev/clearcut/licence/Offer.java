package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What could be had: rights that an option or a quote would give.
 *
 * @param materials what it is about; empty in an option means all that its licence grants
 * @param rights which carried rights; empty means every right each material carries
 * @param caps all of them would bind
 * @param share how much of the right whoever offers it has to give; the whole where nothing is said
 */
public record Offer(
        Set<Id<Material>> materials,
        Set<CarriedRight> rights,
        Rights gives,
        List<Cap> caps,
        Share share) {

    public Offer {
        if (gives.isEmpty()) {
            throw new Invalid("An offer gives some rights; this one gives none.");
        }
        materials = Set.copyOf(materials);
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
        caps = List.copyOf(caps);
        share.held();
    }

    /** Of the whole right. */
    public Offer(
            Set<Id<Material>> materials, Set<CarriedRight> rights, Rights gives, List<Cap> caps) {
        this(materials, rights, gives, caps, Share.WHOLE);
    }

    /** Every right of these materials, without caps. */
    public static Offer of(Set<Id<Material>> materials, Rights gives, CarriedRight... only) {
        return new Offer(materials, Set.of(only), gives, List.of());
    }

    /** The same about these materials, where it names none itself. */
    public Offer about(Set<Id<Material>> all) {
        return materials.isEmpty() ? new Offer(all, rights, gives, caps, share) : this;
    }

    /** The same from somebody who has only this part of the right. */
    public Offer share(Share part) {
        return new Offer(materials, rights, gives, caps, part);
    }

    /** Whether it speaks of this right of this material. */
    public boolean concerns(Id<Material> material, CarriedRight right) {
        return materials.contains(material) && (rights.isEmpty() || rights.contains(right));
    }
}
