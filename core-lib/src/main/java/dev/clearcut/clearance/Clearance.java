package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a whole cut against a need. */
public final class Clearance {

    private Clearance() {}

    /**
     * @param purpose the deal's name, or words for the need
     * @param materials all the production knows; one that a use names and this lacks is unknown
     * @param licences all the production has on file
     */
    public static ClearanceReport of(
            Cut cut,
            String purpose,
            Rights needed,
            Collection<Material> materials,
            Collection<Licence> licences) {
        var known = materials.stream().collect(Collectors.toMap(Material::id, Function.identity()));
        var check = RightCheck.of(needed, licences);
        var extents = extents(cut);
        var answered = new HashMap<Id<Material>, List<RightAnswer>>();
        var uses =
                cut.uses().stream()
                        .filter(placed -> !(placed.match() instanceof Match.Own))
                        .map(placed -> answer(placed, known, check, extents, answered))
                        .toList();
        return new ClearanceReport(cut.name(), purpose, needed, uses);
    }

    private static UseAnswer answer(
            Cut.Placed placed,
            Map<Id<Material>, Material> known,
            RightCheck check,
            Map<Id<Material>, Extent> extents,
            Map<Id<Material>, List<RightAnswer>> answered) {
        var material = placed.match().settled().flatMap(id -> Optional.ofNullable(known.get(id)));
        var answers =
                material.map(
                                m ->
                                        answered.computeIfAbsent(
                                                m.id(),
                                                id ->
                                                        check.answers(
                                                                m,
                                                                extents.getOrDefault(
                                                                        id, Extent.NONE))))
                        .orElse(List.of());
        return new UseAnswer(placed, material, candidates(placed.match(), known), answers);
    }

    private static List<Material> candidates(Match match, Map<Id<Material>, Material> known) {
        return switch (match) {
            case Match.Doubtful doubtful ->
                    doubtful.candidates().stream()
                            .flatMap(c -> Optional.ofNullable(known.get(c.material())).stream())
                            .toList();
            case Match.Confirmed confirmed -> List.of();
            case Match.Own own -> List.of();
            case Match.Taken taken -> List.of();
            case Match.Unknown unknown -> List.of();
        };
    }

    /** How much of each material the whole cut uses: caps count over all uses together. */
    private static Map<Id<Material>, Extent> extents(Cut cut) {
        var extents = new HashMap<Id<Material>, Extent>();
        for (var placed : cut.uses()) {
            placed.match()
                    .settled()
                    .ifPresent(
                            id ->
                                    extents.merge(
                                            id,
                                            Extent.NONE.plus(placed.use().seconds()),
                                            (sum, one) -> sum.plus(one.seconds())));
        }
        return extents;
    }
}
