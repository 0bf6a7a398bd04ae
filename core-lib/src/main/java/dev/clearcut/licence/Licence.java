package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Exclusivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * @param further options, steps, dated duties, and whether it may be passed on
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
        @Nullable Money fee,
        FurtherTerms further) {

    public Licence {
        if (reference.isBlank()) {
            throw new Invalid("A licence needs a reference, such as \"Acme 2026-014\".");
        }
        grants = List.copyOf(grants);
        holdbacks = List.copyOf(holdbacks);
    }

    /** A contract that says nothing beside its grants. */
    public Licence(
            Id<Licence> id,
            String reference,
            Instrument instrument,
            Party licensor,
            @Nullable Party licensee,
            List<Grant> grants,
            List<Holdback> holdbacks,
            Standing standing,
            @Nullable Money fee) {
        this(
                id,
                reference,
                instrument,
                licensor,
                licensee,
                grants,
                holdbacks,
                standing,
                fee,
                FurtherTerms.NONE);
    }

    /** The same contract with these terms beside its grants. */
    public Licence further(FurtherTerms newFurther) {
        return with(grants, newFurther);
    }

    /** The same contract for another fee. */
    public Licence fee(Money newFee) {
        return new Licence(
                id,
                reference,
                instrument,
                licensor,
                licensee,
                grants,
                holdbacks,
                standing,
                newFee,
                further);
    }

    /** The same contract, as far as it has come. */
    public Licence standing(Standing newStanding) {
        return new Licence(
                id,
                reference,
                instrument,
                licensor,
                licensee,
                grants,
                holdbacks,
                newStanding,
                fee,
                further);
    }

    private Licence with(List<Grant> newGrants, FurtherTerms newFurther) {
        return new Licence(
                id,
                reference,
                instrument,
                licensor,
                licensee,
                newGrants,
                holdbacks,
                standing,
                fee,
                newFurther);
    }

    /**
     * What the contract grants as far as events are recorded: grants whose days hang on an event
     * are dated as {@link Grant#asOf} says, and an exercised option is a grant like any other. For
     * answers, not for keeping: one grant may become two.
     */
    public Licence asOf(Happened happened) {
        boolean asItIs =
                grants.stream().allMatch(grant -> grant.term() == null)
                        && further.options().stream().allMatch(o -> o.exercised() == null);
        if (asItIs) {
            return this;
        }
        var all = new ArrayList<Grant>();
        grants.forEach(grant -> all.addAll(grant.asOf(happened)));
        for (var option : further.options()) {
            if (option.exercised() != null && !offered(option).materials().isEmpty()) {
                all.add(granted(option));
            }
        }
        var unexercised = further.options().stream().filter(o -> o.exercised() == null).toList();
        return with(
                all,
                new FurtherTerms(
                        unexercised, further.steps(), further.duties(), further.sublicensing()));
    }

    /** What an option of this licence gives, with the materials it is about. */
    public Offer offered(Option option) {
        var all = new LinkedHashSet<Id<Material>>();
        grants.forEach(grant -> all.addAll(grant.materials()));
        return option.offer().about(all);
    }

    private Grant granted(Option option) {
        var offer = offered(option);
        var terms =
                Terms.granting(offer.gives())
                        .clause(option.clause())
                        .of(offer.materials())
                        .rights(offer.rights())
                        .caps(offer.caps())
                        .share(offer.share())
                        .terms();
        return Grant.of(Id.of(option.id().value()), terms);
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
                fee,
                further);
    }

    /** Whether everybody signed who has to. */
    public boolean isSigned() {
        return !instrument.needsSignature() || standing.signed() != null;
    }

    /** Why its grants count for nothing yet, as the end of a sentence; nothing when they count. */
    public Optional<String> whyNotInForce() {
        if (!isSigned()) {
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

    /** Whether its rights may be passed on to this buyer. */
    public Sublicensing.Kind passingOnTo(String buyer) {
        var said = further.sublicensing().kindFor(buyer);
        return said == Sublicensing.Kind.NOT_STATED && !instrument.bindsUs()
                ? Sublicensing.Kind.ALLOWED
                : said;
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
