package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.exchange.timeline.ProToolsSession.Cell;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;

/**
 * Reads the times of a session text as frames. Timecode counts from midnight; samples, minutes and
 * feet count from the session's start; bars cannot be read without the tempo, which is not in the
 * file. A moment within a frame is that frame; one that is printed as coarsely as its format does
 * may lie just before the frame it means.
 */
final class ProToolsTimes {

    private static final String EXPORT =
            " In Pro Tools' Export Session Info as Text choose the time format Timecode.";

    /** 35 mm film has 16 pictures a foot; Pro Tools runs it at 24 a second. */
    private static final long PICTURES_PER_FOOT = 16;

    private static final Rational FILM_RATE = Rational.of(24);

    private static final Rational MILLISECOND = new Rational(1, 1000);

    private static final Rational HUNDREDTH_OF_A_PICTURE = new Rational(1, 2400);

    private final TextFile file;
    private final Rate rate;
    private final long start;
    private final Rational sampleRate;
    private final Findings findings;
    private boolean saidCoarse;

    /**
     * @param start the session's first frame
     * @param sampleRate 0 when the file does not say
     */
    ProToolsTimes(TextFile file, Rate rate, long start, Rational sampleRate, Findings findings) {
        this.file = file;
        this.rate = rate;
        this.start = start;
        this.sampleRate = sampleRate;
        this.findings = findings;
    }

    /** The frame of a moment. A timecode before the session's start is after midnight. */
    long frame(Cell cell, int line) {
        var text = cell.text();
        try {
            if (text.indexOf('|') >= 0) {
                throw new Invalid("\"" + text + "\" counts in bars and beats." + EXPORT);
            }
            if (text.indexOf('+') > 0) {
                return start + within(feet(text, line), HUNDREDTH_OF_A_PICTURE);
            }
            long marks = text.chars().filter(c -> c == ':' || c == ';').count();
            if (marks == 3) {
                return timecode(text);
            }
            if (marks == 1 && text.indexOf(':') > 0) {
                return start + within(minutes(text, line), MILLISECOND);
            }
            return start + within(samples(text), Rational.ONE.over(sampleRate));
        } catch (Invalid wrong) {
            throw new BadFile(
                    ProToolsReader.FORMAT,
                    file.at(line, cell.column()),
                    "This time cannot be read: " + wrong.getMessage(),
                    wrong);
        }
    }

    /** The frame of a sample, counted from the session's start. */
    long frameOfSample(Cell cell, int line) {
        try {
            return start + within(samples(cell.text()), Rational.ONE.over(sampleRate));
        } catch (Invalid wrong) {
            throw new BadFile(
                    ProToolsReader.FORMAT,
                    file.at(line, cell.column()),
                    "This time cannot be read: " + wrong.getMessage(),
                    wrong);
        }
    }

    /**
     * The frame that a moment lies in.
     *
     * @param step the smallest difference that the format can print
     */
    private long within(Rational seconds, Rational step) {
        return seconds.plus(step).times(rate.perSecond()).floor();
    }

    private long timecode(String text) {
        int last = Math.max(text.lastIndexOf(':'), text.lastIndexOf(';'));
        int subframes = text.indexOf('.', last);
        long frame =
                Timecode.parse(subframes < 0 ? text : text.substring(0, subframes), rate).frame();
        return frame < start ? frame + Timecode.framesPerDay(rate) : frame;
    }

    /** {@code 37+08.60}: feet, pictures and hundredths. */
    private Rational feet(String text, int line) {
        int plus = text.indexOf('+');
        if (text.indexOf('.') < 0) {
            coarse(line, "Feet and frames count 24 pictures a second");
        }
        return Rational.parse(text.substring(0, plus))
                .times(Rational.of(PICTURES_PER_FOOT))
                .plus(Rational.parse(text.substring(plus + 1)))
                .over(FILM_RATE);
    }

    /** {@code 0:25.025}. */
    private Rational minutes(String text, int line) {
        int colon = text.indexOf(':');
        if (text.indexOf('.') < 0) {
            coarse(line, "The times are whole seconds");
        }
        return Rational.parse(text.substring(0, colon))
                .times(Rational.of(60))
                .plus(Rational.parse(text.substring(colon + 1)));
    }

    private Rational samples(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Invalid("\"" + text + "\" is no time." + EXPORT);
        }
        if (sampleRate.sign() <= 0) {
            throw new Invalid(
                    "\"%s\" counts samples, but the file has no SAMPLE RATE.".formatted(text)
                            + EXPORT);
        }
        return Rational.parse(text).over(sampleRate);
    }

    private void coarse(int line, String why) {
        if (!saidCoarse) {
            saidCoarse = true;
            findings.add(
                    Finding.warning(
                            "timeline.time.coarse",
                            file.at(line, 0),
                            why + ", so frames may be off." + EXPORT));
        }
    }
}
