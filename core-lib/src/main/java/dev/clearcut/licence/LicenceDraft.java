package dev.clearcut.licence;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A licence on its way into an office: what the contract says, before it has an identity. Each call
 * returns a new draft.
 *
 * @param licensor by name; the office knows or opens the party
 * @param licensee by name, where the contract names one
 * @param grants without identities
 */
public record LicenceDraft(
        String licensor,
        @Nullable String licensee,
        String reference,
        Instrument instrument,
        Set<Id<Material>> materials,
        List<Terms> grants,
        List<Holdback> holdbacks,
        Standing standing,
        @Nullable Money fee,
        FurtherTerms further) {

    public LicenceDraft {
        if (licensor.isBlank()) {
            throw new Invalid("A licence needs a licensor.");
        }
        materials = Set.copyOf(materials);
        grants = List.copyOf(grants);
        holdbacks = List.copyOf(holdbacks);
    }

    /** A draft that says nothing beside its grants. */
    public LicenceDraft(
            String licensor,
            @Nullable String licensee,
            String reference,
            Instrument instrument,
            Set<Id<Material>> materials,
            List<Terms> grants,
            List<Holdback> holdbacks,
            Standing standing,
            @Nullable Money fee) {
        this(
                licensor,
                licensee,
                reference,
                instrument,
                materials,
                grants,
                holdbacks,
                standing,
                fee,
                FurtherTerms.NONE);
    }

    static LicenceDraft from(String licensor) {
        return new LicenceDraft(
                licensor,
                null,
                "",
                Instrument.LICENCE,
                Set.of(),
                List.of(),
                List.of(),
                Standing.unsigned(),
                null);
    }

    /** Also covers these materials. */
    public LicenceDraft of(Material... more) {
        var all = new LinkedHashSet<>(materials);
        Arrays.stream(more).map(Material::id).forEach(all::add);
        return with(all, grants, holdbacks, standing, fee);
    }

    /** Grants every right the materials carry, not exclusively, in these rights. */
    public LicenceDraft granting(Rights rights, CarriedRight... only) {
        return granting(Terms.granting(rights).rights(Set.of(only)).terms());
    }

    public LicenceDraft granting(Terms terms) {
        var all = new ArrayList<>(grants);
        all.add(terms);
        return with(materials, all, holdbacks, standing, fee);
    }

    public LicenceDraft holdingBack(Holdback holdback) {
        var all = new ArrayList<>(holdbacks);
        all.add(holdback);
        return with(materials, grants, all, standing, fee);
    }

    public LicenceDraft fee(String money) {
        return with(materials, grants, holdbacks, standing, Money.of(money));
    }

    /** Signed by everybody, on an ISO date. */
    public LicenceDraft signed(String day) {
        return standing(new Standing(date(day), standing.voidUntilPaid(), standing.paid()));
    }

    /** Grants nothing until {@link #paid}. */
    public LicenceDraft voidUntilPaid() {
        return standing(new Standing(standing.signed(), true, standing.paid()));
    }

    public LicenceDraft paid(String day) {
        return standing(new Standing(standing.signed(), standing.voidUntilPaid(), date(day)));
    }

    public LicenceDraft standing(Standing newStanding) {
        return with(materials, grants, holdbacks, newStanding, fee);
    }

    public LicenceDraft reference(String newReference) {
        return new LicenceDraft(
                licensor,
                licensee,
                newReference,
                instrument,
                materials,
                grants,
                holdbacks,
                standing,
                fee,
                further);
    }

    public LicenceDraft instrument(Instrument newInstrument) {
        return new LicenceDraft(
                licensor,
                licensee,
                reference,
                newInstrument,
                materials,
                grants,
                holdbacks,
                standing,
                fee,
                further);
    }

    /** Granted to whom the contract names: us under one of our names, or somebody else. */
    public LicenceDraft to(String newLicensee) {
        return new LicenceDraft(
                licensor,
                newLicensee,
                reference,
                instrument,
                materials,
                grants,
                holdbacks,
                standing,
                fee,
                further);
    }

    /** With these terms beside the grants. */
    public LicenceDraft further(FurtherTerms newFurther) {
        return new LicenceDraft(
                licensor,
                licensee,
                reference,
                instrument,
                materials,
                grants,
                holdbacks,
                standing,
                fee,
                newFurther);
    }

    /**
     * The licence this is a draft of.
     *
     * @param grantIds a fresh identity for each grant
     * @throws Invalid when it has no reference, or a grant is about no material
     */
    public Licence licence(
            Id<Licence> id, Party from, @Nullable Party to, Supplier<Id<Grant>> grantIds) {
        return new Licence(
                id,
                reference,
                instrument,
                from,
                to,
                grants.stream().map(terms -> grant(grantIds.get(), terms)).toList(),
                holdbacks,
                standing,
                fee,
                further);
    }

    private Grant grant(Id<Grant> id, Terms terms) {
        return Grant.of(
                id, terms.materials().isEmpty() ? terms.but().of(materials).terms() : terms);
    }

    private LicenceDraft with(
            Set<Id<Material>> newMaterials,
            List<Terms> newGrants,
            List<Holdback> newHoldbacks,
            Standing newStanding,
            @Nullable Money newFee) {
        return new LicenceDraft(
                licensor,
                licensee,
                reference,
                instrument,
                newMaterials,
                newGrants,
                newHoldbacks,
                newStanding,
                newFee,
                further);
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            throw new Invalid("\"" + day + "\" is no date; write it as 2027-03-01.");
        }
    }
}
