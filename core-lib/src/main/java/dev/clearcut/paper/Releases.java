package dev.clearcut.paper;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which licences still grant what they say, now that something is known of the releases behind
 * them.
 */
public final class Releases {

    private Releases() {}

    /** Without those whose release grants nothing: withdrawn, of a child nobody signed for. */
    public static List<Licence> inForce(
            Collection<Licence> licences, Collection<? extends Paper> papers, LocalDate asAt) {
        var rules = PaperRules.standard();
        var byId = new HashMap<Id<Licence>, Licence>();
        licences.forEach(licence -> byId.put(licence.id(), licence));
        var without = new HashSet<Id<Licence>>();
        for (var paper : papers) {
            if (paper instanceof Release release) {
                var licence = byId.get(release.licence());
                if (licence != null && rules.voids(rules.of(release, licence, asAt))) {
                    without.add(licence.id());
                }
            }
        }
        return licences.stream().filter(licence -> !without.contains(licence.id())).toList();
    }
}
