package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.timeline.EdlLine.Word;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the timecodes of an EDL as frames, at its rate and in record order. */
final class EdlClock {

    private static final List<Rate> RATES =
            List.of(
                    Rate.FPS_23_976,
                    Rate.FPS_24,
                    Rate.FPS_25,
                    Rate.FPS_29_97,
                    Rate.FPS_30,
                    Rate.FPS_47_952,
                    Rate.FPS_48,
                    Rate.FPS_50,
                    Rate.FPS_59_94,
                    Rate.FPS_60);

    private static final int HOURS_NEAR_MIDNIGHT = 6;

    private final TextFile file;
    private final Rate rate;
    private final boolean assumed;
    private final long highestFrame;

    /**
     * Days that have passed on the record up to the event read last, and where that event began.
     */
    private long day;

    private long lastOfDay = -1;

    private EdlClock(TextFile file, Rate rate, boolean assumed, long highestFrame) {
        this.file = file;
        this.rate = rate;
        this.assumed = assumed;
        this.highestFrame = highestFrame;
    }

    static EdlClock of(TextFile file, List<EdlLine> lines, Optional<Rate> told, Findings findings) {
        long highest =
                edits(lines)
                        .flatMap(edit -> edit.times().all().stream())
                        .mapToLong(time -> framesOf(time.text()))
                        .max()
                        .orElse(0);
        var rate = new EdlRate(file, findings).of(lines, told);
        return new EdlClock(file, rate, told.isEmpty(), highest);
    }

    private static Stream<EdlLine.Edit> edits(List<EdlLine> lines) {
        return lines.stream().filter(EdlLine.Edit.class::isInstance).map(EdlLine.Edit.class::cast);
    }

    /** The rate of the record. */
    Rate rate() {
        return rate;
    }

    /** Whether nobody said the rate. */
    boolean isAssumed() {
        return assumed;
    }

    /** A source timecode as a frame. */
    long source(Word time, int line, boolean drop) {
        return frame(time, line, sourceRate(time, drop));
    }

    /**
     * How a source timecode counts: drop-frame when it is written with {@code ;}, or an FCM line
     * says so and the label exists there.
     */
    Rate sourceRate(Word time, boolean drop) {
        var counting = rate.counted(EdlRate.canDrop(rate) && (drop || isDrop(time)));
        return counting.dropFrame() && !isDrop(time) && isDroppedLabel(time.text(), counting)
                ? counting.counted(false)
                : counting;
    }

    /** A record-in timecode; after midnight the count goes on. */
    long recordIn(Word time, int line) {
        long ofDay = frame(time, line, rate);
        long perDay = Timecode.framesPerDay(rate);
        long near = perDay * HOURS_NEAR_MIDNIGHT / 24;
        if (lastOfDay >= perDay - near && ofDay < near) {
            day++;
        } else if (day > 0 && lastOfDay >= 0 && lastOfDay < near && ofDay >= perDay - near) {
            day--;
        }
        lastOfDay = ofDay;
        return day * perDay + ofDay;
    }

    /**
     * A record timecode near an event that began at {@code recordIn}: its end, or a locator. One
     * that lies far off belongs to the day before or after.
     */
    long recordNear(Word time, int line, long recordIn) {
        long perDay = Timecode.framesPerDay(rate);
        long frame = recordIn - Math.floorMod(recordIn, perDay) + frame(time, line, rate);
        if (frame < recordIn - perDay / 2) {
            return frame + perDay;
        }
        return frame > recordIn + perDay / 2 && frame >= perDay ? frame - perDay : frame;
    }

    private long frame(Word time, int line, Rate counting) {
        try {
            return Timecode.parse(time.text(), counting).frame();
        } catch (Invalid wrong) {
            throw new BadFile(
                    EdlLexer.FORMAT,
                    file.at(line, time.column()),
                    wrong.getMessage() + whichRates(counting),
                    wrong);
        }
    }

    private String whichRates(Rate counting) {
        if (highestFrame < counting.labelsPerSecond()) {
            return "";
        }
        var possible =
                RATES.stream()
                        .filter(r -> r.labelsPerSecond() > highestFrame)
                        .map(Rate::toString)
                        .collect(Collectors.joining(", "));
        return possible.isEmpty()
                ? " The list has frames up to %d, more than any known rate has."
                        .formatted(highestFrame)
                : " The list has frames up to %d, so its rate could be %s; say which with --rate."
                        .formatted(highestFrame, possible);
    }

    private static boolean isDroppedLabel(String time, Rate counting) {
        try {
            Timecode.parse(time, counting);
            return false;
        } catch (Invalid noSuchLabel) {
            return true;
        }
    }

    static boolean isDrop(Word time) {
        return time.text().indexOf(';') >= 0;
    }

    private static long framesOf(String time) {
        int at = time.length();
        while (at > 0 && Character.isDigit(time.charAt(at - 1)) && time.length() - at < 3) {
            at--;
        }
        return at == time.length() ? 0 : Long.parseLong(time.substring(at));
    }
}
