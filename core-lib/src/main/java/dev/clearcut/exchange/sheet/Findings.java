package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one sheet; after so many, somebody should mend the first ones. */
final class Findings {

    private static final int MOST = 500;

    private final List<Finding> findings = new ArrayList<>();
    private int more;
    private boolean moreErrors;

    void add(Finding finding) {
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
