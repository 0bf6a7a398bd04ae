package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Track;
import java.util.Comparator;
import java.util.stream.Collectors;

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

    /** Record order, with ties broken by all that tells two pieces apart in a file. */
    static final Comparator<Piece> ORDER =
            Comparator.comparing(Piece::record)
                    .thenComparing(p -> p.placed().track().kind())
                    .thenComparing(p -> p.placed().track().number())
                    .thenComparing(Piece::trackPath)
                    .thenComparing(p -> p.placed().clip().name())
                    .thenComparing(p -> p.placed().clip().names().file())
                    .thenComparing(p -> p.placed().clip().where().line())
                    .thenComparing(p -> p.placed().clip().where().column());

    FrameRange record() {
        return placed.record();
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
