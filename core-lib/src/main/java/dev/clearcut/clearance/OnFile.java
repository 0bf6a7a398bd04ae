package dev.clearcut.clearance;

import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import java.util.Collection;
import java.util.List;

/**
 * What a production has on file, from which a cut is answered.
 *
 * @param materials all it knows; one that a use names and this lacks is unknown
 * @param ours a licence that names one of these as its licensee is ours
 */
public record OnFile(List<Material> materials, List<Licence> licences, OurCompanies ours) {

    public OnFile {
        materials = List.copyOf(materials);
        licences = List.copyOf(licences);
    }

    /** Of a production that has named no company. */
    public static OnFile of(Collection<Material> materials, Collection<Licence> licences) {
        return new OnFile(List.copyOf(materials), List.copyOf(licences), OurCompanies.none());
    }
}
