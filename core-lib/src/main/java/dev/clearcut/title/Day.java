package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The papers of one day, in the order in which one can rest on another: whoever gets something that
 * day can pass it on that day. Papers that go round have no such order.
 *
 * @param grantors each after all that he got that day
 * @param loops the papers that go round, or stand between two that do
 */
record Day(List<Id<Party>> grantors, Set<Transfer> loops, Map<Id<Party>, List<Transfer>> granted) {

    static Day of(Collection<Transfer> transfers) {
        var loops = loops(transfers);
        var granted = new LinkedHashMap<Id<Party>, List<Transfer>>();
        transfers.forEach(
                t -> granted.computeIfAbsent(t.from().id(), id -> new ArrayList<>()).add(t));
        var straight = transfers.stream().filter(t -> !loops.contains(t)).toList();
        var order = new ArrayList<Id<Party>>();
        peel(straight, t -> t.from().id(), t -> t.to().id(), order);
        granted.keySet().stream().filter(id -> !order.contains(id)).forEach(order::add);
        order.retainAll(granted.keySet());
        return new Day(List.copyOf(order), loops, granted);
    }

    /** What is left when all ends are taken off from both sides, again and again. */
    static Set<Transfer> loops(Collection<Transfer> transfers) {
        var forwards = peel(transfers, t -> t.from().id(), t -> t.to().id(), new ArrayList<>());
        return peel(forwards, t -> t.to().id(), t -> t.from().id(), new ArrayList<>());
    }

    /** The edges left when parties that nothing leads to are taken away, again and again. */
    private static Set<Transfer> peel(
            Collection<Transfer> edges,
            Function<Transfer, Id<Party>> tail,
            Function<Transfer, Id<Party>> head,
            List<Id<Party>> taken) {
        var incoming = new LinkedHashMap<Id<Party>, Integer>();
        var outgoing = new HashMap<Id<Party>, List<Transfer>>();
        for (var edge : edges) {
            incoming.putIfAbsent(tail.apply(edge), 0);
            incoming.merge(head.apply(edge), 1, Integer::sum);
            outgoing.computeIfAbsent(tail.apply(edge), id -> new ArrayList<>()).add(edge);
        }
        var free = new ArrayDeque<Id<Party>>();
        incoming.forEach(
                (party, count) -> {
                    if (count == 0) {
                        free.add(party);
                    }
                });
        var left = new LinkedHashSet<>(edges);
        while (!free.isEmpty()) {
            var party = free.remove();
            taken.add(party);
            for (var edge : outgoing.getOrDefault(party, List.of())) {
                left.remove(edge);
                if (incoming.merge(head.apply(edge), -1, Integer::sum) == 0) {
                    free.add(head.apply(edge));
                }
            }
        }
        return left;
    }

    /** Some parties that pass on to one another, the first again at the end; empty when none do. */
    static List<Party> round(Collection<Transfer> transfers) {
        var left = loops(transfers);
        if (left.isEmpty()) {
            return List.of();
        }
        var next = new HashMap<Id<Party>, Transfer>();
        var entering = new HashSet<Id<Party>>();
        left.forEach(t -> entering.add(t.to().id()));
        left.stream()
                .sorted(Comparator.comparing(Transfer::id).reversed())
                .forEach(t -> next.put(t.from().id(), t));
        var at = left.stream().min(Comparator.comparing(Transfer::id)).orElseThrow().from();
        var walked = new ArrayList<Party>();
        var seen = new HashSet<Id<Party>>();
        while (seen.add(at.id())) {
            walked.add(at);
            var step = next.get(at.id());
            if (step == null) {
                return List.of();
            }
            at = step.to();
        }
        var last = at;
        int start = 0;
        while (!walked.get(start).id().equals(last.id())) {
            start++;
        }
        var round = new ArrayList<>(walked.subList(start, walked.size()));
        round.add(last);
        return round;
    }
}
