package dev.clearcut.cli;

import dev.clearcut.base.Finding;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A clearance report as lines to read aloud. */
final class CheckText {

    private CheckText() {}

    static void print(ClearanceReport report, Console console) {
        console.line(
                "%s for %s: %s"
                        .formatted(
                                report.cut(),
                                report.purpose(),
                                report.verdict().inWords().toUpperCase(Locale.ROOT)));
        if (!report.purpose().equals(report.needed().toString())) {
            console.line("needed: " + report.needed());
        }
        console.line(counts(report));
        console.line("");
        report.findings().forEach(finding -> console.line(line(finding)));
        if (report.findings().isEmpty()) {
            console.line("Nothing is missing.");
        }
    }

    private static String line(Finding finding) {
        return "%-8s %s".formatted(finding.severity().name().toLowerCase(Locale.ROOT), finding);
    }

    private static String counts(ClearanceReport report) {
        var sorted = report.uses().stream().filter(u -> !u.isUnsorted()).toList();
        var byVerdict =
                sorted.stream()
                        .collect(Collectors.groupingBy(UseAnswer::verdict, Collectors.counting()));
        var unsorted = report.uses().size() - sorted.size();
        return "%d uses: %s%s"
                .formatted(
                        report.uses().size(),
                        Arrays.stream(Verdict.values())
                                .filter(byVerdict::containsKey)
                                .map(v -> byVerdict.get(v) + " " + v.inWords())
                                .collect(Collectors.joining(", ")),
                        unsorted == 0 ? "" : ", " + unsorted + " that may be ours");
    }
}
