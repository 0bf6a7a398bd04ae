package dev.clearcut.clearance;

import dev.clearcut.base.Finding;
import java.util.Optional;

/**
 * A finding of a clearance report, with what it is about.
 *
 * @param right the answer it rests on; empty when the material is not known, or the finding is
 *     about a licence as a whole
 */
public record ClearanceFinding(Finding finding, UseAnswer use, Optional<RightAnswer> right) {}
