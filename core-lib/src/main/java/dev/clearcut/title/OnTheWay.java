package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The transfers of one work that would lead to us, had their grantors had what they passed on. */
final class OnTheWay {

    private final List<Transfer> transfers;
    private final Ledger ledger;
    private final OurCompanies us;
    private final Map<Rights, List<Transfer>> found = new HashMap<>();

    OnTheWay(List<Transfer> transfers, Ledger ledger, OurCompanies us) {
        this.transfers = transfers;
        this.ledger = ledger;
        this.us = us;
    }

    /** Papers on the way to us whose grantor never had it, and to whom nobody passed it on. */
    List<Transfer> withoutRoot(Rights rights) {
        var failed = failed(rights);
        var grantees = failed.stream().map(p -> p.to().id()).collect(Collectors.toSet());
        return failed.stream()
                .filter(transfer -> !ledger.everHad(transfer.from(), rights))
                .filter(transfer -> !grantees.contains(transfer.from().id()))
                .toList();
    }

    /** Papers on the way to us of parties that had it once, but no longer. */
    List<Transfer> tooLate(Party holder, Rights rights) {
        return failed(rights).stream()
                .filter(transfer -> !transfer.from().id().equals(holder.id()))
                .filter(transfer -> ledger.everHad(transfer.from(), rights))
                .toList();
    }

    /** Papers that would lead to us, had their grantors had what they passed on. */
    List<Transfer> failed(Rights rights) {
        return found.computeIfAbsent(rights, this::findFailed);
    }

    private List<Transfer> findFailed(Rights rights) {
        var failed = transfers.stream().filter(transfer -> isFailed(transfer, rights)).toList();
        var byGrantee = new HashMap<Id<Party>, List<Transfer>>();
        failed.forEach(p -> byGrantee.computeIfAbsent(p.to().id(), id -> new ArrayList<>()).add(p));
        var reached = new LinkedHashMap<Id<Transfer>, Transfer>();
        var open = new ArrayDeque<Id<Party>>();
        ledger.parties().stream()
                .filter(party -> us.include(party.name()))
                .forEach(party -> open.add(party.id()));
        while (!open.isEmpty()) {
            for (var transfer : byGrantee.getOrDefault(open.remove(), List.of())) {
                if (reached.put(transfer.id(), transfer) == null) {
                    open.add(transfer.from().id());
                }
            }
        }
        return List.copyOf(reached.values());
    }

    private boolean isFailed(Transfer transfer, Rights rights) {
        var meant = transfer.scope().and(rights);
        return !meant.isEmpty() && !ledger.moved(transfer).covers(meant);
    }

    /** Whether what this party has comes to us, had everybody on the way what they passed on. */
    boolean leadsToUs(Party party, Rights rights) {
        return us.include(party.name())
                || failed(rights).stream()
                        .anyMatch(transfer -> transfer.from().id().equals(party.id()));
    }
}
