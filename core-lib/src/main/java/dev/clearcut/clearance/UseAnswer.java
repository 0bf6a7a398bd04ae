package dev.clearcut.clearance;

import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.use.Cut;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one use.
 *
 * @param placed the use, and what is known of its material
 * @param material what it is; empty when nobody has settled that
 * @param candidates what it may be, best first; empty when it is settled, or nothing comes near
 * @param answers one for each right the material carries; empty when the material is not known
 */
public record UseAnswer(
        Cut.Placed placed,
        Optional<Material> material,
        List<Material> candidates,
        List<RightAnswer> answers) {

    public UseAnswer {
        candidates = List.copyOf(candidates);
        answers = List.copyOf(answers);
    }

    /** Whether it is heard or seen; else it is answered as if somebody switched it on. */
    public boolean isActive() {
        return placed.use().active();
    }

    /**
     * Whether nothing says that this is somebody's material: no rule, no person, and no material
     * that it may be.
     */
    public boolean isUnsorted() {
        return material.isEmpty() && candidates.isEmpty() && placed.use().kind() == Family.UNSORTED;
    }

    /** What it is: by its material, or while nobody knows that, by the rules for the cut. */
    public Family family() {
        return placed.use().kind() == Family.UNSORTED
                ? material.map(m -> m.kind().family()).orElse(Family.UNSORTED)
                : placed.use().kind();
    }

    /** The worst over all rights; unknown while the material is. */
    public Verdict verdict() {
        return material.isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.worst(answers.stream().map(RightAnswer::verdict).toList());
    }

    /** The material's title, or the cut's own name for it while nobody knows. */
    public String title() {
        return material.map(Material::title).orElse(placed.use().name());
    }
}
