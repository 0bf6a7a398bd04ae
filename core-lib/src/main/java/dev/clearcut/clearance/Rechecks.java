package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.Change;
import dev.clearcut.use.change.ChangeRule;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Told;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be rechecked because the cut changed. An approval is for a use in a cut: an archive
 * clip that was cleared in one version and is longer, or stands in another context, in the next is
 * not the one that was cleared, and nobody notices unless the two are compared.
 *
 * <p>Both reports rest on the same papers, so whatever only the old one covers is lost by the cut.
 */
public final class Rechecks {

    private static final int MOST_CAUSES = 3;

    /** Changes after which a use is not the one that was approved, though no cap is broken. */
    private static final Set<ChangeRule> ANOTHER_USE =
            EnumSet.of(ChangeRule.SLIPPED, ChangeRule.RETIMED, ChangeRule.RECONTEXTED);

    private record Right(Id<Material> material, CarriedRight right) {}

    private final ClearanceReport now;
    private final CutChanges changes;
    private final Map<Right, RightAnswer> old = new HashMap<>();
    private final Map<Id<Use>, UseAnswer> oldUses = new HashMap<>();
    private final Map<Id<Use>, Told> told = new HashMap<>();
    private final Map<Right, Recheck> found = new LinkedHashMap<>();

    private Rechecks(ClearanceReport before, ClearanceReport now, CutChanges changes) {
        this.now = now;
        this.changes = changes;
        for (var use : before.uses()) {
            oldUses.put(use.placed().id(), use);
            use.material()
                    .ifPresent(m -> use.answers().forEach(a -> old.put(right(m, a), better(m, a))));
        }
        for (var one : changes.told()) {
            one.change().now().ifPresent(played -> told.put(played.id(), one));
        }
    }

    /** Playing uses count less against a cap than switched-off ones answered as if on. */
    private RightAnswer better(Material material, RightAnswer answer) {
        var known = old.get(right(material, answer));
        return known != null && known.covered().covers(answer.covered()) ? known : answer;
    }

    /**
     * What was covered and has to be looked at again: first what is covered no longer, then what
     * changed its context, each in record order; a right of a material once.
     *
     * @param before the old cut, against the same need and the same papers as the new
     * @param now the new cut
     * @param changes between these two cuts
     */
    public static List<Recheck> of(
            ClearanceReport before, ClearanceReport now, CutChanges changes) {
        return new Rechecks(before, now, changes).all();
    }

    private List<Recheck> all() {
        for (var use : now.uses()) {
            use.material().ifPresent(m -> use.answers().forEach(a -> lost(use, m, a)));
        }
        for (var change : changes.changed()) {
            unsettled(change);
        }
        for (var use : now.uses()) {
            use.material().ifPresent(m -> use.answers().forEach(a -> otherwise(use, m, a)));
        }
        return found.values().stream().sorted(Comparator.comparing(Recheck::rule)).toList();
    }

    private void lost(UseAnswer use, Material material, RightAnswer answer) {
        var was = old.get(right(material, answer));
        if (was == null) {
            return;
        }
        if (answer.covered().covers(was.covered())) {
            lostShare(use, material, was, answer);
            return;
        }
        var worst = worstOf(material).orElse(use);
        var because = String.join("; ", answer.because());
        put(
                RecheckRule.LOST,
                material,
                answer.right(),
                worst,
                "no longer covered: %s%s"
                        .formatted(causes(material), because.isEmpty() ? "" : ". " + because));
    }

    /** One publisher's 60 % cover nothing by themselves, and are lost all the same. */
    private void lostShare(UseAnswer use, Material material, RightAnswer was, RightAnswer answer) {
        var holders =
                was.parts().stream()
                        .flatMap(part -> lostHolders(part, answer).stream())
                        .distinct()
                        .toList();
        if (holders.isEmpty()) {
            return;
        }
        var because = String.join("; ", answer.because());
        put(
                RecheckRule.LOST,
                material,
                answer.right(),
                worstOf(material).orElse(use),
                "no longer %s: %s%s"
                        .formatted(
                                String.join(", ", holders),
                                causes(material),
                                because.isEmpty() ? "" : ". " + because));
    }

    private static List<String> lostHolders(Part was, RightAnswer answer) {
        var open = was.cells().minus(answer.covered());
        return was.holders().stream()
                .filter(holder -> !open.minus(licensedBy(holder, answer)).isEmpty())
                .map(Part.Holder::toString)
                .toList();
    }

    private static Rights licensedBy(Part.Holder holder, RightAnswer answer) {
        return answer.parts().stream()
                .filter(part -> part.of(holder.party()).compareTo(holder.share()) >= 0)
                .map(Part::cells)
                .reduce(Rights.none(), Rights::plus);
    }

    /** The use of the material whose change bears most. */
    private Optional<UseAnswer> worstOf(Material material) {
        return now.uses().stream()
                .filter(use -> use.material().filter(material::equals).isPresent())
                .filter(use -> told.containsKey(use.placed().id()))
                .min(Comparator.comparing(use -> rule(use)));
    }

    private ChangeRule rule(UseAnswer use) {
        var one = told.get(use.placed().id());
        return one == null ? ChangeRule.RIPPLE : one.rule();
    }

    private String causes(Material material) {
        var causes =
                now.uses().stream()
                        .filter(use -> use.material().filter(material::equals).isPresent())
                        .map(use -> told.get(use.placed().id()))
                        .flatMap(one -> Optional.ofNullable(one).stream())
                        .sorted(Comparator.comparing(Told::rule))
                        .map(Told::text)
                        .distinct()
                        .toList();
        return causes.isEmpty()
                ? "the cut changed"
                : causes.stream().limit(MOST_CAUSES).collect(Collectors.joining("; "));
    }

    /** A use that goes on, of which nobody knows any longer what it is. */
    private void unsettled(Change.Changed change) {
        var was = oldUses.get(change.before().id());
        if (was == null || change.after().material().isPresent()) {
            return;
        }
        now.uses().stream()
                .filter(use -> use.placed().id().equals(change.after().id()))
                .forEach(use -> was.material().ifPresent(m -> unsettled(use, was, m)));
    }

    private void unsettled(UseAnswer use, UseAnswer was, Material material) {
        for (var answer : was.answers()) {
            if (!answer.covered().isEmpty()) {
                put(
                        RecheckRule.LOST,
                        material,
                        answer.right(),
                        use,
                        "was covered, and nobody has said what it is in %s, where it is called"
                                        .formatted(changes.after().cut())
                                + " \"%s\"; confirm it".formatted(use.placed().use().name()));
            }
        }
    }

    private void otherwise(UseAnswer use, Material material, RightAnswer answer) {
        var one = told.get(use.placed().id());
        if (one == null
                || one.rules().stream().noneMatch(ANOTHER_USE::contains)
                || answer.covered().isEmpty()
                || !(one.change() instanceof Change.Changed)) {
            return;
        }
        put(
                RecheckRule.OTHERWISE,
                material,
                answer.right(),
                use,
                "covered on paper, but not the use that was approved: " + one.text());
    }

    private void put(
            RecheckRule rule, Material material, CarriedRight right, UseAnswer use, String text) {
        var in = use.placed().use().recordIn().toString();
        var finding =
                rule.finding(
                        Where.inCut(now.cut(), in),
                        "\"%s\", %s: %s".formatted(material.title(), right.inWords(), text),
                        "");
        found.putIfAbsent(
                new Right(material.id(), right), new Recheck(material, right, use, rule, finding));
    }

    private static Right right(Material material, RightAnswer answer) {
        return new Right(material.id(), answer.right());
    }
}
