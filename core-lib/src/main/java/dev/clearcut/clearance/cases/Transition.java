package dev.clearcut.clearance.cases;

import java.util.Set;

/**
 * A step that there is.
 *
 * @param id dotted, lower case, forever: {@code case.paid.cleared}
 * @param needs all of them
 * @param cite where the office practice is described
 */
public record Transition(String id, CaseState from, CaseState to, Set<Need> needs, String cite) {
    public Transition {
        needs = Set.copyOf(needs);
    }
}
