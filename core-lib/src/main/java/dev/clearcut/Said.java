package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Words;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Remembered;
import dev.clearcut.use.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people say of the uses in a cut. */
final class Said {

    private Said() {}

    /** Which uses of a cut somebody speaks of: at least one. */
    interface Which {
        List<Cut.Placed> in(Cut cut);
    }

    static Which one(Id<Use> use) {
        return cut -> {
            var found = cut.uses().stream().filter(p -> p.id().equals(use)).toList();
            if (found.isEmpty()) {
                throw new NotFound("The cut %s has no use %s.".formatted(cut.name(), use));
            }
            return found;
        };
    }

    static Which called(String name) {
        return cut -> {
            var found = cut.called(name);
            if (found.isEmpty()) {
                var known = cut.uses().stream().map(p -> p.use().name()).distinct().toList();
                var near = Words.didYouMeanName(name, known);
                throw new NotFound(
                        "The cut %s has no use named \"%s\"%s"
                                .formatted(cut.name(), name, near.isEmpty() ? "." : near));
            }
            return found;
        };
    }

    /** The cut with this said of those uses. */
    static Cut of(Cut cut, List<Cut.Placed> uses, Match match) {
        var ids = uses.stream().map(Cut.Placed::id).toList();
        return cut.uses(
                cut.uses().stream().map(p -> ids.contains(p.id()) ? p.matched(match) : p).toList());
    }

    /**
     * Those of the uses of which people have spoken.
     *
     * @param cut its uses matched
     * @throws Refused when there are none, and says why each use is what it is
     */
    static List<Cut.Placed> ofWhichPeopleSpoke(Cut cut, Which which) {
        var asked = which.in(cut);
        var said = asked.stream().filter(p -> p.match().isSaid()).toList();
        if (said.isEmpty()) {
            var first = asked.getFirst();
            throw new Refused(
                    "Nobody has said in %s what \"%s\" is%s"
                            .formatted(cut.name(), first.use().name(), instead(first.match())));
        }
        return said;
    }

    private static String instead(Match match) {
        return switch (match) {
            case Match.Taken taken ->
                    "; it is taken %s. Confirm what it is instead, or take that back."
                            .formatted(taken.why());
            case Match.Doubtful doubtful -> "; it is still to decide.";
            case Match.Unknown unknown -> "; it is still to decide.";
            case Match.Confirmed confirmed -> ".";
            case Match.Own own -> ".";
        };
    }

    /**
     * What people called the production's own in one cut is so in those that follow, by its name:
     * when the name says something, and all uses of it were. The last cut that has the name
     * decides; a shot may be out of the film for a cut or two.
     *
     * @param before oldest first
     */
    static Cut ownCarried(List<Cut> before, Cut cut) {
        var said = new HashMap<String, Match>();
        var decided = new HashSet<String>();
        for (var earlier : before.reversed()) {
            var names = ofNames(earlier);
            for (var placed : earlier.uses()) {
                var name = placed.use().name();
                if (decided.add(name)
                        && Remembered.isWorth(name)
                        && names.get(name) instanceof Match.Own own) {
                    said.put(name, own);
                }
            }
        }
        return matched(cut, use -> said.get(use.name()));
    }

    /** What people said of a cut's uses, when it is read anew: by place, else by name. */
    static Cut kept(Cut before, Cut cut) {
        var said = ofNames(before);
        var there = new HashMap<Place, Match>();
        before.uses().stream()
                .filter(placed -> placed.match().isSaid())
                .forEach(placed -> there.put(Place.of(placed.use()), placed.match()));
        return matched(cut, use -> there.getOrDefault(Place.of(use), said.get(use.name())));
    }

    private record Place(String name, String track, FrameRange record) {
        static Place of(Use use) {
            return new Place(use.name(), use.track(), use.record());
        }
    }

    private static Cut matched(Cut cut, Function<Use, @Nullable Match> said) {
        return cut.uses(
                cut.uses().stream()
                        .map(
                                placed -> {
                                    var match = said.apply(placed.use());
                                    return match == null ? placed : placed.matched(match);
                                })
                        .toList());
    }

    /** By name, where people said the same of all uses of it. */
    private static Map<String, Match> ofNames(Cut cut) {
        var said = new HashMap<String, Match>();
        var divided = new HashSet<String>();
        for (var placed : cut.uses()) {
            var name = placed.use().name();
            var known = said.putIfAbsent(name, placed.match());
            if (known != null && !meaning(known).equals(meaning(placed.match()))) {
                divided.add(name);
            }
        }
        said.keySet().removeAll(divided);
        said.values().removeIf(match -> !match.isSaid());
        return said;
    }

    private static String meaning(Match match) {
        return switch (match) {
            case Match.Confirmed confirmed -> "confirmed as " + confirmed.material();
            case Match.Own own -> "own";
            case Match.Taken taken -> "";
            case Match.Doubtful doubtful -> "";
            case Match.Unknown unknown -> "";
        };
    }
}
