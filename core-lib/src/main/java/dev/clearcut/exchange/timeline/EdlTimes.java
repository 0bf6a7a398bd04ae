package dev.clearcut.exchange.timeline;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.exchange.timeline.EdlEvent.Part;
import dev.clearcut.exchange.timeline.EdlLine.Word;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.SourceRange;

/** Reads the four timecodes of edits, and reports those that contradict each other. */
final class EdlTimes {

    private final TextFile file;
    private final EdlClock clock;
    private final Findings findings;

    EdlTimes(TextFile file, EdlClock clock, Findings findings) {
        this.file = file;
        this.clock = clock;
        this.findings = findings;
    }

    /** Where an edit is recorded. One that ends before it starts lasts as long as its source. */
    FrameRange record(Part part) {
        var times = part.edit().times();
        int line = part.edit().line();
        long in = clock.recordIn(times.recordIn(), line);
        long out = clock.recordNear(times.recordOut(), line, in);
        if (out >= in) {
            return new FrameRange(in, out);
        }
        long from = clock.source(times.sourceIn(), line, part.drop());
        long frames = Math.max(0, clock.source(times.sourceOut(), line, part.drop()) - from);
        findings.add(
                Finding.error(
                        "timeline.range.backwards",
                        at(part, times.recordOut()),
                        "The edit ends on the record at %s, before it starts at %s; it is taken to last as long as its source, %s."
                                .formatted(
                                        times.recordOut().text(),
                                        times.recordIn().text(),
                                        Words.many(frames, "frame"))));
        return FrameRange.lasting(in, frames);
    }

    /** Which frames of its source an edit plays over {@code record}. */
    SourceRange source(Part part, FrameRange record) {
        var times = part.edit().times();
        int line = part.edit().line();
        var rate = clock.sourceRate(times.sourceIn(), part.drop());
        long in = clock.source(times.sourceIn(), line, part.drop());
        long out = clock.source(times.sourceOut(), line, part.drop());
        var motion = part.motion();
        var speed =
                motion == null
                        ? Rational.ONE
                        : EdlSource.speed(motion.framesPerSecond(), clock.rate());
        if (out < in) {
            out = afterMidnightOrAsRecorded(part, in, out, record, speed);
        }
        var printed = new FrameRange(in, out);
        if (motion != null) {
            return printed.isEmpty() && record.isEmpty()
                    ? new SourceRange(printed, rate, speed)
                    : EdlSource.retimed(printed, record.length(), rate, speed);
        }
        checkLengths(part, printed, record);
        return SourceRange.of(printed, rate);
    }

    private long afterMidnightOrAsRecorded(
            Part part, long in, long out, FrameRange record, Rational speed) {
        var times = part.edit().times();
        var rate = clock.sourceRate(times.sourceOut(), part.drop());
        long nextDay = out + Timecode.framesPerDay(rate);
        if (nextDay - in <= Timecode.framesPerDay(rate) / 2) {
            return nextDay;
        }
        if (speed.sign() >= 0) {
            findings.add(
                    Finding.error(
                            "timeline.range.backwards",
                            at(part, times.sourceOut()),
                            "The source ends at %s, before it starts at %s; it is taken to last as long as the record, %s."
                                    .formatted(
                                            times.sourceOut().text(),
                                            times.sourceIn().text(),
                                            Words.many(record.length(), "frame"))));
            return in + record.length();
        }
        return in + (in - out);
    }

    private void checkLengths(Part part, FrameRange source, FrameRange record) {
        boolean takesItsTimeFromAnother =
                part.edit().isBlack() || part.edit().how() == EdlLine.How.KEY;
        if (source.length() == record.length() || takesItsTimeFromAnother) {
            return;
        }
        findings.add(
                new Finding(
                        "timeline.range.mismatch",
                        clock.isAssumed() ? Severity.WARNING : Severity.ERROR,
                        at(part, part.edit().times().sourceIn()),
                        "The source lasts %s and the record %d, but no M2 line changes the speed; the record is believed. Check the rate (%s) and this event."
                                .formatted(
                                        Words.many(source.length(), "frame"),
                                        record.length(),
                                        clock.rate()),
                        ""));
    }

    private Where.InFile at(Part part, Word word) {
        return file.at(part.edit().line(), word.column());
    }
}
