package dev.clearcut.base;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Findings, in the order they were met. */
public record Report(List<Finding> findings) {

    private static final Report CLEAN = new Report(List.of());

    public Report {
        findings = List.copyOf(findings);
    }

    public static Report clean() {
        return CLEAN;
    }

    public static Report of(Finding... findings) {
        return new Report(List.of(findings));
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** Whether anything here is an error or a blocker. */
    public boolean hasErrors() {
        return !errors().isEmpty();
    }

    /** The errors and blockers. */
    public List<Finding> errors() {
        return findings.stream().filter(f -> f.severity().compareTo(Severity.ERROR) <= 0).toList();
    }

    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).min(Comparator.naturalOrder());
    }

    public Report plus(Report other) {
        var all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Report(all);
    }

    public Report plus(Finding finding) {
        return plus(of(finding));
    }
}
