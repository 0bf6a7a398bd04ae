package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.delivery.Note;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Timecodes of notes on one cut, as people and QC houses write them. What is written another way is
 * never taken for a timecode: it is refused with the timecode it would be.
 *
 * @param whole the cut, end exclusive; null where nobody knows it
 */
record NoteTimes(Rate rate, @Nullable FrameRange whole) {

    private static final Pattern FRAMES = Pattern.compile("\\d{1,9}");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{3})");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})[.,](\\d{1,3})");

    /**
     * @throws Invalid when it is no timecode of the cut's rate
     */
    Timecode read(String written) {
        var text = written.strip();
        if (FRAMES.matcher(text).matches()) {
            throw new Invalid(frames(text));
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            var hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            var minutes = 60 * hours + Long.parseLong(clock.group(2));
            throw new Invalid(
                    seconds(text, 60 * minutes + Long.parseLong(clock.group(3)), clock.group(4)));
        }
        var seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            throw new Invalid(seconds(text, Long.parseLong(seconds.group(1)), seconds.group(2)));
        }
        var read = Timecode.parse(text, rate);
        if (text.indexOf(';') >= 0 && !rate.dropFrame()) {
            throw new Invalid(
                    "\"%s\" is drop-frame timecode (\";\"), and the cut is counted at %s without dropping; write %s if that is the frame."
                            .formatted(text, rate, read));
        }
        return read;
    }

    private String frames(String text) {
        long count = Long.parseLong(text);
        return whole == null
                ? "\"%s\" is a count of frames; write the timecode, hours:minutes:seconds:frames."
                        .formatted(text)
                : "\"%s\" is a count of frames; counted from the cut's first frame, as 0, it is %s: write that if it is meant."
                        .formatted(text, new Timecode(whole.start() + count, rate));
    }

    private String seconds(String text, long whole, String fraction) {
        var time = BigDecimal.valueOf(whole).add(new BigDecimal("0." + fraction));
        var frame = Rational.parse(time.toPlainString()).over(rate.frameDuration()).floor();
        return String.format(
                Locale.ROOT,
                "\"%s\" ends in decimals of a second, and a note is at a frame; at %s it is in %s by the clock: write that if it is meant.",
                text,
                rate,
                new Timecode(frame, rate));
    }

    /** What to doubt of a span that is not wholly in the cut; nothing where it is. */
    Optional<String> doubt(Note.@Nullable Span span) {
        if (span == null || whole == null || whole.covers(span.frames())) {
            return Optional.empty();
        }
        var cut =
                "%s–%s"
                        .formatted(
                                new Timecode(whole.start(), rate), new Timecode(whole.end(), rate));
        var shifted =
                FrameRange.of(
                        span.frames().start() + whole.start(), span.frames().end() + whole.start());
        return Optional.of(
                whole.covers(shifted)
                        ? "%s is not in the cut, which is %s. Counted from zero it would be %s."
                                .formatted(span, cut, new Note.Span(shifted, rate))
                        : "%s is not %sin the cut, which is %s."
                                .formatted(
                                        span, whole.overlaps(span.frames()) ? "wholly " : "", cut));
    }
}
