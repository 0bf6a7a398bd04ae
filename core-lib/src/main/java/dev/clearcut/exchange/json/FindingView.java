package dev.clearcut.exchange.json;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import java.util.List;

/** A finding of any kind. */
public record FindingView(String rule, String severity, String where, String text, String cite) {

    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                finding.where().toString(),
                finding.text(),
                finding.cite());
    }

    public static List<FindingView> of(Report report) {
        return report.findings().stream().map(FindingView::of).toList();
    }
}
