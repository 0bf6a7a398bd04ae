package dev.clearcut.evidence;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;

/** What a paper is evidence for. */
public sealed interface AttachedTo {

    /** A contract: the paper itself, a rider, the mail that came with it. */
    record ToLicence(Id<Licence> licence) implements AttachedTo {}

    /** Somebody: a power of attorney, a company register's extract. */
    record ToParty(Id<Party> party) implements AttachedTo {}

    /** What somebody made: a search log, an opinion. */
    record ToMaterial(Id<Material> material) implements AttachedTo {}
}
