package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Exclusivity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract, or whatever stands in for one.
 *
 * @param reference the office's own name for it, unique in the production
 * @param licensee whom the contract names; null when it names nobody, and then it is ours
 * @param holdbacks what the production promises to stay out of
 * @param fee null where none is agreed
 */
public record Licence(
        Id<Licence> id,
        String reference,
        Instrument instrument,
        Party licensor,
        @Nullable Party licensee,
        List<Grant> grants,
        List<Holdback> holdbacks,
        Standing standing,
        @Nullable Money fee) {

    public Licence {
        if (reference.isBlank()) {
            throw new Invalid("A licence needs a reference, such as \"Acme 2026-014\".");
        }
        grants = List.copyOf(grants);
        holdbacks = List.copyOf(holdbacks);
    }

    /** Begins a licence from a licensor known by name. */
    public static LicenceDraft from(String licensor) {
        return LicenceDraft.from(licensor);
    }

    /** The same contract without identities: what a sheet or a form would say of it. */
    public LicenceDraft draft() {
        return new LicenceDraft(
                licensor.name(),
                licensee == null ? null : licensee.name(),
                reference,
                instrument,
                Set.of(),
                grants.stream().map(Grant::terms).toList(),
                holdbacks,
                standing,
                fee);
    }

    /** Why its grants count for nothing yet, as the end of a sentence; nothing when they count. */
    public Optional<String> whyNotInForce() {
        if (instrument.needsSignature() && standing.signed() == null) {
            return Optional.of("is not signed");
        }
        if (standing.voidUntilPaid() && standing.paid() == null) {
            return Optional.of(
                    fee == null ? "is void until paid" : "is void until " + fee + " is paid");
        }
        return Optional.empty();
    }

    /**
     * Whether somebody else than this production was granted the rights.
     *
     * @param ours the names the production's own companies stand under
     */
    public boolean isToAnother(OurCompanies ours) {
        return licensee != null && !ours.include(licensee.name());
    }

    public boolean concerns(Id<Material> material, CarriedRight right) {
        return grants.stream().anyMatch(g -> g.concerns(material, right))
                || holdbacks.stream().anyMatch(h -> holds(h, material, right));
    }

    /** Whether a holdback of this licence is about this right of this material. */
    public boolean holds(Holdback holdback, Id<Material> material, CarriedRight right) {
        boolean aboutMaterial =
                holdback.materials().isEmpty()
                        ? grants.stream().anyMatch(g -> g.materials().contains(material))
                        : holdback.materials().contains(material);
        return aboutMaterial && (holdback.rights().isEmpty() || holdback.rights().contains(right));
    }

    /** Whether any grant is exclusive or sole. */
    public boolean isExclusive() {
        return grants.stream().anyMatch(g -> g.exclusivity() != Exclusivity.NON_EXCLUSIVE);
    }
}
