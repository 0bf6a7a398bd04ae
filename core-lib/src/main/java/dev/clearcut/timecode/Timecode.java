package dev.clearcut.timecode;

import dev.clearcut.base.ClearcutException.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A frame, and the label SMPTE ST 12-1 gives it.
 *
 * @param frame counted from the frame labelled {@code 00:00:00:00}; it may lie beyond a day (a reel
 *     that runs over midnight), the label then starts again
 */
public record Timecode(long frame, Rate rate) implements Comparable<Timecode> {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[:;.](\\d{1,2})[:;.](\\d{1,2})([:;.,])(\\d{1,3})");

    /**
     * Reads {@code 01:02:03:04}; {@code ;}, {@code .} and {@code ,} separate as well. The rate
     * alone decides how labels are counted, since programs write {@code ;} and {@code :} at will.
     *
     * @throws Invalid when it is no timecode, or a label that does not exist at this rate
     */
    public static Timecode parse(String written, Rate rate) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new Invalid(
                    "\"%s\" is no timecode; expected hours:minutes:seconds:frames, as in 01:02:03:04."
                            .formatted(written));
        }
        long hours = Long.parseLong(match.group(1));
        long minutes = Long.parseLong(match.group(2));
        long seconds = Long.parseLong(match.group(3));
        long frames = Long.parseLong(match.group(5));
        if (hours > 23 || minutes > 59 || seconds > 59) {
            throw new Invalid("\"" + written + "\" is past 23:59:59.");
        }
        if (frames >= rate.labelsPerSecond()) {
            throw new Invalid(
                    String.format(
                            Locale.ROOT,
                            "\"%s\" has frame %d, but at %s frames a second they are numbered 0 to %d.",
                            written,
                            frames,
                            rate,
                            rate.labelsPerSecond() - 1));
        }
        long dropped = droppedEachMinute(rate);
        if (minutes % 10 != 0 && seconds == 0 && frames < dropped) {
            throw new Invalid(
                    String.format(
                            Locale.ROOT,
                            "\"%s\" does not exist in drop-frame timecode; the next label is :%02d.",
                            written,
                            dropped));
        }
        long totalMinutes = hours * 60 + minutes;
        long labels = (totalMinutes * 60 + seconds) * rate.labelsPerSecond() + frames;
        return new Timecode(labels - dropped * (totalMinutes - totalMinutes / 10), rate);
    }

    /** How many frames there are from {@code 00:00:00:00} to the same label a day later. */
    public static long framesPerDay(Rate rate) {
        return 24 * 60 * 60 * rate.labelsPerSecond() - droppedEachMinute(rate) * (1440 - 144);
    }

    public Timecode plus(long frames) {
        return new Timecode(frame + frames, rate);
    }

    @Override
    public int compareTo(Timecode other) {
        return rate.runsLike(other.rate)
                ? Long.compare(frame, other.frame)
                : rate.secondsAt(frame).compareTo(other.rate.secondsAt(other.frame));
    }

    /** {@code 01:02:03:04}, or {@code 01:02:03;04} where labels are dropped. */
    @Override
    public String toString() {
        long labels = labelled(Math.floorMod(frame, framesPerDay(rate)));
        long perSecond = rate.labelsPerSecond();
        long seconds = labels / perSecond;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%s%02d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                rate.dropFrame() ? ";" : ":",
                labels % perSecond);
    }

    /** Counts in the labels that drop-frame skips: 2 a minute at 29.97, but none each tenth. */
    private long labelled(long frameOfDay) {
        long dropped = droppedEachMinute(rate);
        if (dropped == 0) {
            return frameOfDay;
        }
        long perMinute = 60 * rate.labelsPerSecond() - dropped;
        long perTenMinutes = 10 * perMinute + dropped;
        long tens = frameOfDay / perTenMinutes;
        long rest = frameOfDay % perTenMinutes;
        long minutes = rest < dropped ? 0 : (rest - dropped) / perMinute;
        return frameOfDay + dropped * (9 * tens + minutes);
    }

    private static long droppedEachMinute(Rate rate) {
        return rate.dropFrame() ? rate.labelsPerSecond() / 15 : 0;
    }
}
