package dev.clearcut.title;

import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of what is missing in one work who has it, and which paper should have brought it. */
final class Holes {

    private final Work work;
    private final List<Transfer> transfers;
    private final Ledger ledger;
    private final OurCompanies us;
    private final LocalDate asAt;
    private final OnTheWay onTheWay;
    private final HoleWords words;

    Holes(
            Work work,
            Collection<Transfer> transfers,
            Ledger ledger,
            OurCompanies us,
            LocalDate asAt) {
        this.work = work;
        this.transfers = transfers.stream().sorted(Comparator.comparing(Transfer::id)).toList();
        this.ledger = ledger;
        this.us = us;
        this.asAt = asAt;
        onTheWay = new OnTheWay(this.transfers, ledger, us);
        words = new HoleWords(work, ledger, asAt);
    }

    List<Hole> in(Rights missing) {
        var holes = new ArrayList<Hole>();
        var others =
                ledger.parties().stream()
                        .filter(party -> !us.include(party.name()))
                        .sorted(Comparator.comparing(Party::name).thenComparing(Party::id))
                        .toList();
        for (var party : others) {
            ledger.held(party)
                    .within(missing)
                    .levels()
                    .forEach((share, rights) -> holes.addAll(with(party, share, rights)));
        }
        contested(missing).forEach(holes::add);
        unspoken(missing).forEach(holes::add);
        return holes;
    }

    /** What somebody else has: one hole for each paper that failed, one for what none speaks of. */
    private List<Hole> with(Party party, Share share, Rights rights) {
        var holes = new ArrayList<Hole>();
        var rest = rights;
        for (var transfer : transfers) {
            var failed = transfer.scope().and(rest);
            if (transfer.from().id().equals(party.id())
                    && !failed.isEmpty()
                    && onTheWay.leadsToUs(transfer.to(), failed)) {
                var rule = why(transfer, failed);
                if (rule != null) {
                    holes.add(failed(rule, transfer, party, share, failed));
                    rest = rest.minus(failed);
                }
            }
        }
        if (!rest.isEmpty()) {
            holes.add(missing(party, share, rest));
        }
        return holes;
    }

    private @Nullable TitleRule why(Transfer transfer, Rights failed) {
        var signed = transfer.signed();
        if (signed == null) {
            return TitleRule.UNSIGNED;
        }
        if (signed.isAfter(asAt)) {
            return TitleRule.NOT_YET;
        }
        if (!transfer.kind().passesTitle()) {
            return TitleRule.NOT_EXCLUSIVE;
        }
        if (!transfer.inForce().intersects(failed)) {
            return TitleRule.REVERTED;
        }
        return ledger.moved(transfer).covers(failed) ? null : TitleRule.TOO_EARLY;
    }

    private Hole failed(
            TitleRule rule, Transfer transfer, Party party, Share share, Rights rights) {
        return new Hole(
                work,
                rule,
                rights,
                share,
                party,
                transfer.to().name(),
                List.of(transfer),
                words.failed(rule, transfer, party, share, rights));
    }

    private Hole missing(Party party, Share share, Rights rights) {
        var orphans = onTheWay.withoutRoot(rights);
        var to = orphans.isEmpty() ? us.names().getFirst() : orphans.getFirst().from().name();
        return new Hole(
                work,
                TitleRule.MISSING_PAPER,
                rights,
                share,
                party,
                to,
                orphans,
                words.missing(party, to, share, rights)
                        + words.without(orphans)
                        + words.late(onTheWay.tooLate(party, rights)));
    }

    private List<Hole> contested(Rights missing) {
        var byCells = new LinkedHashMap<Rights, Set<Transfer>>();
        ledger.contested()
                .forEach(
                        (transfer, rights) -> {
                            var cells = rights.and(missing);
                            if (!cells.isEmpty()) {
                                byCells.computeIfAbsent(cells, r -> new LinkedHashSet<>())
                                        .addAll(with(transfer));
                            }
                        });
        return byCells.entrySet().stream().map(this::contested).toList();
    }

    private Set<Transfer> with(Transfer contested) {
        var round = ledger.round(contested);
        return round.isEmpty() ? Set.of(contested) : round;
    }

    private Hole contested(Map.Entry<Rights, Set<Transfer>> at) {
        var among = at.getValue();
        var round = Day.round(among);
        return new Hole(
                work,
                round.isEmpty() ? TitleRule.CONTESTED : TitleRule.LOOP,
                at.getKey(),
                Share.WHOLE,
                null,
                us.names().getFirst(),
                List.copyOf(among),
                words.contested(among, round, at.getKey()));
    }

    /** What no author has. */
    private List<Hole> unspoken(Rights missing) {
        var share = work.spokenFor();
        if (share.equals(Share.WHOLE)) {
            return List.of();
        }
        var holes = new ArrayList<Hole>();
        var lacking = Share.WHOLE.minus(share);
        var round = Day.round(onTheWay.failed(missing));
        if (!round.isEmpty()) {
            holes.add(hole(TitleRule.LOOP, missing, lacking, words.round(round)));
        }
        var orphans = onTheWay.withoutRoot(missing);
        holes.add(hole(TitleRule.NO_AUTHOR, missing, lacking, words.noAuthor(lacking, orphans)));
        return holes;
    }

    private Hole hole(TitleRule rule, Rights rights, Share share, String text) {
        return new Hole(work, rule, rights, share, null, us.names().getFirst(), List.of(), text);
    }
}
