package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.SourceRange;
import dev.clearcut.timeline.Track;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clip on its way into a use.
 *
 * @param kind unsorted until it joins a piece of the same source that a rule took
 * @param set clips of different sets never become one use: the main tracks, or one track of
 *     alternates
 * @param exact its name, compared as the same source
 * @param exactFile its file's name, compared as the same source; empty when not known
 * @param title its name, compared as the same title
 * @param titleFile its file's name, compared as the same title; empty when not known
 */
record Piece(
        PlacedClip placed,
        Family kind,
        String rule,
        String set,
        String exact,
        String exactFile,
        String title,
        String titleFile) {

    /** Frames that rates and rounding may cost between two halves of one clip. */
    private static final long TOLERANCE = 2;

    /** Record order, with ties broken by all that tells two pieces apart in a file. */
    static final Comparator<Piece> ORDER =
            Comparator.comparing(Piece::record)
                    .thenComparing(p -> p.placed().track().kind())
                    .thenComparing(p -> p.placed().track().number())
                    .thenComparing(Piece::trackPath)
                    .thenComparing(p -> p.placed().clip().name())
                    .thenComparing(p -> p.placed().clip().names().file())
                    .thenComparing(p -> p.placed().clip().where().line())
                    .thenComparing(p -> p.placed().clip().where().column())
                    .thenComparing(p -> String.valueOf(p.placed().clip().source()));

    FrameRange record() {
        return placed.record();
    }

    /**
     * Whether a later piece that touches this one shows what follows in the source. A clip in a
     * nest, or one whose source the file does not say, is taken to.
     */
    boolean playsOn(Piece later, Rate rate) {
        var mine = source(placed);
        var its = source(later.placed);
        if (mine == null || its == null) {
            return true;
        }
        if (isAsShot(mine, rate) && isAsShot(its, rate)) {
            long moved = later.record().start() - record().start();
            return Math.abs(mine.frames().start() + moved - its.frames().start()) <= TOLERANCE;
        }
        var expected = at(mine, rate.secondsAt(later.record().start() - record().start()));
        var difference = expected.minus(at(its, Rational.ZERO));
        var tolerance = rate.secondsAt(TOLERANCE);
        return difference.compareTo(tolerance) <= 0
                && tolerance.plus(difference).compareTo(Rational.ZERO) >= 0;
    }

    /** The usual case, in which frames of the source are frames of the record. */
    private static boolean isAsShot(SourceRange source, Rate rate) {
        return source.speed().equals(Rational.ONE) && source.rate().runsLike(rate);
    }

    private static @Nullable SourceRange source(PlacedClip placed) {
        return placed.path().isEmpty() ? placed.clip().source() : null;
    }

    /** Where in the source, in seconds, some seconds after the clip's beginning. */
    private static Rational at(SourceRange source, Rational seconds) {
        boolean backwards = source.speed().sign() < 0;
        long from = backwards ? source.frames().end() : source.frames().start();
        return source.rate().secondsAt(from).plus(source.speed().times(seconds));
    }

    boolean isPicture() {
        return placed.ownTrack().kind() == Track.Kind.VIDEO;
    }

    Piece kind(Family newKind) {
        return new Piece(placed, newKind, rule, set, exact, exactFile, title, titleFile);
    }

    /** {@code V1}, or {@code V1 > Montage > A2} for a clip in a nest. */
    String trackPath() {
        if (placed.path().isEmpty()) {
            return placed.ownTrack().name();
        }
        return placed.path().stream()
                .map(nest -> nest.on().name() + " > " + nest.name())
                .collect(Collectors.joining(" > ", "", " > " + placed.ownTrack().name()));
    }

    /** The file as the cut gives it, else the reel. */
    String source() {
        var names = placed.clip().names();
        return names.file().isBlank() ? names.reel() : names.file();
    }

    Use.Fragment fragment() {
        var clip = placed.clip();
        return new Use.Fragment(
                clip.name(),
                source(),
                trackPath(),
                record(),
                rule,
                clip.names().comments(),
                clip.where());
    }
}
