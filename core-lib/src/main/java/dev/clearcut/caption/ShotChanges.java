package dev.clearcut.caption;

import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.timeline.Track;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The moments at which a cut shows the first frame of another shot. */
public final class ShotChanges {

    private final NavigableSet<Rational> moments;

    private ShotChanges(NavigableSet<Rational> moments) {
        this.moments = moments;
    }

    /** In seconds, on the clock of the captions. */
    public static ShotChanges at(Collection<Rational> moments) {
        return new ShotChanges(new TreeSet<>(moments));
    }

    /**
     * Where clips of the picture tracks begin and end. Both sides of a transition count: where it
     * begins to show the new shot is for a person to say.
     */
    public static ShotChanges in(Timeline cut) {
        var moments = new TreeSet<Rational>();
        for (var placed : cut.clips()) {
            if (placed.active() && placed.track().kind() == Track.Kind.VIDEO) {
                moments.add(cut.rate().secondsAt(placed.record().start()));
                moments.add(cut.rate().secondsAt(placed.record().end()));
            }
        }
        return new ShotChanges(moments);
    }

    /** The change nearest to a moment; nothing for a cut without any. */
    public Optional<Rational> nearest(Rational moment) {
        return nearer(moment, moments.floor(moment), moments.ceiling(moment));
    }

    /** Whether one lies strictly between two moments. */
    public boolean within(Rational from, Rational to) {
        var next = moments.higher(from);
        return next != null && next.compareTo(to) < 0;
    }

    public int size() {
        return moments.size();
    }

    private static Optional<Rational> nearer(
            Rational moment, @Nullable Rational before, @Nullable Rational after) {
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before);
        }
        return Optional.of(
                moment.minus(before).compareTo(after.minus(moment)) <= 0 ? before : after);
    }
}
