package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.EdlLine.Edit;
import dev.clearcut.timecode.Rate;
import java.util.List;
import java.util.Optional;

/**
 * How an EDL counts. The list carries no rate; what it carries is whether timecode is drop-frame.
 *
 * <p>The first FCM line says how the record counts. Later ones stand where the source of the next
 * event counts differently, and touch sources only, since one record cannot count in two ways.
 */
final class EdlRate {

    private final TextFile file;
    private final Findings findings;

    EdlRate(TextFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static boolean canDrop(Rate rate) {
        return rate.runsLike(Rate.FPS_29_97) || rate.runsLike(Rate.FPS_59_94);
    }

    Rate of(List<EdlLine> lines, Optional<Rate> told) {
        var fcm =
                lines.stream()
                        .filter(EdlLine.Fcm.class::isInstance)
                        .map(EdlLine.Fcm.class::cast)
                        .findFirst();
        boolean drop = fcm.map(EdlLine.Fcm::drop).orElseGet(() -> hasSemicolons(lines));
        int line = fcm.map(EdlLine.Fcm::line).orElse(0);
        return told.map(given -> counted(given, drop, fcm))
                .orElseGet(() -> assumed(drop, line, lines));
    }

    private static boolean hasSemicolons(List<EdlLine> lines) {
        return lines.stream()
                .filter(Edit.class::isInstance)
                .map(Edit.class::cast)
                .map(Edit::times)
                .anyMatch(t -> EdlClock.isDrop(t.recordIn()) || EdlClock.isDrop(t.recordOut()));
    }

    private Rate counted(Rate given, boolean drop, Optional<EdlLine.Fcm> fcm) {
        boolean canDrop = canDrop(given);
        if (fcm.isEmpty()) {
            return drop && canDrop ? given.counted(true) : given;
        }
        if (drop && !canDrop) {
            findings.add(
                    Finding.note(
                            "timeline.fcm.ignored",
                            file.at(fcm.get().line(), 1),
                            "The list says drop-frame, which does not exist at %s; frames are counted without dropping. If it is 29.97 or 59.94, say --rate so."
                                    .formatted(given)));
        }
        if (!drop && given.dropFrame()) {
            findings.add(
                    Finding.warning(
                            "timeline.rate.disagrees",
                            file.at(fcm.get().line(), 1),
                            "The list says non-drop-frame, against the rate given, %s; it is read as it says."
                                    .formatted(given)));
        }
        return canDrop ? given.counted(drop) : given;
    }

    private Rate assumed(boolean drop, int line, List<EdlLine> lines) {
        if (drop) {
            return Rate.FPS_29_97_DROP;
        }
        var better = EdlLengths.fittingBetter(lines, Rate.FPS_25);
        findings.add(
                Finding.warning(
                        "timeline.rate.assumed",
                        file.at(line, 0),
                        "An EDL does not carry its frame rate; 25 is assumed. Say the right one with --rate, as in --rate %s.%s"
                                .formatted(
                                        better.map(Rate::toString).orElse("24"),
                                        better.map(
                                                        r ->
                                                                " Here sources and records are equally long"
                                                                        + " at "
                                                                        + r
                                                                        + " where they are not at 25.")
                                                .orElse(""))));
        return Rate.FPS_25;
    }
}
