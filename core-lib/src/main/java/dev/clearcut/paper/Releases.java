package dev.clearcut.paper;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Happened;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which licences grant what they say as of now: what hangs on an event is dated by those that are
 * recorded, and a licence whose release is void is none. Every answer about rights, whoever gives
 * it, rests on the licences as {@link #asOfNow} has them.
 */
public final class Releases {

    private Releases() {}

    /**
     * The licences on file as of now.
     *
     * @param licences as they are written
     * @param papers the production's, releases among them
     * @param today as the production has it
     */
    public static List<Licence> asOfNow(
            Collection<Licence> licences,
            Collection<? extends Paper> papers,
            Happened happened,
            LocalDate today) {
        var dated = licences.stream().map(licence -> licence.asOf(happened)).toList();
        return inForce(dated, papers, today);
    }

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
