package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.util.Set;

/**
 * What materials have in common that get the same answer to every question about rights: they carry
 * the same rights and stand under the same grants and holdbacks. What those say may change; the
 * profile then stays.
 *
 * @param id changes when any of its members does
 * @param like one of the materials with this profile
 * @param licences those with a grant or a holdback about it
 */
public record RightsProfile(
        String id, Id<Material> like, Set<CarriedRight> carries, Set<Id<Licence>> licences) {
    public RightsProfile {
        carries = Set.copyOf(carries);
        licences = Set.copyOf(licences);
    }
}
