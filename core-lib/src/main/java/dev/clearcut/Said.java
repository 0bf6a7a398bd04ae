package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.base.Words;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import java.util.HashMap;
import java.util.List;

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

    /** What people said of uses in one cut, said of those of the same name in another. */
    static Cut carried(Cut before, Cut cut, Class<? extends Match> kind) {
        var said = new HashMap<String, Match>();
        for (var placed : before.uses()) {
            if (placed.match().isSaid() && kind.isInstance(placed.match())) {
                said.put(placed.use().name(), placed.match());
            }
        }
        return cut.uses(
                cut.uses().stream()
                        .map(p -> p.matched(said.getOrDefault(p.use().name(), p.match())))
                        .toList());
    }
}
