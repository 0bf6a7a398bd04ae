package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has how much of one work, after each of its papers in the order of their days. Nobody passes
 * on more than is theirs at that moment.
 */
final class Ledger {

    /** What a paper passed on. */
    record Entry(Transfer transfer, Holding moved) {}

    private final Rights wanted;
    private final Map<Id<Party>, Holding> held = new HashMap<>();
    private final Map<Id<Party>, Rights> everHeld = new HashMap<>();
    private final Map<Id<Party>, Party> parties = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Transfer, Rights> contested = new LinkedHashMap<>();
    private final Map<Transfer, Set<Transfer>> loops = new HashMap<>();
    private final Map<Transfer, Rights> moved = new HashMap<>();

    /**
     * @param transfers all that speak of the work
     * @param wanted all that is looked at
     * @param asAt papers of later days have passed nothing on yet
     */
    Ledger(Work work, Collection<Transfer> transfers, Rights wanted, LocalDate asAt) {
        this.wanted = wanted;
        for (var origin : work.origins()) {
            parties.put(origin.author().id(), origin.author());
            give(origin.author(), Holding.of(origin.share(), wanted));
        }
        var byDay = new TreeMap<LocalDate, List<Transfer>>();
        for (var transfer : transfers) {
            parties.putIfAbsent(transfer.from().id(), transfer.from());
            parties.putIfAbsent(transfer.to().id(), transfer.to());
            var signed = transfer.signed();
            if (signed != null
                    && !signed.isAfter(asAt)
                    && transfer.kind().passesTitle()
                    && transfer.inForce().intersects(wanted)) {
                byDay.computeIfAbsent(signed, day -> new ArrayList<>()).add(transfer);
            }
        }
        for (var day : byDay.values()) {
            day.sort(Comparator.comparing(Transfer::id));
            enter(Day.of(day));
        }
    }

    private void enter(Day day) {
        for (var grantor : day.grantors()) {
            settle(day.granted().getOrDefault(grantor, List.of()), day);
        }
    }

    /** All that one party grants on one day. */
    private void settle(List<Transfer> grants, Day day) {
        var grantor = grants.getFirst().from();
        var has = held(grantor);
        if (has.isEmpty()) {
            return;
        }
        var doubtful = doubtful(grants, has, day);
        var left = has.without(doubtful);
        for (var grant : grants) {
            var scope = grant.inForce().and(wanted);
            if (doubtful.intersects(scope)) {
                contested.put(grant, scope.and(doubtful).and(has.rights()));
                if (day.loops().contains(grant)) {
                    loops.put(grant, day.loops());
                }
            }
            var share = grant.share();
            var certain = has.within(scope.minus(doubtful));
            var passes = share == null ? certain : certain.atMost(share);
            if (!passes.isEmpty()) {
                left = left.minus(passes);
                give(grant.to(), passes);
                entries.add(new Entry(grant, passes));
                moved.merge(grant, passes.rights(), Rights::plus);
            }
        }
        held.put(grantor.id(), left);
    }

    /** The cells of which that day's papers do not say who has them. */
    private Rights doubtful(List<Transfer> grants, Holding has, Day day) {
        var round = Rights.none();
        var once = Rights.none();
        var twice = Rights.none();
        var whole = Rights.none();
        var claimed = Holding.NOTHING;
        for (var grant : grants) {
            var scope = grant.inForce().and(wanted);
            if (day.loops().contains(grant)) {
                round = round.plus(scope);
            }
            twice = twice.plus(once.and(scope));
            once = once.plus(scope);
            var share = grant.share();
            if (share == null) {
                whole = whole.plus(scope);
            } else if (grants.size() > 1) {
                claimed = claimed.plus(share, scope);
            }
        }
        return round.plus(twice.and(whole)).plus(exceeding(claimed, has).and(twice));
    }

    /** Where more is claimed than there is. */
    private static Rights exceeding(Holding claimed, Holding has) {
        var exceeding = Rights.none();
        for (var claim : claimed.levels().entrySet()) {
            exceeding = exceeding.plus(claim.getValue().minus(has.atLeast(claim.getKey())));
        }
        return exceeding;
    }

    private void give(Party party, Holding more) {
        held.merge(party.id(), more, Holding::plus);
        everHeld.merge(party.id(), more.rights(), Rights::plus);
    }

    /** Whether any of it was theirs, even if it no longer is. */
    boolean everHad(Party party, Rights any) {
        return everHeld.getOrDefault(party.id(), Rights.none()).intersects(any);
    }

    Holding held(Party party) {
        return held.getOrDefault(party.id(), Holding.NOTHING);
    }

    /** Everybody the work's papers name. */
    Collection<Party> parties() {
        return parties.values();
    }

    /** In the order in which they passed something on. */
    List<Entry> entries() {
        return entries;
    }

    /** What a paper passed on of at least a part. */
    Rights moved(Transfer transfer) {
        return moved.getOrDefault(transfer, Rights.none());
    }

    /** All that go round with a contested paper on its day; empty when it does not. */
    Set<Transfer> round(Transfer contested) {
        return loops.getOrDefault(contested, Set.of());
    }

    /** Papers that leave open who has what. */
    Map<Transfer, Rights> contested() {
        return contested;
    }
}
