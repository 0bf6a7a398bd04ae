package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.timeline.JsonTree.Json.Obj;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** OTIO's RationalTime: a value and a rate, both written as floating point, made exact. */
final class OtioTimes {

    private static final Rational NEAR = new Rational(1, 100);

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private final Reading reading;

    OtioTimes(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param start in seconds
     * @param duration in seconds
     * @param rate of the start
     */
    record Range(Rational start, Rational duration, Rate rate) {
        Rational end() {
            return start.plus(duration);
        }
    }

    /** A RationalTime in seconds; nothing when the field is absent or null. */
    Optional<Rational> seconds(Obj from, String key) {
        return from.object(key).map(this::seconds);
    }

    private Rational seconds(Obj time) {
        return number(time, "value", 6).over(rate(time).perSecond());
    }

    Optional<Rate> rate(Obj from, String key) {
        return from.object(key).map(this::rate);
    }

    /** A TimeRange; nothing when the field is absent or null. */
    Optional<Range> range(Obj from, String key) {
        return from.object(key)
                .flatMap(
                        range ->
                                range.object("duration")
                                        .map(
                                                duration -> {
                                                    var start =
                                                            range.object("start_time")
                                                                    .orElse(duration);
                                                    return new Range(
                                                            start == duration
                                                                    ? Rational.ZERO
                                                                    : seconds(start),
                                                            least(seconds(duration)),
                                                            rate(start));
                                                }));
    }

    private static Rational least(Rational duration) {
        return duration.sign() < 0 ? Rational.ZERO : duration;
    }

    /** 23.976, 23.98 and 23.976023976 are all 24000/1001. */
    private Rate rate(Obj time) {
        var written = number(time, "rate", 9);
        if (written.sign() <= 0 || written.compareTo(Rational.of(1_000_000)) > 0) {
            throw reading.bad(
                    reading.at(time.line(), time.column()),
                    "A time counts at rate %s; a rate is more than 0."
                            .formatted(time.text("rate")));
        }
        return new Rate(exact(written), false);
    }

    private static Rational exact(Rational written) {
        if (written.isWhole()) {
            return written;
        }
        var ntsc = new Rational(written.ceiling() * 1000, 1001);
        var off = written.minus(ntsc);
        return (off.sign() < 0 ? off.negated() : off).compareTo(NEAR) < 0 ? ntsc : written;
    }

    /** A number, freed of floating point's last digits. */
    Rational number(Obj from, String key, int decimals) {
        var written = from.text(key);
        try {
            var exact = new BigDecimal(written.isEmpty() ? "0" : written);
            if (written.length() > 60 || exact.abs().compareTo(LARGEST) > 0) {
                throw new NumberFormatException("too large");
            }
            var kept = exact.setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return Rational.parse(kept.toPlainString());
        } catch (NumberFormatException | ArithmeticException | Invalid none) {
            throw reading.bad(
                    reading.at(from.line(), from.column()),
                    "\"%s\" is \"%s\" here; expected a number of frames."
                            .formatted(key, Reading.shortened(written)));
        }
    }
}
