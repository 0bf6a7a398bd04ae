package dev.clearcut.evidence;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;

/** What a document is evidence for. */
public sealed interface AttachedTo {

    /** A contract: the document itself, a rider, the mail that came with it. */
    record ToLicence(Id<Licence> licence) implements AttachedTo {}

    /** Somebody: a power of attorney, a company register's extract. */
    record ToParty(Id<Party> party) implements AttachedTo {}

    /** What somebody made: a search log, an opinion. */
    record ToMaterial(Id<Material> material) implements AttachedTo {}

    /** The case of a right that must be cleared: what a step rests on, or the letters before it. */
    record ToCase(Id<ClearanceCase> clearanceCase) implements AttachedTo {}

    static AttachedTo the(Licence licence) {
        return new ToLicence(licence.id());
    }

    static AttachedTo the(Party party) {
        return new ToParty(party.id());
    }

    static AttachedTo the(Material material) {
        return new ToMaterial(material.id());
    }

    static AttachedTo the(ClearanceCase one) {
        return new ToCase(one.id());
    }

    /** Of the record it is attached to. */
    default Id<?> id() {
        return switch (this) {
            case ToLicence(var licence) -> licence;
            case ToParty(var party) -> party;
            case ToMaterial(var material) -> material;
            case ToCase(var one) -> one;
        };
    }

    /** {@code licence}, {@code party}, {@code material} or {@code case}. */
    default String word() {
        return switch (this) {
            case ToLicence licence -> "licence";
            case ToParty party -> "party";
            case ToMaterial material -> "material";
            case ToCase one -> "case";
        };
    }
}
