package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.timeline.EdlLine.Edit;
import dev.clearcut.exchange.timeline.EdlLine.Word;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.Optional;

/**
 * What the lengths in an EDL say about its rate: an edit without a retime lasts as many frames on
 * the record as in its source, and frames are carried over to seconds differently at each rate.
 */
final class EdlLengths {

    private static final List<Rate> RATES =
            List.of(Rate.FPS_24, Rate.FPS_25, Rate.FPS_30, Rate.FPS_48, Rate.FPS_50, Rate.FPS_60);

    private static final int ENOUGH = 500;

    private EdlLengths() {}

    /**
     * The rate at which fewer edits are of two lengths than at {@code assumed}, if there is one.
     */
    static Optional<Rate> fittingBetter(List<EdlLine> lines, Rate assumed) {
        var edits =
                lines.stream()
                        .filter(Edit.class::isInstance)
                        .map(Edit.class::cast)
                        .filter(e -> !e.isBlack())
                        .limit(ENOUGH)
                        .toList();
        long fewest = misfits(edits, assumed);
        Optional<Rate> best = Optional.empty();
        for (var rate : RATES) {
            long misfits = misfits(edits, rate);
            if (misfits < fewest) {
                fewest = misfits;
                best = Optional.of(rate);
            }
        }
        return best;
    }

    private static long misfits(List<Edit> edits, Rate rate) {
        return edits.stream().filter(e -> !fits(e, rate)).count();
    }

    private static boolean fits(Edit edit, Rate rate) {
        try {
            var times = edit.times();
            return frame(times.sourceOut(), rate) - frame(times.sourceIn(), rate)
                    == frame(times.recordOut(), rate) - frame(times.recordIn(), rate);
        } catch (Invalid noSuchLabel) {
            return false;
        }
    }

    private static long frame(Word time, Rate rate) {
        return Timecode.parse(time.text(), rate).frame();
    }
}
