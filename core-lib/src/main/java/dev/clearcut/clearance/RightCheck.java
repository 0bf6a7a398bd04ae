package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the licences on file about one need, right by right.
 *
 * <p>What is covered is the union of all grants in force and within their caps, less what is held
 * back. Grants of a share of the right cover nothing alone: where the shares of different licensors
 * make the whole, they do ({@link Split}). A grant that is silent on an axis covers nothing surely.
 * Another's exclusive grant contests whatever of the need it takes; so do exclusive grants of the
 * same cells by two licensors whose shares are more than the whole. Another's ordinary licence
 * grants the production nothing.
 *
 * <p>What is passed on to a buyer is covered by no licence that forbids it, or that names others. A
 * licence that says nothing of it covers it, and is noted: most say nothing.
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

    /**
     * The same for rights that are to be sublicensed to this buyer, and not only used by us.
     *
     * @param newBuyer empty while nobody has signed: then they are not passed on yet
     */
    public RightCheck passedOnTo(String newBuyer) {
        return new RightCheck(
                needed, byMaterial, toAnother, newBuyer.isBlank() ? null : newBuyer.strip());
    }

    /** What is asked. */
    public Rights needed() {
        return needed;
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
        var tally = new Tally(needed);
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
                tally.takenByAnother(licence, grant, scope, licensee(licence));
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
        } else {
            if (passingOn(licence) == Sublicensing.Kind.NOT_STATED) {
                tally.note(licence, grant, Effect.PASSING_ON_UNSAID, scope, String.valueOf(buyer));
            }
            if (grant.isSilent()) {
                tally.silent(licence, grant, scope);
            } else {
                tally.granted(licence, grant, scope, caution(grant, extents));
            }
        }
    }

    private Sublicensing.Kind passingOn(Licence licence) {
        return buyer == null ? Sublicensing.Kind.ALLOWED : licence.passingOnTo(buyer);
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
}
