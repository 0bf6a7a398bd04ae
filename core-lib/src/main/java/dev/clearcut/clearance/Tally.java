package dev.clearcut.clearance;

import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What has been found so far about one right; lives for one answer. */
final class Tally {

    /** A grant that holds, kept to find two licensors' exclusive claims on the same cells. */
    private record Held(Licence licence, Grant grant, Rights scope) {

        /** Two publishers may each give their own share alone; more than the whole nobody can. */
        boolean contests(Held other) {
            return !licence.licensor().id().equals(other.licence.licensor().id())
                    && (isExclusive() || other.isExclusive())
                    && grant.share().plus(other.grant.share()).compareTo(Share.WHOLE) > 0
                    && scope.intersects(other.scope);
        }

        private boolean isExclusive() {
            return grant.exclusivity() == Exclusivity.EXCLUSIVE;
        }
    }

    private final Rights needed;
    private final Split sure = new Split();
    private final Split possible = new Split();
    private Rights heldBack = Rights.none();
    private Rights taken = Rights.none();
    private Rights perhapsTaken = Rights.none();
    private final List<Held> held = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    Tally(Rights needed) {
        this.needed = needed;
    }

    void granted(Licence licence, Grant grant, Rights scope, String caution) {
        sure.add(licence.licensor(), grant.share(), scope);
        possible.add(licence.licensor(), grant.share(), scope);
        held.add(new Held(licence, grant, scope));
        if (grant.isPartial()) {
            var detail = grant.share() + (caution.isEmpty() ? "" : ", " + caution);
            note(licence, grant, Effect.GRANTS_A_SHARE, scope, detail);
        } else {
            note(licence, grant, Effect.GRANTS, scope, caution);
        }
    }

    void silent(Licence licence, Grant grant, Rights scope) {
        possible.add(licence.licensor(), grant.share(), scope);
        note(licence, grant, Effect.SILENT, scope, Questions.of(grant));
    }

    /** Silence is no more a claim of another's than it is a grant to us. */
    void takenByAnother(Licence licence, Grant grant, Rights scope, String licensee) {
        if (grant.isSilent()) {
            perhapsTaken = perhapsTaken.plus(scope);
            note(licence, grant, Effect.SILENT, scope, Questions.of(grant));
            return;
        }
        taken = taken.plus(scope);
        note(licence, grant, Effect.TAKEN, scope, licensee);
    }

    void heldBack(Licence licence, Holdback holdback, Rights scope) {
        heldBack = heldBack.plus(scope);
        decisions.add(
                new Decision(
                        licence.reference(),
                        licence.licensor().name(),
                        holdback.clause(),
                        Effect.HELD_BACK,
                        scope,
                        holdback.reason()));
    }

    void note(Licence licence, Grant grant, Effect effect, Rights scope, String detail) {
        decisions.add(
                new Decision(
                        licence.reference(),
                        licence.licensor().name(),
                        grant.clause(),
                        effect,
                        scope,
                        detail));
    }

    RightAnswer answer(CarriedRight right) {
        var granted = sure.covered().minus(heldBack);
        var covered = granted.minus(perhapsTaken);
        var unsure = possible.covered().minus(heldBack).minus(covered);
        decisions.sort(Comparator.comparing(Decision::effect));
        return new RightAnswer(
                right,
                needed,
                covered,
                unsure,
                contested(),
                sure.parts(),
                decisions,
                duties(),
                firstDayWithout(covered));
    }

    private Rights contested() {
        var contested = taken;
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                if (held.get(i).contests(held.get(j))) {
                    contested = contested.plus(held.get(i).scope().and(held.get(j).scope()));
                }
            }
        }
        return contested;
    }

    private List<Duty> duties() {
        return held.stream().flatMap(h -> h.grant().duties().stream()).distinct().toList();
    }

    private Optional<LocalDate> firstDayWithout(Rights covered) {
        return covered.boxes().stream()
                .filter(box -> diesWithinNeed(box, covered))
                .map(box -> box.window().to())
                .min(Comparator.naturalOrder());
    }

    private boolean diesWithinNeed(Box box, Rights covered) {
        if (box.window().lastDay().isEmpty()) {
            return false;
        }
        var dayAfter = Window.firstToLast(box.window().to(), box.window().to());
        var then = new Box(box.territories(), box.media(), box.languages(), dayAfter);
        return !Rights.of(then).and(needed).minus(covered).isEmpty();
    }
}
