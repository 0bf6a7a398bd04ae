package dev.clearcut.timecode;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many pictures a second, and how they are counted.
 *
 * @param perSecond exact frames per second, greater than 0
 * @param dropFrame whether timecode labels are skipped to keep up with the clock (SMPTE ST 12-1);
 *     only for rates just below a multiple of 30
 */
public record Rate(Rational perSecond, boolean dropFrame) {

    public static final Rate FPS_23_976 = ntsc(24);
    public static final Rate FPS_24 = whole(24);
    public static final Rate FPS_25 = whole(25);
    public static final Rate FPS_29_97 = ntsc(30);
    public static final Rate FPS_29_97_DROP = new Rate(new Rational(30000, 1001), true);
    public static final Rate FPS_30 = whole(30);
    public static final Rate FPS_47_952 = ntsc(48);
    public static final Rate FPS_48 = whole(48);
    public static final Rate FPS_50 = whole(50);
    public static final Rate FPS_59_94 = ntsc(60);
    public static final Rate FPS_59_94_DROP = new Rate(new Rational(60000, 1001), true);
    public static final Rate FPS_60 = whole(60);

    /** What people write for the rates that are not decimal numbers. */
    private static final Map<String, Rational> ROUNDED =
            Map.ofEntries(
                    Map.entry("23.976", FPS_23_976.perSecond),
                    Map.entry("23.98", FPS_23_976.perSecond),
                    Map.entry("23.97", FPS_23_976.perSecond),
                    Map.entry("29.97", FPS_29_97.perSecond),
                    Map.entry("47.952", FPS_47_952.perSecond),
                    Map.entry("47.95", FPS_47_952.perSecond),
                    Map.entry("59.94", FPS_59_94.perSecond),
                    Map.entry("119.88", new Rational(120000, 1001)));

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{1,9}(?:\\.\\d{1,9})?|\\d{1,12}/\\d{1,12})\\s*(?:fps|frames?|p)?[\\s-]*"
                            + "(df|drop(?:[ -]?frame)?|d|ndf|nd|non[ -]?drop(?:[ -]?frame)?)?");

    public Rate {
        if (perSecond.sign() <= 0) {
            throw new Invalid("A rate is more than 0 frames a second; this is " + perSecond + ".");
        }
        if (dropFrame && !isJustBelowAMultipleOfThirty(perSecond)) {
            throw new Invalid(
                    "Drop-frame counting exists for 29.97 and 59.94 only; this is "
                            + perSecond
                            + " frames a second.");
        }
    }

    public static Rate of(long numerator, long denominator) {
        return new Rate(new Rational(numerator, denominator), false);
    }

    /**
     * Reads {@code 25}, {@code 23.976}, {@code 29.97 DF}, {@code 59.94 non-drop}, {@code
     * 30000/1001}.
     *
     * @throws Invalid when it is no rate
     */
    public static Rate parse(String written) {
        var match = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw new Invalid(
                    "\"%s\" is no frame rate; write 25, 23.976, 29.97, \"29.97 DF\" or 30000/1001."
                            .formatted(written));
        }
        var number = match.group(1);
        var counted = match.group(2);
        var perSecond = ROUNDED.getOrDefault(withoutTrailingZeros(number), null);
        return new Rate(
                perSecond == null ? Rational.parse(number) : perSecond,
                counted != null && counted.startsWith("d"));
    }

    /** Frames labelled in each timecode second: 24 for 23.976, 30 for 29.97. */
    public long labelsPerSecond() {
        return perSecond.ceiling();
    }

    /** How long one frame lasts, in seconds. */
    public Rational frameDuration() {
        return Rational.ONE.over(perSecond);
    }

    /** The frame nearest to a moment; halves go up. */
    public long frameAt(Rational seconds) {
        return seconds.times(perSecond).round();
    }

    /** When a frame begins, in seconds from frame 0. */
    public Rational secondsAt(long frame) {
        return Rational.of(frame).over(perSecond);
    }

    /** Whether both run at the same speed, however they are counted. */
    public boolean runsLike(Rate other) {
        return perSecond.equals(other.perSecond);
    }

    public Rate counted(boolean withDropFrame) {
        return new Rate(perSecond, withDropFrame);
    }

    /** {@code 25/1}, {@code 30000/1001}: the form programs read. */
    public String fraction() {
        return perSecond.numerator() + "/" + perSecond.denominator();
    }

    /** {@code 25}, {@code 29.97 DF}: the form people read, and {@link #parse} reads back. */
    @Override
    public String toString() {
        var number =
                ROUNDED.entrySet().stream()
                        .filter(e -> e.getValue().equals(perSecond))
                        .map(Map.Entry::getKey)
                        .max(
                                (a, b) ->
                                        a.length() != b.length()
                                                ? a.length() - b.length()
                                                : a.compareTo(b))
                        .orElse(perSecond.toString());
        return number + (dropFrame ? " DF" : "");
    }

    private static boolean isJustBelowAMultipleOfThirty(Rational perSecond) {
        return perSecond.denominator() == 1001 && perSecond.numerator() % 30000 == 0;
    }

    private static String withoutTrailingZeros(String number) {
        return number.contains(".") ? number.replaceAll("0+$", "") : number;
    }

    private static Rate whole(long perSecond) {
        return new Rate(Rational.of(perSecond), false);
    }

    private static Rate ntsc(long nominal) {
        return new Rate(new Rational(nominal * 1000, 1001), false);
    }
}
