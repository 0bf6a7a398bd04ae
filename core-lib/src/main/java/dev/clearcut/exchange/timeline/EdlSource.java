package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.SourceRange;

/**
 * Which frames of a source an edit plays.
 *
 * <p>Without a retime they are the ones printed. With one, systems print different things: Avid the
 * frames that really play, CMX and Final Cut as many frames as the record has, whatever the speed.
 * So a printed length other than the record's is believed, and an equal one is multiplied by the
 * speed. Backwards, the printed start is the frame that is shown first, so the last one.
 */
final class EdlSource {

    private static final Rational CLOSE = new Rational(1, 10);

    private EdlSource() {}

    /**
     * The speed that {@code M2} gives. Systems count it in labels a second, so that 30 is full
     * speed at 29.97; those that write the exact rate mean full speed too.
     */
    static Rational speed(Rational framesPerSecond, Rate rate) {
        var absolute = framesPerSecond.sign() < 0 ? framesPerSecond.negated() : framesPerSecond;
        var off = absolute.minus(rate.perSecond());
        boolean full =
                !rate.perSecond().isWhole()
                        && off.compareTo(CLOSE) < 0
                        && off.negated().compareTo(CLOSE) < 0;
        var speed = full ? Rational.ONE : absolute.over(Rational.of(rate.labelsPerSecond()));
        return framesPerSecond.sign() < 0 ? speed.negated() : speed;
    }

    static SourceRange retimed(FrameRange printed, long recorded, Rate rate, Rational speed) {
        if (speed.sign() == 0) {
            return new SourceRange(FrameRange.lasting(printed.start(), 1), rate, speed);
        }
        long frames =
                printed.length() == recorded
                        ? Math.max(1, played(recorded, speed))
                        : printed.length();
        long first = printed.start() + 1 - frames;
        boolean backwards = speed.sign() < 0 && first >= 0;
        return new SourceRange(
                FrameRange.lasting(backwards ? first : printed.start(), frames), rate, speed);
    }

    /** The same source, playing on for some frames of record, as under a transition. */
    static SourceRange playingOn(SourceRange source, long recorded) {
        var frames = source.frames();
        long more = played(recorded, source.speed());
        return new SourceRange(
                source.speed().sign() < 0
                        ? new FrameRange(Math.max(0, frames.start() - more), frames.end())
                        : new FrameRange(frames.start(), frames.end() + more),
                source.rate(),
                source.speed());
    }

    private static long played(long recorded, Rational speed) {
        var frames = Rational.of(recorded).times(speed);
        return (frames.sign() < 0 ? frames.negated() : frames).round();
    }
}
