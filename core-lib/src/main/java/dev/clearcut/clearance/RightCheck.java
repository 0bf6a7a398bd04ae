package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the licences on file about one need, right by right.
 *
 * <p>What is covered is the union of all grants in force and within their caps, less what is held
 * back. A grant that is silent on an axis covers nothing surely. Another's exclusive grant contests
 * whatever of the need it takes; so do exclusive grants of the same cells by two licensors.
 * Another's ordinary licence grants the production nothing.
 */
public final class RightCheck {

    private final Rights needed;
    private final Map<Id<Material>, List<Licence>> byMaterial;
    private final Set<Id<Licence>> toAnother;
    private final @Nullable String buyer;

    private RightCheck(
            Rights needed,
            Map<Id<Material>, List<Licence>> byMaterial,
            Set<Id<Licence>> toAnother,
            @Nullable String buyer) {
        this.needed = needed;
        this.byMaterial = byMaterial;
        this.toAnother = toAnother;
        this.buyer = buyer;
    }

    /** For a production that has named no company: every licensee is somebody else. */
    public static RightCheck of(Rights needed, Collection<Licence> licences) {
        return of(needed, licences, OurCompanies.none());
    }

    /**
     * @param ours a licence that names one of these as its licensee is ours
     */
    public static RightCheck of(Rights needed, Collection<Licence> licences, OurCompanies ours) {
        var byMaterial = new HashMap<Id<Material>, List<Licence>>();
        for (var licence : licences) {
            for (var material : materialsOf(licence)) {
                byMaterial.computeIfAbsent(material, m -> new ArrayList<>()).add(licence);
            }
        }
        var toAnother =
                licences.stream()
                        .filter(licence -> licence.isToAnother(ours))
                        .map(Licence::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new RightCheck(needed, byMaterial, toAnother, null);
    }

    /** The same for rights that are to be sublicensed to this buyer, and not only used by us. */
    public RightCheck passedOnTo(String newBuyer) {
        return new RightCheck(needed, byMaterial, toAnother, newBuyer);
    }

    /** One answer for each right the material carries, in the order of {@link CarriedRight}. */
    public List<RightAnswer> answers(Material material, Extent extent) {
        return answers(material, Extents.of(extent));
    }

    List<RightAnswer> answers(Material material, Extents extents) {
        return material.carries().stream().map(r -> answer(material.id(), r, extents)).toList();
    }

    public RightAnswer answer(Material material, CarriedRight right, Extent extent) {
        return answer(material.id(), right, extent);
    }

    /** The answer needs no more of a material than which one it is. */
    public RightAnswer answer(Id<Material> material, CarriedRight right, Extent extent) {
        return answer(material, right, Extents.of(extent));
    }

    private RightAnswer answer(Id<Material> material, CarriedRight right, Extents extents) {
        var tally = new Tally();
        for (var licence : byMaterial.getOrDefault(material, List.of())) {
            licence.grants().stream()
                    .filter(grant -> grant.concerns(material, right))
                    .forEach(grant -> weigh(licence, grant, extents, tally));
            if (!isToAnother(licence) && licence.whyNotInForce().isEmpty()) {
                licence.holdbacks().stream()
                        .filter(holdback -> licence.holds(holdback, material, right))
                        .forEach(holdback -> holdBack(licence, holdback, tally));
            }
        }
        return tally.answer(right);
    }

    private void weigh(Licence licence, Grant grant, Extents extents, Tally tally) {
        var scope = grant.atMost().and(needed);
        if (scope.isEmpty()) {
            return;
        }
        var notInForce = licence.whyNotInForce();
        var cap = grant.caps().stream().filter(extents::exceed).findFirst();
        if (isToAnother(licence)) {
            if (notInForce.isEmpty() && grant.exclusivity() != Exclusivity.NON_EXCLUSIVE) {
                tally.takenByAnother(licence, grant, scope);
            } else {
                tally.note(licence, grant, Effect.TO_ANOTHER, scope, licensee(licence));
            }
        } else if (notInForce.isPresent()) {
            tally.note(licence, grant, Effect.NOT_IN_FORCE, scope, notInForce.get());
        } else if (cap.isPresent()) {
            tally.note(licence, grant, Effect.OVER_CAP, scope, extents.over(cap.get()));
        } else if (passingOn(licence) == Sublicensing.Kind.FORBIDDEN) {
            tally.note(
                    licence,
                    grant,
                    Effect.NOT_TO_PASS_ON,
                    scope,
                    "may not be sublicensed to " + buyer);
        } else if (grant.isSilent() || passingOn(licence) == Sublicensing.Kind.NOT_STATED) {
            tally.silent(licence, grant, scope, questions(licence, grant));
        } else {
            tally.granted(licence, grant, scope, caution(grant, extents));
        }
    }

    private Sublicensing.Kind passingOn(Licence licence) {
        return buyer == null
                ? Sublicensing.Kind.ALLOWED
                : licence.further().sublicensing().kindFor(buyer);
    }

    private boolean isToAnother(Licence licence) {
        return toAnother.contains(licence.id());
    }

    private static String licensee(Licence licence) {
        return licence.licensee() == null ? "somebody else" : licence.licensee().name();
    }

    private static String caution(Grant grant, Extents extents) {
        return grant.caps().stream()
                .filter(extents::mayExceed)
                .findFirst()
                .map(extents::caution)
                .orElse("");
    }

    private void holdBack(Licence licence, Holdback holdback, Tally tally) {
        var scope = holdback.scope().and(needed);
        if (!scope.isEmpty()) {
            tally.heldBack(licence, holdback, scope);
        }
    }

    private static Set<Id<Material>> materialsOf(Licence licence) {
        var all = new LinkedHashSet<Id<Material>>();
        licence.grants().forEach(g -> all.addAll(g.materials()));
        licence.holdbacks().forEach(h -> all.addAll(h.materials()));
        return all;
    }

    /** A grant that holds, kept to find two licensors' exclusive claims on the same cells. */
    private record Held(Licence licence, Grant grant, Rights scope) {
        boolean contests(Held other) {
            return !licence.licensor().id().equals(other.licence.licensor().id())
                    && (isExclusive() || other.isExclusive())
                    && scope.intersects(other.scope);
        }

        private boolean isExclusive() {
            return grant.exclusivity() == Exclusivity.EXCLUSIVE;
        }
    }

    /** What has been found so far about one right; lives for one answer. */
    private final class Tally {
        private Rights sure = Rights.none();
        private Rights maybe = Rights.none();
        private Rights heldBack = Rights.none();
        private Rights taken = Rights.none();
        private Rights perhapsTaken = Rights.none();
        private final List<Held> held = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();

        void granted(Licence licence, Grant grant, Rights scope, String caution) {
            sure = sure.plus(scope);
            held.add(new Held(licence, grant, scope));
            note(licence, grant, Effect.GRANTS, scope, caution);
        }

        void silent(Licence licence, Grant grant, Rights scope, String questions) {
            maybe = maybe.plus(scope);
            note(licence, grant, Effect.SILENT, scope, questions);
        }

        /** Silence is no more a claim of another's than it is a grant to us. */
        void takenByAnother(Licence licence, Grant grant, Rights scope) {
            if (grant.isSilent()) {
                perhapsTaken = perhapsTaken.plus(scope);
                note(licence, grant, Effect.SILENT, scope, Questions.of(grant));
                return;
            }
            taken = taken.plus(scope);
            note(licence, grant, Effect.TAKEN, scope, licensee(licence));
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
            var granted = sure.minus(heldBack);
            var covered = granted.minus(perhapsTaken);
            var unsure = maybe.minus(heldBack).plus(granted.and(perhapsTaken)).minus(covered);
            decisions.sort(Comparator.comparing(Decision::effect));
            return new RightAnswer(
                    right,
                    needed,
                    covered,
                    unsure,
                    contested(),
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

    private String questions(Licence licence, Grant grant) {
        var questions = Questions.of(grant);
        return passingOn(licence) == Sublicensing.Kind.NOT_STATED
                ? questions
                        + (questions.isEmpty() ? "" : " or ")
                        + "whether it may be sublicensed to "
                        + buyer
                : questions;
    }
}
