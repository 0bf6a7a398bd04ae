package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one sheet; after so many, somebody should mend the first ones. */
final class Findings {

    private static final int MOST = 500;

    private final List<Finding> findings = new ArrayList<>();
    private int more;
    private boolean moreErrors;
    private final Set<Integer> wrong = new HashSet<>();

    void add(Finding finding) {
        if (finding.severity().compareTo(Severity.ERROR) <= 0
                && finding.where() instanceof Where.InFile(var file, var line, var column)) {
            wrong.add(line);
        }
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
            moreErrors |= Report.of(finding).hasErrors();
        }
    }

    void error(String rule, Where where, String text) {
        add(Finding.error(rule, where, text));
    }

    void warning(String rule, Where where, String text) {
        add(Finding.warning(rule, where, text));
    }

    void addAll(Report report) {
        report.findings().forEach(this::add);
    }

    int size() {
        return findings.size() + more;
    }

    boolean hasErrors() {
        return moreErrors || new Report(findings).hasErrors();
    }

    /** The lines on which an error stands. */
    Set<Integer> wrong() {
        return wrong;
    }

    Report report() {
        if (more == 0) {
            return new Report(findings);
        }
        var text = "And %,d more; mend these first.".formatted(more);
        return new Report(findings)
                .plus(
                        moreErrors
                                ? Finding.error("sheet.more", Where.nowhere(), text)
                                : Finding.note("sheet.more", Where.nowhere(), text));
    }
}
