package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Window;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
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

/**
 * Asks the licences on file about one need, right by right.
 *
 * <p>What is covered is the union of all grants in force and within their caps, less what is held
 * back. A grant that is silent on an axis covers nothing surely. Another's exclusive grant contests
 * whatever of the need it takes; so do exclusive grants of the same cells by two licensors.
 */
public final class RightCheck {

    private final Rights needed;
    private final Map<Id<Material>, List<Licence>> byMaterial;

    private RightCheck(Rights needed, Map<Id<Material>, List<Licence>> byMaterial) {
        this.needed = needed;
        this.byMaterial = byMaterial;
    }

    public static RightCheck of(Rights needed, Collection<Licence> licences) {
        var byMaterial = new HashMap<Id<Material>, List<Licence>>();
        for (var licence : licences) {
            for (var material : materialsOf(licence)) {
                byMaterial.computeIfAbsent(material, m -> new ArrayList<>()).add(licence);
            }
        }
        return new RightCheck(needed, byMaterial);
    }

    /** One answer for each right the material carries, in the order of {@link CarriedRight}. */
    public List<RightAnswer> answers(Material material, Extent extent) {
        return material.carries().stream().map(r -> answer(material, r, extent)).toList();
    }

    public RightAnswer answer(Material material, CarriedRight right, Extent extent) {
        return answer(material.id(), right, extent);
    }

    /** The answer needs no more of a material than which one it is. */
    public RightAnswer answer(Id<Material> material, CarriedRight right, Extent extent) {
        var tally = new Tally();
        for (var licence : byMaterial.getOrDefault(material, List.of())) {
            licence.grants().stream()
                    .filter(grant -> grant.concerns(material, right))
                    .forEach(grant -> weigh(licence, grant, extent, tally));
            if (!licence.isToAnother() && licence.whyNotInForce().isEmpty()) {
                licence.holdbacks().stream()
                        .filter(holdback -> licence.holds(holdback, material, right))
                        .forEach(holdback -> holdBack(licence, holdback, tally));
            }
        }
        return tally.answer(right);
    }

    private void weigh(Licence licence, Grant grant, Extent extent, Tally tally) {
        var scope = grant.atMost().and(needed);
        if (scope.isEmpty()) {
            return;
        }
        var notInForce = licence.whyNotInForce();
        var cap = grant.caps().stream().filter(c -> exceeds(c, extent)).findFirst();
        if (licence.isToAnother()) {
            if (notInForce.isEmpty() && grant.exclusivity() != Exclusivity.NON_EXCLUSIVE) {
                tally.toAnother(licence, grant, scope);
            }
        } else if (notInForce.isPresent()) {
            tally.note(licence, grant, Effect.NOT_IN_FORCE, scope, notInForce.get());
        } else if (cap.isPresent()) {
            tally.note(licence, grant, Effect.OVER_CAP, scope, overCap(cap.get(), extent));
        } else if (grant.isSilent()) {
            tally.silent(licence, grant, scope);
        } else {
            tally.granted(licence, grant, scope);
        }
    }

    private void holdBack(Licence licence, Holdback holdback, Tally tally) {
        var scope = holdback.scope().and(needed);
        if (!scope.isEmpty()) {
            tally.heldBack(licence, holdback, scope);
        }
    }

    private static boolean exceeds(Cap cap, Extent extent) {
        return switch (cap) {
            case Cap.Seconds seconds -> extent.seconds().compareTo(Rational.of(seconds.most())) > 0;
            case Cap.Uses uses -> extent.uses() > uses.most();
        };
    }

    private static String overCap(Cap cap, Extent extent) {
        var used =
                switch (cap) {
                    case Cap.Seconds seconds -> inSeconds(extent.seconds());
                    case Cap.Uses uses -> Long.toString(extent.uses());
                };
        return "allows " + cap + "; the cut has " + used;
    }

    /** Rounded up to a hundredth: a cue that is over its cap never reads as if it were not. */
    private static String inSeconds(Rational seconds) {
        long hundredths = seconds.times(Rational.of(100)).ceiling();
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
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

        void granted(Licence licence, Grant grant, Rights scope) {
            sure = sure.plus(scope);
            held.add(new Held(licence, grant, scope));
            note(licence, grant, Effect.GRANTS, scope, "");
        }

        void silent(Licence licence, Grant grant, Rights scope) {
            maybe = maybe.plus(scope);
            note(licence, grant, Effect.SILENT, scope, questions(grant));
        }

        /** Silence is no more a claim of another's than it is a grant to us. */
        void toAnother(Licence licence, Grant grant, Rights scope) {
            if (grant.isSilent()) {
                perhapsTaken = perhapsTaken.plus(scope);
                note(licence, grant, Effect.SILENT, scope, questions(grant));
                return;
            }
            taken = taken.plus(scope);
            var whom = licence.licensee() == null ? "somebody else" : licence.licensee().name();
            note(licence, grant, Effect.TAKEN, scope, whom);
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

    private static String questions(Grant grant) {
        return grant.silent().stream()
                .sorted()
                .map(RightCheck::question)
                .collect(Collectors.joining(" or "));
    }

    /** What a contract leaves open when it is silent on an axis. */
    private static String question(Axis axis) {
        return switch (axis) {
            case TERRITORY -> "where";
            case MEDIUM -> "in which media";
            case LANGUAGE -> "in which languages";
            case WINDOW -> "when";
        };
    }
}
