package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** FCPXML's way with time: rational seconds, and how a clip's rate is conformed to its sequence. */
final class FcpxmlTimes {

    /** About three years; beyond it frames would no longer fit their counts. */
    private static final Rational LONGEST = Rational.of(100_000_000);

    private static final Rational NTSC_SLOWER = new Rational(1000, 1001);
    private static final Rational NTSC_FASTER = new Rational(1001, 1000);

    /** {@code FFVideoFormat1080p2398} says its rate in its name. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "FFVideoFormat.*?[pi](2398|24|25|2997|30|50|5994|60|90|100|11988|120)$");

    private static final Map<String, Rational> NAMED_RATES =
            Map.of(
                    "2398", Rate.FPS_23_976.perSecond(),
                    "2997", Rate.FPS_29_97.perSecond(),
                    "5994", Rate.FPS_59_94.perSecond(),
                    "11988", new Rational(120000, 1001));

    private FcpxmlTimes() {}

    /** {@code 1001/24000s}, {@code 3600s}; nothing when the attribute is absent. */
    static Optional<Rational> time(XmlElement element, String attribute, Reading reading) {
        var written = element.attribute(attribute).strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number =
                    written.endsWith("s") ? written.substring(0, written.length() - 1) : written;
            var time = Rational.parse(number);
            if (time.compareTo(LONGEST) > 0 || time.compareTo(LONGEST.negated()) < 0) {
                throw new Invalid("more than three years");
            }
            return Optional.of(time);
        } catch (Invalid | ArithmeticException none) {
            throw reading.bad(
                    reading.at(element),
                    "%s=\"%s\" of this %s is no time; expected seconds as in 1001/24000s or 3600s."
                            .formatted(attribute, Reading.shortened(written), element.name()));
        }
    }

    /** Frames a second of a {@code format}; nothing for stills and sound. */
    static Optional<Rational> rate(XmlElement format, Reading reading) {
        var frame = time(format, "frameDuration", reading).filter(d -> d.sign() > 0);
        if (frame.isPresent()) {
            return frame.map(Rational.ONE::over);
        }
        var name = NAMED.matcher(format.attribute("name"));
        if (!name.find()) {
            return Optional.empty();
        }
        var said = name.group(1);
        var perSecond =
                NAMED_RATES.containsKey(said) ? NAMED_RATES.get(said) : Rational.parse(said);
        boolean fields = format.attribute("name").charAt(name.start(1) - 1) == 'i';
        return Optional.of(fields ? perSecond.over(Rational.of(2)) : perSecond);
    }

    /** Counts with drop-frame where the file says {@code DF} and the rate can. */
    static Rate counted(Rational perSecond, String tcFormat) {
        var plain = new Rate(perSecond, false);
        boolean drops = tcFormat.equals("DF") && perSecond.denominator() == 1001;
        return drops && perSecond.numerator() % 30000 == 0 ? plain.counted(true) : plain;
    }

    /**
     * Seconds on the sequence for each second of the clip's own time. Frame sampling keeps the
     * clock except for the 0.1 % between the NTSC rates and the whole ones, and for 25 frames a
     * second played at 24: then every frame plays, and the clip gets longer or shorter.
     */
    static Rational conform(XmlElement element, Rate sequence) {
        var conform = element.child("conform-rate");
        if (conform.isEmpty() || conform.get().attribute("scaleEnabled").equals("0")) {
            return Rational.ONE;
        }
        try {
            var source = Rate.parse(conform.get().attribute("srcFrameRate")).perSecond();
            return conform(source, sequence.perSecond());
        } catch (Invalid none) {
            return Rational.ONE;
        }
    }

    private static Rational conform(Rational source, Rational sequence) {
        if (source.equals(sequence)) {
            return Rational.ONE;
        }
        boolean everyFramePlays =
                source.equals(Rational.of(25)) && sequence.ceiling() == 24
                        || source.equals(Rational.of(24)) && sequence.equals(Rational.of(25));
        if (everyFramePlays) {
            return source.over(sequence);
        }
        boolean from = source.denominator() == 1001;
        boolean to = sequence.denominator() == 1001;
        if (from && to) {
            return between(source.ceiling() % 24 == 0, sequence.ceiling() % 24 == 0);
        }
        boolean pulledDown = !from && to && source.numerator() % 25 != 0;
        return from ? NTSC_SLOWER : pulledDown ? NTSC_FASTER : Rational.ONE;
    }

    private static Rational between(boolean fromFilm, boolean toFilm) {
        return fromFilm == toFilm ? Rational.ONE : fromFilm ? NTSC_SLOWER : NTSC_FASTER;
    }

    /**
     * From a clip's own time to its source's, through a {@code timeMap}.
     *
     * @param points local time and source time, by local time; fewer than two change nothing
     */
    record Retime(List<Point> points) {

        record Point(Rational local, Rational source) {}

        static Retime of(XmlElement element, Reading reading) {
            return new Retime(
                    element
                            .child("timeMap")
                            .map(m -> m.children("timept"))
                            .orElse(List.of())
                            .stream()
                            .flatMap(
                                    p ->
                                            time(p, "time", reading)
                                                    .flatMap(
                                                            t ->
                                                                    time(p, "value", reading)
                                                                            .map(
                                                                                    v ->
                                                                                            new Point(
                                                                                                    t,
                                                                                                    v)))
                                                    .stream())
                            .sorted((a, b) -> a.local().compareTo(b.local()))
                            .toList());
        }

        boolean isNone() {
            return points.size() < 2;
        }

        /** Straight between points, and on beyond the first and the last. */
        Rational source(Rational local) {
            if (isNone()) {
                return local;
            }
            int after = 1;
            while (after < points.size() - 1 && points.get(after).local().compareTo(local) < 0) {
                after++;
            }
            var a = points.get(after - 1);
            var b = points.get(after);
            var length = b.local().minus(a.local());
            return length.sign() == 0
                    ? a.source()
                    : a.source()
                            .plus(
                                    local.minus(a.local())
                                            .times(b.source().minus(a.source()).over(length)));
        }

        /** Whether the speed changes between two local times. */
        boolean varies(Rational from, Rational to) {
            return points.stream()
                    .skip(1)
                    .limit(Math.max(0, points.size() - 2))
                    .anyMatch(p -> p.local().compareTo(from) > 0 && p.local().compareTo(to) < 0);
        }
    }

    /** From one moment of the sequence up to another, in seconds. */
    record Span(Rational from, Rational to) {

        static Span of(Rational a, Rational b) {
            return a.compareTo(b) <= 0 ? new Span(a, b) : new Span(b, a);
        }

        Optional<Span> and(Span other) {
            var from = this.from.compareTo(other.from) >= 0 ? this.from : other.from;
            var to = this.to.compareTo(other.to) <= 0 ? this.to : other.to;
            return from.compareTo(to) < 0 ? Optional.of(new Span(from, to)) : Optional.empty();
        }

        boolean contains(Rational moment) {
            return from.compareTo(moment) <= 0 && moment.compareTo(to) < 0;
        }
    }

    /**
     * How the time inside something maps to the sequence's clock.
     *
     * @param start a moment inside
     * @param at when it plays, in seconds of the sequence
     * @param scale seconds of the sequence for each second inside; negative plays backwards, 0
     *     means one moment stands still
     * @param retimed whether an editor changed the speed
     */
    record LocalTime(Rational start, Rational at, Rational scale, boolean retimed) {

        /** A sequence's own time is its clock. */
        static final LocalTime SEQUENCE =
                new LocalTime(Rational.ZERO, Rational.ZERO, Rational.ONE, false);

        Rational on(Rational inside) {
            return at.plus(inside.minus(start).times(scale));
        }

        Rational inside(Rational on) {
            return scale.sign() == 0 ? start : start.plus(on.minus(at).over(scale));
        }

        /** Of what stands at {@code offset} in here, with its own time beginning there. */
        LocalTime within(Rational offset, Rational itsStart, Rational conform) {
            return new LocalTime(itsStart, on(offset), scale.times(conform), retimed);
        }
    }
}
