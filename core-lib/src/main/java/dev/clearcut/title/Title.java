package dev.clearcut.title;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works and the papers about them: what they prove, in whatever order they are given. */
public final class Title {

    /** Of one work no more paths are told. */
    public static final int MOST_PATHS = 100;

    private final Map<Id<Work>, Work> works = new LinkedHashMap<>();
    private final Map<Id<Work>, List<Transfer>> byWork = new HashMap<>();

    /**
     * @throws Refused when works are based on one another in a circle, or on one that is not there
     */
    public Title(Collection<Work> works, Collection<Transfer> transfers) {
        works.forEach(work -> this.works.put(work.id(), work));
        works.forEach(this::refuseUnknown);
        refuseCircles();
        for (var transfer : transfers) {
            for (var work : transfer.works()) {
                byWork.computeIfAbsent(work, id -> new ArrayList<>()).add(transfer);
            }
        }
    }

    private void refuseUnknown(Work work) {
        if (!works.keySet().containsAll(work.basedOn())) {
            throw new Refused(
                    "\"%s\" is based on a work that is not on file; add that first."
                            .formatted(work.name()));
        }
    }

    /** Takes away works that stand on nothing, again and again; none may be left. */
    private void refuseCircles() {
        var left = new LinkedHashMap<>(works);
        while (left.values()
                .removeIf(work -> work.basedOn().stream().noneMatch(left::containsKey))) {
            // until nothing more can be taken
        }
        if (left.isEmpty()) {
            return;
        }
        var walked = new LinkedHashSet<Work>();
        var at = left.values().iterator().next();
        while (walked.add(at)) {
            at =
                    at.basedOn().stream()
                            .sorted()
                            .flatMap(id -> Optional.ofNullable(left.get(id)).stream())
                            .findFirst()
                            .orElseThrow();
        }
        var round = new ArrayList<>(walked);
        var names =
                round.subList(round.indexOf(at), round.size()).stream().map(Work::name).toList();
        throw new Refused(
                "The works go round: %s → %s. Say which of them came first, and take out the step back to it."
                        .formatted(String.join(" → ", names), at.name()));
    }

    /** The work and all it is based on, the work first. */
    public List<Work> under(Id<Work> work) {
        var all = new LinkedHashSet<Work>();
        var next = new ArrayList<>(List.of(work));
        for (int i = 0; i < next.size(); i++) {
            var one = works.get(next.get(i));
            if (one == null) {
                throw new Invalid("There is no work " + next.get(i) + ".");
            }
            if (all.add(one)) {
                next.addAll(new TreeSet<>(one.basedOn()));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Whether all that is wanted of a work came to us, and of all that it is based on.
     *
     * @param us the names of our companies; what several of them have counts together
     * @param asAt the day on which it must be ours
     * @throws Invalid when there is none of us
     */
    public TitleProof prove(Id<Work> of, OurCompanies us, Rights wanted, LocalDate asAt) {
        if (us.isEmpty()) {
            throw new Invalid(
                    "Say who sells: name the production's company, as it stands on contracts.");
        }
        var proven = wanted;
        var paths = new ArrayList<TitlePath>();
        var holes = new ArrayList<Hole>();
        for (var work : under(of)) {
            var about = byWork.getOrDefault(work.id(), List.of());
            var ledger = new Ledger(work, about, wanted, asAt);
            var ours = ledger.parties().stream().filter(p -> us.include(p.name())).toList();
            var whole = whole(ours, ledger);
            proven = proven.and(whole);
            paths.addAll(paths(work, ledger, ours));
            var missing = wanted.minus(whole);
            if (!missing.isEmpty()) {
                holes.addAll(new Holes(work, about, ledger, us, asAt).in(missing));
            }
        }
        return new TitleProof(
                under(of).getFirst(), wanted, asAt, proven, paths, holes, notes(paths));
    }

    private static Rights whole(List<Party> ours, Ledger ledger) {
        return ours.stream()
                .map(ledger::held)
                .reduce(Holding.NOTHING, Holding::plus)
                .atLeast(Share.WHOLE);
    }

    private static List<TitlePath> paths(Work work, Ledger ledger, List<Party> ours) {
        var back = new Paths(work, ledger);
        var all = new ArrayList<TitlePath>();
        for (var party : ours) {
            all.addAll(back.to(party, ledger.held(party), MOST_PATHS - all.size()));
        }
        return all;
    }

    private static List<Finding> notes(List<TitlePath> paths) {
        var notes = new LinkedHashSet<Finding>();
        for (var path : paths) {
            var where = Where.onRecord("work", path.work().name());
            var seen = new HashSet<>(Set.of(path.author().id()));
            for (var transfer : path.transfers()) {
                if (!seen.add(transfer.to().id())) {
                    notes.add(
                            note(
                                    TitleRule.CAME_BACK,
                                    where,
                                    "By %s it came back to %s, who had it before; the chain goes round: %s."
                                            .formatted(
                                                    transfer.inWords(),
                                                    transfer.to().name(),
                                                    round(path))));
                }
                var back = transfer.reversion();
                if (!back.condition().isEmpty() && back.happened() == null) {
                    notes.add(
                            note(
                                    TitleRule.MAY_REVERT,
                                    where,
                                    "By %s the rights go back to %s if: %s. Keep a note that this has not happened."
                                            .formatted(
                                                    transfer.inWords(),
                                                    transfer.from().name(),
                                                    back.condition())));
                }
            }
        }
        return List.copyOf(notes);
    }

    private static String round(TitlePath path) {
        var names = new ArrayList<>(List.of(path.author().name()));
        path.transfers().forEach(transfer -> names.add(transfer.to().name()));
        return String.join(" → ", names);
    }

    private static Finding note(TitleRule rule, Where where, String text) {
        return new Finding(rule.id(), rule.severity(), where, text, rule.says());
    }
}
