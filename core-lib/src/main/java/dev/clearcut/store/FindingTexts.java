package dev.clearcut.store;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.store.CutRow.FindingText;

/** Findings as rows. */
final class FindingTexts {

    private FindingTexts() {}

    static FindingText of(Finding finding) {
        return switch (finding.where()) {
            case Where.InFile(var file, var line, var column) ->
                    row(finding, "file", file, "", line, column);
            case Where.InCut(var cut, var timecode) -> row(finding, "cut", cut, timecode, 0, 0);
            case Where.OnRecord(var kind, var name) -> row(finding, "record", kind, name, 0, 0);
            case Where.Nowhere() -> row(finding, "nowhere", "", "", 0, 0);
        };
    }

    private static FindingText row(
            Finding finding, String place, String of, String detail, int line, int column) {
        return new FindingText(
                finding.rule(),
                Word.of(finding.severity()),
                place,
                of,
                detail,
                line,
                column,
                finding.text(),
                finding.cite());
    }

    static Finding read(FindingText text) {
        return new Finding(
                text.rule(),
                Word.read(Severity.class, text.severity()),
                where(text),
                text.sentence(),
                text.cite());
    }

    private static Where where(FindingText text) {
        return switch (text.place()) {
            case "file" -> Where.inFile(text.of(), text.line(), text.column());
            case "cut" -> Where.inCut(text.of(), text.detail());
            case "record" -> Where.onRecord(text.of(), text.detail());
            case "nowhere" -> Where.nowhere();
            default -> throw new IllegalStateException("No place is called " + text.place() + ".");
        };
    }
}
