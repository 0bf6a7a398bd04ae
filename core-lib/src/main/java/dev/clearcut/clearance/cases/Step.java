package dev.clearcut.clearance.cases;

import java.time.Instant;
import java.util.List;

/**
 * One step of a case.
 *
 * @param by an e-mail address
 * @param at to the millisecond
 * @param why in the person's words
 * @param evidence what it rests on
 */
public record Step(
        CaseState from, CaseState to, String by, Instant at, String why, List<Proof> evidence) {

    public Step {
        why = why.strip();
        evidence = List.copyOf(evidence);
    }
}
