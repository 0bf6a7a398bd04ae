package dev.clearcut.probe.media.mov;

import dev.clearcut.probe.media.mov.EditList.Edit;
import dev.clearcut.timecode.Rational;
import java.util.List;
import java.util.Optional;

/**
 * How many frames an edit list shows: those whose time of presentation (ISO/IEC 14496-12, 8.6.1.3:
 * the sum of the lengths before and the sample's own offset) falls within an edit. One that is
 * shown twice counts twice.
 */
final class ShownFrames {

    /** Runs compared with edits; more are a file that is meant to keep a reader busy. */
    private static final long MOST = 20_000_000;

    /** An edit's end is rounded, but never by more of a frame than this part. */
    private static final int PART = 4;

    private final List<Edit> parts;
    private final long timescale;
    private final long movieScale;

    ShownFrames(EditList edits, long timescale) {
        parts = edits.edits().stream().filter(edit -> edit.from() >= 0).toList();
        this.timescale = timescale;
        movieScale = edits.movieScale();
    }

    /**
     * @param lengths how long samples last, in the order in which they are stored
     * @param offsets how much later than in that order each is presented
     */
    Optional<Long> count(RunTable lengths, Optional<RunTable> offsets) {
        long runs = lengths.entries() + offsets.map(RunTable::entries).orElse(0L);
        if (timescale <= 0 || movieScale <= 0 || runs * parts.size() > MOST) {
            return Optional.empty();
        }
        long shown = 0;
        long time = 0;
        var late = new Late(offsets);
        while (lengths.next()) {
            long left = lengths.count();
            while (left > 0) {
                long some = Math.min(left, late.alike());
                long first = Math.addExact(time, late.offset());
                for (var part : parts) {
                    shown = Math.addExact(shown, within(part, first, lengths.value(), some));
                }
                time = Math.addExact(time, Math.multiplyExact(some, lengths.value()));
                late.pass(some);
                left -= some;
            }
        }
        return Optional.of(shown);
    }

    /** Of so many samples, presented at equal distances from the first on, those in the part. */
    private long within(Edit part, long first, long length, long samples) {
        if (part.length() <= 0) {
            return samples - before(part.from(), first, length, samples);
        }
        var ticks = Rational.of(timescale).over(Rational.of(movieScale));
        var speed = part.rate().sign() > 0 ? part.rate() : Rational.ONE;
        var most = new Rational(length, PART);
        var rounding = ticks.compareTo(most) < 0 ? ticks : most;
        var lasting = Rational.of(part.length()).times(ticks).times(speed).minus(rounding);
        long end = Math.addExact(part.from(), lasting.ceiling());
        return Math.max(
                0,
                before(end, first, length, samples) - before(part.from(), first, length, samples));
    }

    /** How many of them are presented before then. */
    private static long before(long then, long first, long length, long samples) {
        long ahead = Math.subtractExact(then, first);
        if (ahead <= 0) {
            return 0;
        }
        return length == 0 ? samples : Math.min(samples, Math.ceilDiv(ahead, length));
    }

    /** Runs of samples that are presented equally late; where the table ends, none is. */
    private static final class Late {
        private final Optional<RunTable> runs;
        private long alike;
        private int offset;

        Late(Optional<RunTable> runs) {
            this.runs = runs;
        }

        long alike() {
            while (alike == 0) {
                boolean more = runs.isPresent() && runs.get().next();
                alike = more ? runs.get().count() : Long.MAX_VALUE;
                offset = more ? runs.get().signed() : 0;
            }
            return alike;
        }

        int offset() {
            return offset;
        }

        void pass(long samples) {
            alike -= samples;
        }
    }
}
