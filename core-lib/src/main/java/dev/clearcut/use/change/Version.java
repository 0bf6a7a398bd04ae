package dev.clearcut.use.change;

import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cut as it is compared with another.
 *
 * @param cut its name
 * @param format what it was read from; tracks are compared only within one format
 * @param uses in record order
 * @param tells what of the production's own the cut can tell at all
 */
public record Version(String cut, String format, Rate rate, List<Played> uses, Set<Setting> tells) {

    static final Pattern FILE = Pattern.compile("[/\\\\]|\\.[A-Za-z0-9]{2,5}$");

    /**
     * A use, with what the timeline knows of it besides.
     *
     * @param id the use's own; within one version no two are equal
     * @param excerpt null when nobody says which part of the source plays
     * @param over what of the production's own runs with it
     */
    public record Played(
            Id<Use> id, Use use, Match match, @Nullable Excerpt excerpt, Set<Setting> over) {

        public Played {
            over = Set.copyOf(over);
        }

        /** The material, when it is settled. */
        public Optional<Id<Material>> material() {
            return match.settled();
        }

        /** Whether both name one file; a reel is cut short and shared, and names none. */
        public boolean isOfOneFileWith(Played other) {
            return FILE.matcher(use.source()).find() && use.source().equals(other.use.source());
        }
    }

    public Version {
        uses = List.copyOf(uses);
        tells = Set.copyOf(tells);
    }

    /** A cut of which only the uses are known. */
    public static Version of(Cut cut) {
        return new Version(
                cut.name(),
                cut.format(),
                cut.rate(),
                cut.uses().stream().map(Version::bare).toList(),
                Set.of());
    }

    /**
     * A cut with the timeline its uses were found in.
     *
     * @param timeline as the file it was read from says; clips it lacks are told from the uses
     */
    public static Version of(Cut cut, Timeline timeline) {
        var scene = Scene.of(timeline);
        return new Version(
                cut.name(),
                cut.format(),
                cut.rate(),
                cut.uses().stream().map(scene::played).toList(),
                scene.tells());
    }

    /** Uses found in a timeline, without an office: nobody has said what they are. */
    public static Version of(Timeline timeline, List<Use> uses) {
        var scene = Scene.of(timeline);
        var played = new ArrayList<Played>();
        for (var use : uses) {
            var id = Id.<Use>of(Integer.toString(played.size() + 1));
            played.add(scene.played(new Cut.Placed(id, use, new Match.Unknown())));
        }
        return new Version(
                timeline.name(), timeline.format(), timeline.rate(), played, scene.tells());
    }

    private static Played bare(Cut.Placed placed) {
        return new Played(placed.id(), placed.use(), placed.match(), null, Set.of());
    }
}
