package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One atom of a contract: these rights of these materials, here, in these media, then.
 *
 * @param clause where the contract says so, as in {@code "2(a)"}; may be empty
 * @param materials at least one
 * @param rights which carried rights; empty means every right each material carries
 * @param granted where, how, in which languages and when; a silent axis is taken as everything
 * @param silent the axes the contract says nothing about, so that what it covers is not known
 * @param barred blackouts inside the grant: where and when it does not hold
 * @param caps all of them bind
 */
public record Grant(
        Id<Grant> id,
        String clause,
        Set<Id<Material>> materials,
        Set<CarriedRight> rights,
        Rights granted,
        Set<Axis> silent,
        Rights barred,
        Exclusivity exclusivity,
        List<Cap> caps,
        List<Duty> duties) {

    public Grant {
        if (materials.isEmpty()) {
            throw new Invalid("A grant names at least one material.");
        }
        materials = Set.copyOf(materials);
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
        silent = Set.copyOf(silent);
        caps = List.copyOf(caps);
        duties = List.copyOf(duties);
    }

    LicenceDraft.Terms terms() {
        return new LicenceDraft.Terms(
                clause, materials, rights, granted, silent, barred, exclusivity, caps, duties);
    }

    /** Whether it speaks of this right of this material. */
    public boolean concerns(Id<Material> material, CarriedRight right) {
        return materials.contains(material) && (rights.isEmpty() || rights.contains(right));
    }

    /** Everything it may cover: silent axes taken as everything, blackouts taken out. */
    public Rights atMost() {
        return granted.minus(barred);
    }

    /** Whether the contract leaves an axis unsaid, so that what it covers is not known. */
    public boolean isSilent() {
        return !silent.isEmpty();
    }
}
