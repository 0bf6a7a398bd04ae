package dev.clearcut.paper;

import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.title.TitleProof;
import java.util.List;

/**
 * What a production has on file for the pack.
 *
 * @param materials of the cut, or all
 * @param licences granted to us, releases that grant nothing left out
 * @param all every licence, to find the releases by
 * @param cases one for each right of each material
 * @param film what the chain of title proves of the film; none where there is no film
 * @param scripts the same of each screenplay
 */
public record PackFile(
        List<Material> materials,
        List<Licence> licences,
        List<Licence> all,
        List<ClearanceCase> cases,
        List<Paper> papers,
        List<TitleProof> film,
        List<TitleProof> scripts) {

    public PackFile {
        materials = List.copyOf(materials);
        licences = List.copyOf(licences);
        all = List.copyOf(all);
        cases = List.copyOf(cases);
        papers = List.copyOf(papers);
        film = List.copyOf(film);
        scripts = List.copyOf(scripts);
    }
}
