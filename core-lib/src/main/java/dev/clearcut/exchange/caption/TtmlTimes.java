package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions of TTML (TTML2 section 12.3) with the parameters of their document (section
 * 7.2).
 */
final class TtmlTimes {

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9})|:(\\d{2,4})(?:\\.(\\d{1,3}))?)?");
    private static final Pattern OFFSET =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(h|ms|m|s|f|t)");
    private static final Rational NTSC = new Rational(1000, 1001);

    private final boolean smpte;
    private final Rate rate;
    private final boolean rateSaid;
    private final long subFrames;
    private final Rational ticks;
    private boolean framesUsed;

    private TtmlTimes(boolean smpte, Rate rate, boolean rateSaid, long subFrames, Rational ticks) {
        this.smpte = smpte;
        this.rate = rate;
        this.rateSaid = rateSaid;
        this.subFrames = subFrames;
        this.ticks = ticks;
    }

    /** From the attributes of the root element. */
    static TtmlTimes of(XmlPull root, Reading reading) {
        var written = root.attribute("frameRate");
        boolean said = written.matches("[1-9]\\d{0,3}");
        if (!written.isEmpty() && !said) {
            reading.error(
                    "caption.ttml.frame-rate",
                    root.where(),
                    "frameRate=\"%s\" is no whole number of frames a second."
                            .formatted(Reading.shortened(written)));
        }
        var perSecond =
                said
                        ? Rational.parse(written).times(multiplier(root, reading))
                        : reading.asked().map(Rate::perSecond).orElse(Rational.of(30));
        boolean drop = root.attribute("dropMode").equals("dropNTSC");
        var rate = rate(perSecond, drop, root, reading);
        if (said) {
            reading.compare(rate);
        }
        long sub = number(root.attribute("subFrameRate"), 1);
        var ticks = root.attribute("tickRate");
        return new TtmlTimes(
                root.attribute("timeBase").equals("smpte"),
                rate,
                said,
                sub,
                ticks.isEmpty()
                        ? said ? Rational.parse(written).times(Rational.of(sub)) : Rational.ONE
                        : Rational.of(number(ticks, 1)));
    }

    private static Rate rate(Rational perSecond, boolean drop, XmlPull root, Reading reading) {
        try {
            return new Rate(perSecond, drop);
        } catch (Invalid noDrop) {
            reading.error(
                    "caption.ttml.drop-mode", root.where(), String.valueOf(noDrop.getMessage()));
            return new Rate(perSecond, false);
        }
    }

    /** {@code 1000 1001}; some write {@code 1000:1001}, and {@code 999 1000} for the same. */
    private static Rational multiplier(XmlPull root, Reading reading) {
        var written = root.attribute("frameRateMultiplier").strip();
        if (written.isEmpty()) {
            return Rational.ONE;
        }
        var parts = written.split("[\\s:]+");
        if (parts.length == 2
                && parts[0].matches("[1-9]\\d{0,5}")
                && parts[1].matches("[1-9]\\d{0,5}")) {
            var said = Rational.parse(parts[0] + "/" + parts[1]);
            if (said.equals(new Rational(999, 1000))) {
                reading.note(
                        "caption.ttml.frame-rate",
                        root.where(),
                        "frameRateMultiplier 999/1000 is taken for 1000/1001, which it rounds.");
                return NTSC;
            }
            return said;
        }
        reading.error(
                "caption.ttml.frame-rate",
                root.where(),
                "frameRateMultiplier=\"%s\" is no fraction such as 1000 1001; it was left out."
                        .formatted(Reading.shortened(written)));
        return Rational.ONE;
    }

    private static long number(String written, long otherwise) {
        return written.matches("[1-9]\\d{0,9}") ? Long.parseLong(written) : otherwise;
    }

    /** Null for what is no time; a finding says so. */
    @Nullable Rational parse(String attribute, String written, XmlPull at, Reading reading) {
        var text = written.strip();
        if (text.isEmpty()) {
            return null;
        }
        var negative = text.startsWith("-");
        var moment =
                text.length() > 40 ? null : negative ? unsigned(text.substring(1)) : unsigned(text);
        if (moment == null) {
            reading.error(
                    "caption.time.unreadable",
                    at.where(),
                    "%s=\"%s\" is no time; expected 00:00:01.000, 00:00:01:12, 1.5s, 36f or 90000t."
                            .formatted(attribute, Reading.shortened(text)));
            return null;
        }
        if (negative) {
            reading.error(
                    "caption.time.negative",
                    at.where(),
                    "%s=\"%s\" is negative, which TTML does not allow."
                            .formatted(attribute, Reading.shortened(text)));
            return moment.negated();
        }
        return moment;
    }

    private @Nullable Rational unsigned(String text) {
        var offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return offset(Rational.parse(offset.group(1)), offset.group(2));
        }
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return null;
        }
        long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
        long whole = minutes * 60 + Long.parseLong(clock.group(3));
        if (clock.group(4) != null) {
            return Rational.of(whole).plus(Rational.parse("0." + clock.group(4)));
        }
        if (clock.group(5) == null && !smpte) {
            return Rational.of(whole);
        }
        return frames(text, whole, clock.group(5), clock.group(6));
    }

    private @Nullable Rational frames(
            String text, long whole, @Nullable String frames, @Nullable String sub) {
        framesUsed = true;
        var part =
                sub == null
                        ? Rational.ZERO
                        : new Rational(Long.parseLong(sub), Math.max(1, subFrames));
        long count = frames == null ? 0 : Long.parseLong(frames);
        if (count >= rate.labelsPerSecond()) {
            return null;
        }
        if (!smpte) {
            return Rational.of(whole).plus(Rational.of(count).plus(part).over(rate.perSecond()));
        }
        try {
            var label = String.format(Locale.ROOT, "%s:%02d", text.substring(0, 8), count);
            var frame = Timecode.parse(label, rate).frame();
            return Rational.of(frame).plus(part).over(rate.perSecond());
        } catch (Invalid impossible) {
            return null;
        }
    }

    private Rational offset(Rational number, String metric) {
        return switch (metric) {
            case "h" -> number.times(Rational.of(3600));
            case "m" -> number.times(Rational.of(60));
            case "ms" -> number.over(Rational.of(1000));
            case "f" -> {
                framesUsed = true;
                yield number.over(rate.perSecond());
            }
            case "t" -> number.over(ticks);
            default -> number;
        };
    }

    /** Whether the moments are timecodes. */
    boolean isTimecode() {
        return smpte;
    }

    /** The rate, where the document or the caller says one or frames were counted. */
    @Nullable Rate rate(Reading reading) {
        if (framesUsed && !rateSaid && reading.asked().isEmpty()) {
            reading.warning(
                    "caption.rate.assumed",
                    reading.at(0, 0),
                    "The file counts frames and does not say how many a second: 30 by definition (ttp:frameRate).");
            return rate;
        }
        return rateSaid || framesUsed || reading.asked().isPresent() ? rate : null;
    }
}
