package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Uses.Tracks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a whole cut against a need. */
public final class Clearance {

    /** What is asked about each use of a material: whether it plays decides what caps count. */
    private record Asked(Id<Material> material, boolean playing) {}

    private final Map<Id<Material>, Material> known;
    private final RightCheck check;
    private final Map<Id<Material>, Extent> playing;
    private final Map<Id<Material>, Extent> all;
    private final Map<Asked, List<RightAnswer>> answered = new HashMap<>();

    private Clearance(List<Cut.Placed> uses, OnFile onFile, RightCheck check) {
        known =
                onFile.materials().stream()
                        .collect(Collectors.toMap(Material::id, Function.identity()));
        this.check = check;
        playing = extents(uses.stream().filter(placed -> placed.use().active()).toList());
        all = extents(uses);
    }

    /**
     * @param purpose the deal's name, or words for the need
     * @param tracks all: what is switched off is answered too, as if it were on, because a mixed
     *     cut keeps its music on muted tracks; active: it is left out and counted
     */
    public static ClearanceReport of(
            Cut cut, String purpose, Rights needed, OnFile onFile, Tracks tracks) {
        var check = RightCheck.of(needed, onFile.licences(), onFile.ours());
        return of(cut, purpose, check, onFile, tracks);
    }

    /** The same for a deal: its rights must be passed on to its buyer. */
    public static ClearanceReport of(Cut cut, Deal deal, OnFile onFile, Tracks tracks) {
        var check = RightCheck.of(deal.needed(), onFile.licences(), onFile.ours());
        return of(cut, deal.name(), check.passedOnTo(deal.buyer()), onFile, tracks);
    }

    private static ClearanceReport of(
            Cut cut, String purpose, RightCheck check, OnFile onFile, Tracks tracks) {
        var thirdParty =
                cut.uses().stream()
                        .filter(placed -> !(placed.match() instanceof Match.Own))
                        .toList();
        var asked =
                switch (tracks) {
                    case ALL -> thirdParty;
                    case ACTIVE -> thirdParty.stream().filter(p -> p.use().active()).toList();
                };
        var clearance = new Clearance(asked, onFile, check);
        return new ClearanceReport(
                cut.name(),
                purpose,
                check.needed(),
                asked.stream().map(clearance::answer).toList(),
                thirdParty.size() - asked.size());
    }

    private UseAnswer answer(Cut.Placed placed) {
        var material = placed.match().settled().flatMap(id -> Optional.ofNullable(known.get(id)));
        var answers = material.map(m -> answers(m, placed.use().active())).orElse(List.of());
        return new UseAnswer(placed, material, candidates(placed.match()), answers);
    }

    private List<RightAnswer> answers(Material material, boolean plays) {
        var id = material.id();
        return answered.computeIfAbsent(
                new Asked(id, plays),
                asked ->
                        check.answers(
                                material,
                                new Extents(
                                        playing.getOrDefault(id, Extent.NONE),
                                        all.getOrDefault(id, Extent.NONE),
                                        plays)));
    }

    private List<Material> candidates(Match match) {
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

    /** How much of each material is used: caps count over all uses together. */
    private static Map<Id<Material>, Extent> extents(List<Cut.Placed> uses) {
        var extents = new HashMap<Id<Material>, Extent>();
        for (var placed : uses) {
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
