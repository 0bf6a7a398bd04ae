package dev.clearcut.title;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.party.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something somebody made that the film is, or stands on: the novel, the screenplay, the score, the
 * film.
 *
 * @param name unique in the production
 * @param basedOn the works it cannot be sold without: the novel under the screenplay, the
 *     screenplay and the score under the film
 * @param origins who had it first; together at most the whole
 */
public record Work(
        Id<Work> id, String name, WorkKind kind, Set<Id<Work>> basedOn, List<Origin> origins) {

    public Work {
        name = name.strip();
        if (name.isEmpty()) {
            throw new Invalid("A work needs a name.");
        }
        if (basedOn.contains(id)) {
            throw new Invalid("\"%s\" cannot be based on itself.".formatted(name));
        }
        basedOn = Set.copyOf(basedOn);
        origins = List.copyOf(origins);
        var all = sum(origins);
        if (all.compareTo(Share.WHOLE) > 0) {
            throw new Invalid(
                    "The shares in \"%s\" sum to %s; correct them, so that all together are at most 100 %%."
                            .formatted(name, all));
        }
    }

    /** What all who had it first had together. */
    public Share spokenFor() {
        return sum(origins);
    }

    private static Share sum(List<Origin> origins) {
        return origins.stream().map(Origin::share).reduce(Share.NONE, Share::plus);
    }

    /** The same, based on more. */
    public Work on(Set<Id<Work>> more) {
        var all = new TreeSet<>(basedOn);
        all.addAll(more);
        return new Work(id, name, kind, all, origins);
    }

    /**
     * The same, begun by one more.
     *
     * @throws Invalid when all shares together are more than the whole
     */
    public Work by(Origin origin) {
        var all = new ArrayList<>(origins);
        all.add(origin);
        return new Work(id, name, kind, basedOn, all);
    }
}
