package dev.clearcut.exchange.json;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.caption.CaptionFile;
import dev.clearcut.caption.rule.CaptionFinding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something in a caption file that is not as asked, or that could not be read.
 *
 * @param event its number in the file; null where it is about no event
 * @param from as the file writes moments; null where it is about no event
 * @param line in the file, from 1; null where it is about the whole file
 * @param wanted empty for what is about reading the file
 */
public record CaptionFindingView(
        String rule,
        String severity,
        @Nullable Integer event,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer line,
        String wanted,
        String found,
        String text,
        String cite) {

    /** What reading it turned up first, then what the rules found. */
    public static List<CaptionFindingView> of(CaptionFile file, List<CaptionFinding> checked) {
        return Stream.concat(
                        file.report().findings().stream().map(CaptionFindingView::of),
                        checked.stream().map(finding -> of(file, finding)))
                .toList();
    }

    private static CaptionFindingView of(Finding read) {
        return new CaptionFindingView(
                read.rule(),
                read.severity().name().toLowerCase(Locale.ROOT),
                null,
                null,
                null,
                read.where() instanceof Where.InFile in && in.line() > 0 ? in.line() : null,
                "",
                "",
                read.text(),
                read.cite());
    }

    private static CaptionFindingView of(CaptionFile file, CaptionFinding finding) {
        var from = finding.from();
        var to = finding.to();
        return new CaptionFindingView(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.event() == 0 ? null : finding.event(),
                from == null ? null : file.written(from),
                to == null ? null : file.written(to),
                finding.where().line() == 0 ? null : finding.where().line(),
                finding.wanted(),
                finding.found(),
                finding.text(),
                finding.cite());
    }
}
