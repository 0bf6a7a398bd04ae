package dev.clearcut.use.change;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.material.Family;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A cut that can be edited, in which every clip stays itself whatever is done to it. */
final class Model {

    static final Rate RATE = Rate.FPS_25;

    /**
     * A clip.
     *
     * @param id stays, whatever is done to the clip
     * @param of the clip this was cut off from; 0 for none
     * @param shifted by how much inserts made it later, all together
     */
    record Clip(
            int id,
            int of,
            String name,
            String file,
            Family family,
            String track,
            boolean active,
            long start,
            long length,
            long source,
            long shifted) {

        long end() {
            return start + length;
        }

        Clip at(long newStart, long newLength, long newSource) {
            return new Clip(
                    id, of, name, file, family, track, active, newStart, newLength, newSource,
                    shifted);
        }

        Clip shifted(long by) {
            return new Clip(
                    id, of, name, file, family, track, active, start, length, source, shifted + by);
        }

        Clip later(long by) {
            return at(start + by, length, source).shifted(by);
        }

        Clip as(int newId, int from) {
            return new Clip(
                    newId, from, name, file, family, track, active, start, length, source, shifted);
        }

        Clip on(String newTrack) {
            return new Clip(
                    id, of, name, file, family, newTrack, active, start, length, source, shifted);
        }

        Clip active(boolean now) {
            return new Clip(id, of, name, file, family, track, now, start, length, source, shifted);
        }

        Clip called(String newName) {
            return new Clip(
                    id, of, newName, file, family, track, active, start, length, source, shifted);
        }

        Use use() {
            var record = FrameRange.lasting(start, length);
            return new Use(
                    family,
                    name,
                    file,
                    track,
                    record,
                    RATE,
                    active,
                    List.of(
                            new Use.Fragment(
                                    name,
                                    file,
                                    track,
                                    record,
                                    "",
                                    new Where.InFile("model", id, 1))));
        }

        Version.Played played(boolean withSource) {
            return new Version.Played(
                    Id.of("clip-" + id),
                    use(),
                    new Match.Unknown(),
                    withSource
                            ? new Excerpt(
                                    RATE.secondsAt(source),
                                    RATE.secondsAt(source + length),
                                    Rational.ONE)
                            : null,
                    Set.of());
        }
    }

    private Model() {}

    static final Comparator<Clip> BY_RECORD =
            Comparator.comparing(Clip::start)
                    .thenComparing(Clip::end)
                    .thenComparing(Clip::name)
                    .thenComparing(Clip::id);

    static List<Clip> sorted(List<Clip> clips) {
        return clips.stream().sorted(BY_RECORD).toList();
    }

    static Version version(String name, List<Clip> clips, boolean withSource) {
        var played = new ArrayList<Version.Played>();
        sorted(clips).forEach(clip -> played.add(clip.played(withSource)));
        return new Version(name, "model", RATE, played, Set.of());
    }

    static int id(Version.Played played) {
        return Integer.parseInt(played.id().value().substring("clip-".length()));
    }
}
