package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.clearance.Part;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What a deal needs and nobody has surely licensed, right by right.
 *
 * @param missing one for each right of each material at most, in the order of the uses
 * @param unidentified names of uses of which nobody knows what they are: no paper closes those
 */
public record Gap(List<Missing> missing, List<String> unidentified) {

    /**
     * What is missing of one right of one material.
     *
     * @param open what another licence would give
     * @param barred what none would: somebody holds it back, or has it alone; only taking the
     *     material out helps
     * @param had where a share of the right is licensed already, though not the whole
     */
    public record Missing(
            Id<Material> material,
            String title,
            CarriedRight right,
            Rights open,
            Rights barred,
            List<Part> had) {

        public Missing {
            had = List.copyOf(had);
        }

        /** Of which nothing at all is licensed. */
        public Missing(
                Id<Material> material,
                String title,
                CarriedRight right,
                Rights open,
                Rights barred) {
            this(material, title, right, open, barred, List.of());
        }

        public Rights all() {
            return open.plus(barred);
        }

        public boolean isEmpty() {
            return open.isEmpty() && barred.isEmpty();
        }

        /** {@code "The Long Goodbye", recording (master): DE; SVOD; from 2037-01-01}. */
        @Override
        public String toString() {
            return "\"" + title + "\", " + right.inWords() + ": " + all();
        }
    }

    private static final Set<Effect> BARRING = Set.of(Effect.TAKEN, Effect.HELD_BACK);

    public Gap {
        missing = List.copyOf(missing);
        unidentified = List.copyOf(unidentified);
    }

    private record Asked(Id<Material> material, CarriedRight right) {}

    /** All that a report finds missing; what several uses of a material lack is said once. */
    public static Gap of(ClearanceReport report) {
        var missing = new LinkedHashMap<Asked, Missing>();
        for (var use : report.uses()) {
            for (var answer : use.answers()) {
                use.material().ifPresent(m -> add(missing, missing(m, answer)));
            }
        }
        return new Gap(
                missing.values().stream().filter(m -> !m.isEmpty()).toList(),
                unidentified(report).stream().map(UseAnswer::title).distinct().toList());
    }

    private static void add(LinkedHashMap<Asked, Missing> all, Missing one) {
        all.merge(
                new Asked(one.material(), one.right()),
                one,
                (a, b) -> {
                    var barred = a.barred().plus(b.barred());
                    var open = a.open().plus(b.open()).minus(barred);
                    return new Missing(a.material(), a.title(), a.right(), open, barred, had(a, b));
                });
    }

    /** What is had for both, where both are asked for. */
    private static List<Part> had(Missing a, Missing b) {
        var had = new ArrayList<Part>();
        for (var one : a.had()) {
            for (var other : b.had()) {
                one.least(other).ifPresent(had::add);
            }
            one.within(one.cells().minus(b.all())).ifPresent(had::add);
        }
        for (var other : b.had()) {
            other.within(other.cells().minus(a.all())).ifPresent(had::add);
        }
        return had;
    }

    private static Missing missing(Material material, RightAnswer answer) {
        var barred =
                answer.decisions().stream()
                        .filter(decision -> BARRING.contains(decision.effect()))
                        .map(Decision::scope)
                        .reduce(answer.contested(), Rights::plus);
        return new Missing(
                material.id(),
                material.title(),
                answer.right(),
                answer.gap().minus(barred),
                barred.and(answer.needed()),
                answer.tooLittle().stream()
                        .flatMap(part -> part.within(answer.gap().minus(barred)).stream())
                        .toList());
    }

    /** The uses of a report nobody can license, because nobody knows what they are. */
    static List<UseAnswer> unidentified(ClearanceReport report) {
        return report.uses().stream()
                .filter(use -> use.material().isEmpty() && !use.isUnsorted())
                .toList();
    }

    public boolean isEmpty() {
        return missing.isEmpty() && unidentified.isEmpty();
    }
}
