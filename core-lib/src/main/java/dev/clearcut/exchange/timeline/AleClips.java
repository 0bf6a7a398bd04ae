package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.timeline.Clip;
import dev.clearcut.timeline.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes clips of the rows of an ALE. */
final class AleClips {

    private final AleLog log;
    private final Rate rate;
    private final Findings findings;
    private final int name;
    private final int reel;
    private final int file;
    private final int start;
    private final int end;
    private final int duration;
    private final int fps;

    AleClips(AleLog log, Rate rate, Findings findings) {
        this.log = log;
        this.rate = rate;
        this.findings = findings;
        this.name = log.column("Name", "Clip", "Clipname");
        this.reel = log.column("Tape", "Reel", "TapeID", "Source Tape", "Camroll");
        this.file = log.column("Source File", "Filename", "Source File Path", "UNC", "Source Path");
        this.start = log.column("Start");
        this.end = log.column("End");
        this.duration = log.column("Duration");
        this.fps = log.column("FPS");
    }

    List<Clip> clips() {
        var clips = new ArrayList<Clip>();
        long at = 0;
        for (var row : log.rows()) {
            var source = source(row);
            long frames = source == null ? 0 : recorded(source);
            var record = FrameRange.lasting(at, frames);
            int column = Math.max(1, row.cell(Math.max(0, name)).column());
            clips.add(Clip.of(names(row), record, source, log.file().at(row.line(), column)));
            at = record.end();
        }
        return clips;
    }

    private long recorded(SourceRange source) {
        return source.rate().runsLike(rate)
                ? source.frames().length()
                : rate.frameAt(source.rate().secondsAt(source.frames().length()));
    }

    private Clip.Names names(AleLog.Row row) {
        var comments = new ArrayList<String>();
        for (int i = 0; i < log.columns().size(); i++) {
            var text = row.cell(i).text();
            boolean said = i == name || i == reel || i == file || i == start || i == end;
            if (!said && !text.isEmpty()) {
                comments.add(log.columns().get(i) + ": " + text);
            }
        }
        return new Clip.Names(
                row.cell(name).text(), row.cell(file).text(), row.cell(reel).text(), comments);
    }

    /** What a row says of its source; null, and a finding, when its timecodes cannot be read. */
    private @Nullable SourceRange source(AleLog.Row row) {
        var counting = counting(row);
        try {
            long from = frame(row, start, counting);
            boolean hasEnd = !row.cell(end).text().isEmpty();
            long to = hasEnd ? frame(row, end, counting) : from + frame(row, duration, counting);
            if (to < from) {
                to += Timecode.framesPerDay(counting);
            }
            if (to - from > Timecode.framesPerDay(counting) / 2) {
                throw new Invalid(
                        "The source ends at %s, before it starts at %s."
                                .formatted(row.cell(end).text(), row.cell(start).text()));
            }
            return new SourceRange(new FrameRange(from, to), counting, Rational.ONE);
        } catch (Invalid unreadable) {
            findings.add(
                    Finding.error(
                            "timeline.range.unreadable",
                            log.file()
                                    .at(
                                            row.line(),
                                            Math.max(1, row.cell(Math.max(0, start)).column())),
                            unreadable.getMessage() + " The source is listed without a length."));
            return null;
        }
    }

    private static long frame(AleLog.Row row, int column, Rate counting) {
        var text = row.cell(column).text();
        if (text.isEmpty()) {
            throw new Invalid("The row has no Start, or neither End nor Duration.");
        }
        return Timecode.parse(text, counting).frame();
    }

    /** A row may have a rate of its own, where sources were shot at several. */
    private Rate counting(AleLog.Row row) {
        var text = row.cell(fps).text();
        if (text.isEmpty()) {
            return rate;
        }
        try {
            var own = Rate.parse(text);
            return own.runsLike(rate) ? rate : own;
        } catch (Invalid noRate) {
            return rate;
        }
    }
}
