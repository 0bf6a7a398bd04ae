package dev.clearcut.exchange.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of D-Cinema subtitles: Interop counts ticks of four thousandths of a second, or writes a
 * fraction; ST 428-7 counts frames.
 *
 * @param rate null for ticks
 */
record DcstTimes(@Nullable Rate rate) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})([:.])(\\d{1,3})");
    private static final int TICKS = 250;

    static DcstTimes interop() {
        return new DcstTimes(null);
    }

    /**
     * @param written frames labelled a second
     * @param edit frames shown a second, which at 23.976 are fewer
     */
    static DcstTimes smpte(String written, @Nullable Rate edit, XmlPull at, Reading reading) {
        if (!written.matches("[1-9]\\d{0,2}")) {
            reading.error(
                    "caption.dcst.rate",
                    at.where(),
                    "TimeCodeRate \"%s\" is no whole number of frames a second; 24 was taken."
                            .formatted(Reading.shortened(written)));
            return new DcstTimes(edit == null ? Rate.FPS_24 : edit);
        }
        var said = Rate.of(Long.parseLong(written), 1);
        return new DcstTimes(
                edit != null && edit.labelsPerSecond() == said.labelsPerSecond() ? edit : said);
    }

    static @Nullable Rate editRate(String written, XmlPull at, Reading reading) {
        var parts = written.strip().split("\\s+");
        if (parts.length == 2
                && parts[0].matches("[1-9]\\d{0,6}")
                && parts[1].matches("[1-9]\\d{0,6}")) {
            var rate = Rate.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            reading.compare(rate);
            return rate;
        }
        reading.error(
                "caption.dcst.rate",
                at.where(),
                "EditRate \"%s\" is no fraction such as 24 1."
                        .formatted(Reading.shortened(written)));
        return null;
    }

    /** Null for what is missing or no time; a finding says so. */
    @Nullable Rational parse(String attribute, XmlPull at, Reading reading) {
        var written = at.attribute(attribute);
        var moment = moment(written);
        if (moment == null && !written.isEmpty()) {
            reading.error(
                    "caption.time.unreadable",
                    at.where(),
                    "%s=\"%s\" is no time; expected %s."
                            .formatted(
                                    attribute,
                                    Reading.shortened(written),
                                    rate == null
                                            ? "00:00:01:000 to :249, or 00:00:01.000"
                                            : "00:00:01:00 at %s frames a second".formatted(rate)));
        }
        return moment;
    }

    @Nullable Rational moment(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            return null;
        }
        if (rate != null && match.group(4).equals(":")) {
            try {
                return rate.secondsAt(Timecode.parse(written, rate).frame());
            } catch (Invalid impossible) {
                return null;
            }
        }
        long whole =
                Long.parseLong(match.group(1)) * 3600
                        + Long.parseLong(match.group(2)) * 60
                        + Long.parseLong(match.group(3));
        long part = Long.parseLong(match.group(5));
        if (match.group(4).equals(".")) {
            return Rational.of(whole).plus(Rational.parse("0." + match.group(5)));
        }
        return part < TICKS ? Rational.of(whole).plus(new Rational(part, TICKS)) : null;
    }
}
