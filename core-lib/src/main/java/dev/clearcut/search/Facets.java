package dev.clearcut.search;

import dev.clearcut.clearance.Verdict;
import dev.clearcut.material.MaterialKind;
import java.util.Map;

/**
 * How many materials there would be under each choice. Each count heeds the question but for its
 * own filter, so that the other choices can be seen.
 *
 * @param kinds materials of each kind, most first
 * @param licensors materials that stand under a licence from each, most first
 * @param verdicts materials with each answer; empty when the question is not about rights
 */
public record Facets(
        Map<MaterialKind, Long> kinds, Map<String, Long> licensors, Map<Verdict, Long> verdicts) {}
