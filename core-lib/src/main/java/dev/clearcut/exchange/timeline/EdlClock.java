package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.EdlLine.Word;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Timecode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an EDL counts. The list carries no rate; what it carries is whether timecode is drop-frame.
 *
 * <p>The first FCM line says how the record counts. Later ones stand where the source of the next
 * event counts differently, and touch sources only, since one record cannot count in two ways.
 */
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
        boolean semicolons = false;
        long highest = 0;
        for (var line : lines) {
            if (line instanceof EdlLine.Edit edit) {
                semicolons |= isDrop(edit.times().recordIn()) || isDrop(edit.times().recordOut());
                for (var time : edit.times().all()) {
                    highest = Math.max(highest, framesOf(time.text()));
                }
            }
        }
        var fcm =
                lines.stream()
                        .filter(EdlLine.Fcm.class::isInstance)
                        .map(EdlLine.Fcm.class::cast)
                        .findFirst();
        boolean drop = fcm.map(EdlLine.Fcm::drop).orElse(semicolons);
        int line = fcm.map(EdlLine.Fcm::line).orElse(0);
        var rate =
                told.map(given -> counted(given, drop, fcm, file, findings))
                        .orElseGet(() -> assumed(drop, file, line, findings, lines));
        return new EdlClock(file, rate, told.isEmpty(), highest);
    }

    /** The rate of the record. */
    Rate rate() {
        return rate;
    }

    /** Whether nobody said the rate. */
    boolean isAssumed() {
        return assumed;
    }

    private static Rate counted(
            Rate given, boolean drop, Optional<EdlLine.Fcm> fcm, TextFile file, Findings findings) {
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

    private static Rate assumed(
            boolean drop, TextFile file, int line, Findings findings, List<EdlLine> lines) {
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

    /**
     * A source timecode as a frame. It is drop-frame when it is written with {@code ;}, or an FCM
     * line says so and its label exists there.
     */
    long source(Word time, int line, boolean drop) {
        var counting = rate.counted(canDrop(rate) && (drop || isDrop(time)));
        if (counting.dropFrame() && !isDrop(time) && isDroppedLabel(time.text(), counting)) {
            counting = counting.counted(false);
        }
        return frame(time, line, counting);
    }

    /** How source labels written like this one are counted. */
    Rate sourceRate(Word time, boolean drop) {
        return rate.counted(canDrop(rate) && (drop || isDrop(time)));
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

    private static boolean canDrop(Rate rate) {
        return rate.runsLike(Rate.FPS_29_97) || rate.runsLike(Rate.FPS_59_94);
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
