package dev.clearcut.letter;

import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom.
 *
 * @param deal what it is for
 * @param to the party's name, on file or not
 * @param only these rights of the material; empty for all it carries
 * @param code the line of the budget that pays; may be empty
 * @param replyBy null for no day
 */
public record Ask(
        Material material,
        String deal,
        String to,
        Set<CarriedRight> only,
        String code,
        @Nullable LocalDate replyBy) {

    public Ask {
        only = Set.copyOf(only);
    }

    public static Ask of(Material material, String deal, String to) {
        return new Ask(material, deal, to, Set.of(), "", null);
    }

    public Ask only(Set<CarriedRight> rights) {
        return new Ask(material, deal, to, rights, code, replyBy);
    }

    public Ask by(@Nullable LocalDate day) {
        return new Ask(material, deal, to, only, code, day);
    }

    public Ask code(String costCode) {
        return new Ask(material, deal, to, only, costCode, replyBy);
    }

    private boolean isAbout(CarriedRight right) {
        return only.isEmpty() || only.contains(right);
    }

    /** Whether it asks for what this answer lacks. */
    boolean concerns(RightAnswer answer) {
        return isAbout(answer.right());
    }

    /**
     * The day one of the material's cases that it is about was last moved to "requested"; empty
     * when none was.
     *
     * @param zone of the office that says which day it was
     */
    public Optional<LocalDate> lastAsked(Collection<ClearanceCase> cases, ZoneId zone) {
        return cases.stream()
                .filter(one -> isAbout(one.right()))
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.to() == CaseState.REQUESTED)
                .map(step -> step.at().atZone(zone).toLocalDate())
                .max(Comparator.naturalOrder());
    }
}
