package dev.clearcut.use.change;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.use.ClipName;
import dev.clearcut.use.Use;
import dev.clearcut.use.change.Version.Played;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A use on the axis on which two cuts are compared: frames at the new cut's rate.
 *
 * @param index in its cut, by start
 * @param source where in its source it plays; null when not known
 * @param name as titles are compared
 * @param file the source's file, as titles are compared; empty when not known
 */
record Event(
        int index,
        Played played,
        long start,
        long end,
        @Nullable Content source,
        String name,
        String file) {

    /**
     * Where in the source it plays, reckoned in frames of the axis as they run: what is trimmed
     * changes this by as many frames as it changes the record.
     */
    record Content(long head, long tail, Rational speed) {
        boolean overlaps(Content other) {
            return speed.equals(other.speed)
                    && Math.max(head, other.head) < Math.min(tail, other.tail);
        }

        boolean covers(Content other) {
            return speed.equals(other.speed) && head <= other.head && other.tail <= tail;
        }
    }

    /** How the frames of a cut become frames of the axis. */
    interface Axis {
        long at(long frame);

        long at(Rational seconds);

        /** Frames stay what they are. */
        static Axis own(Rate rate) {
            return new Axis() {
                @Override
                public long at(long frame) {
                    return frame;
                }

                @Override
                public long at(Rational seconds) {
                    return rate.frameAt(seconds);
                }
            };
        }

        /** Moments stay what they are; frames are those nearest to them. */
        static Axis inTime(Rate from, Rate to) {
            return new Axis() {
                @Override
                public long at(long frame) {
                    return to.frameAt(from.secondsAt(frame));
                }

                @Override
                public long at(Rational seconds) {
                    return to.frameAt(seconds);
                }
            };
        }
    }

    static List<Event> of(Version version, Axis axis) {
        var events = new ArrayList<Event>();
        var titles = new HashMap<String, String>();
        UnaryOperator<String> title = of -> titles.computeIfAbsent(of, ClipName::normalised);
        for (var played : version.uses()) {
            var use = played.use();
            long start = axis.at(use.record().start());
            long end = axis.at(use.record().end());
            events.add(
                    new Event(
                            events.size(),
                            played,
                            start,
                            end,
                            isTimeless(use) ? null : content(played.excerpt(), end - start, axis),
                            title.apply(use.name()),
                            isFile(use.source()) ? title.apply(use.source()) : ""));
        }
        return events;
    }

    /** A still or a card shows the same whichever of its frames play. */
    private static boolean isTimeless(Use use) {
        return switch (use.kind()) {
            case STILL, GRAPHICS, ARTWORK, TEXT -> true;
            case MUSIC, ARCHIVE, PERSON, PLACE, BRAND, UNSORTED -> false;
        };
    }

    /** A reel is cut short and shared, so only what looks like a file says what the source is. */
    private static boolean isFile(String source) {
        return Version.FILE.matcher(source).find();
    }

    /** A freeze, or a cue that jumps about in its source, is told by its record alone. */
    private static @Nullable Content content(@Nullable Excerpt excerpt, long length, Axis axis) {
        if (excerpt == null || excerpt.speed().sign() == 0) {
            return null;
        }
        long head = axis.at(excerpt.in().over(excerpt.speed()));
        long tail = axis.at(excerpt.out().over(excerpt.speed()));
        long slack = excerpt.speed().equals(Rational.ONE) ? 2 : 2 + length / 50;
        return Math.abs(tail - head - length) > slack
                ? null
                : new Content(head, head + length, excerpt.speed());
    }

    long length() {
        return end - start;
    }

    /** Whether both may be the same material, as their names, files and materials say. */
    boolean isKin(Event other) {
        var mine = played.material();
        var its = other.played.material();
        if (mine.isPresent() && its.isPresent()) {
            return mine.equals(its);
        }
        return !name.isEmpty() && name.equals(other.name)
                || !file.isEmpty() && file.equals(other.file)
                || name.isEmpty() && file.isEmpty() && other.name.isEmpty() && other.file.isEmpty();
    }

    /** Whether both say which part of the source plays, at one speed. */
    boolean tellsContentLike(Event other) {
        return source != null
                && other.source != null
                && source.speed().equals(other.source.speed());
    }

    /** By how many frames later in the source the other begins; 0 when one does not say. */
    long contentTrimmedIn(Event other) {
        return source == null || other.source == null ? 0 : other.source.head() - source.head();
    }
}
