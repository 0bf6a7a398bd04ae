package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Clearance;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.OnFile;
import dev.clearcut.clearance.Rechecks;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.ContractsOnFile;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.Writing;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Uses.Tracks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends back the cases that rested on a cut when the next cut breaks what they rested on. */
final class CutChecks {

    /** A right of a material, and why it has to be looked at again. */
    private record About(Id<Material> material, CarriedRight right) {}

    private final Scope scope;
    private final Writing writing;

    CutChecks(Scope scope, Writing writing) {
        this.scope = scope;
        this.writing = writing;
    }

    /**
     * Moves to "recheck", each with its reason: what a licence covered in the cut before and does
     * not in this one, what is used in another context, and what was taken out or replaced and is
     * there again. A deal is not asked for: whatever was covered counts.
     *
     * @param before and after, with the matches as they are now
     */
    void recheck(Cut before, Cut after) {
        var reasons = reasons(before, after);
        var used = used(after);
        for (var one : writing.cases().of(scope.production())) {
            if (!one.state().restsOnTheCut()) {
                continue;
            }
            var reason = reasons.get(new About(one.material(), one.right()));
            if (reason != null && !isOut(one.state())) {
                move(one, "%s: %s".formatted(after.name(), reason));
            } else if (isOut(one.state()) && used.contains(one.material())) {
                move(one, "it is used in %s".formatted(after.name()));
            }
        }
    }

    private static boolean isOut(CaseState state) {
        return state == CaseState.SUBSTITUTED || state == CaseState.REMOVED;
    }

    private Map<About, String> reasons(Cut before, Cut after) {
        var onFile = Agreed.onFile(writing, scope);
        var changes = new NextCut(scope).changes(before, after);
        var reasons = new HashMap<About, String>();
        for (var recheck : Rechecks.of(all(before, onFile), all(after, onFile), changes)) {
            reasons.put(
                    new About(recheck.material().id(), recheck.right()), recheck.reason().text());
        }
        return reasons;
    }

    private static ClearanceReport all(Cut cut, OnFile onFile) {
        return Clearance.of(cut, "all that is licensed", Rights.all(), onFile, Tracks.ALL);
    }

    private static Set<Id<Material>> used(Cut cut) {
        var used = new HashSet<Id<Material>>();
        cut.uses().forEach(placed -> placed.match().settled().ifPresent(used::add));
        return used;
    }

    private void move(ClearanceCase one, String why) {
        var step =
                new Step(
                        one.state(),
                        CaseState.RECHECK,
                        scope.person(),
                        scope.sources().now(),
                        why,
                        List.of());
        writing.cases().change(scope.production(), one, one.moved(step, ContractsOnFile.none()));
    }
}
