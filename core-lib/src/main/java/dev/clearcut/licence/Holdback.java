package dev.clearcut.licence;

import dev.clearcut.base.Id;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.util.Set;

/**
 * A promise not to exploit: it binds whatever other licence there is for the same right.
 *
 * @param clause where the contract says so; may be empty
 * @param materials what it is about; empty means all that its licence grants
 * @param rights which carried rights; empty means all
 * @param scope where, how and when the production stays out
 * @param reason in the contract's or the office's words
 */
public record Holdback(
        String clause,
        Set<Id<Material>> materials,
        Set<CarriedRight> rights,
        Rights scope,
        String reason) {

    public Holdback {
        materials = Set.copyOf(materials);
        rights = Set.copyOf(rights);
    }
}
