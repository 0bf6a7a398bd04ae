package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of what is missing in one work who has it, and which paper should have brought it. */
final class Holes {

    /** Of longer lists the first are a taste. */
    private static final int MOST_NAMED = 10;

    private final Work work;
    private final List<Transfer> papers;
    private final Ledger ledger;
    private final OurCompanies us;
    private final LocalDate asAt;
    private final Map<Rights, List<Transfer>> onTheWay = new HashMap<>();

    Holes(Work work, Collection<Transfer> papers, Ledger ledger, OurCompanies us, LocalDate asAt) {
        this.work = work;
        this.papers = papers.stream().sorted(Comparator.comparing(Transfer::id)).toList();
        this.ledger = ledger;
        this.us = us;
        this.asAt = asAt;
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
        for (var paper : papers) {
            var failed = paper.scope().and(rest);
            if (paper.from().id().equals(party.id())
                    && !failed.isEmpty()
                    && leadsToUs(paper.to(), failed)) {
                var rule = why(paper, failed);
                if (rule != null) {
                    holes.add(failed(rule, paper, party, share, failed));
                    rest = rest.minus(failed);
                }
            }
        }
        if (!rest.isEmpty()) {
            holes.add(missing(party, share, rest));
        }
        return holes;
    }

    private @Nullable TitleRule why(Transfer paper, Rights failed) {
        var signed = paper.signed();
        if (signed == null) {
            return TitleRule.UNSIGNED;
        }
        if (signed.isAfter(asAt)) {
            return TitleRule.NOT_YET;
        }
        if (!paper.kind().passesTitle()) {
            return TitleRule.NOT_EXCLUSIVE;
        }
        if (!paper.inForce().intersects(failed)) {
            return TitleRule.REVERTED;
        }
        return ledger.moved(paper).covers(failed) ? null : TitleRule.TOO_EARLY;
    }

    private Hole failed(TitleRule rule, Transfer paper, Party party, Share share, Rights rights) {
        var next =
                switch (rule) {
                    case UNSIGNED ->
                            "nobody signed it; have it signed by %s".formatted(party.name());
                    case NOT_YET -> "its day is not come on %s".formatted(asAt);
                    case NOT_EXCLUSIVE ->
                            "it is not exclusive and passes no title on; get an assignment or an exclusive licence";
                    case REVERTED ->
                            "the rights went back to %s on %s (%s); get a new grant"
                                    .formatted(
                                            party.name(),
                                            paper.reversion().happened(),
                                            paper.reversion().condition());
                    case TOO_EARLY ->
                            "%s acquired it only later%s; have it confirmed by a new paper"
                                    .formatted(party.name(), acquired(party, rights));
                    case NO_AUTHOR, MISSING_PAPER, CONTESTED, LOOP, CAME_BACK, MAY_REVERT -> "";
                };
        var text =
                "%s of \"%s\" is with %s. There is %s to %s, but %s. It is about: %s."
                        .formatted(
                                share,
                                work.name(),
                                party.name(),
                                paper.inWords(),
                                paper.to().name(),
                                next,
                                rights);
        return new Hole(work, rule, rights, share, party, paper.to().name(), List.of(paper), text);
    }

    private String acquired(Party party, Rights rights) {
        return ledger.entries().stream()
                .filter(e -> e.transfer().to().id().equals(party.id()))
                .filter(e -> e.moved().rights().intersects(rights))
                .map(e -> ", by " + e.transfer().inWords())
                .collect(Collectors.joining());
    }

    private Hole missing(Party party, Share share, Rights rights) {
        var orphans = withoutRoot(rights);
        var to = orphans.isEmpty() ? us.names().getFirst() : orphans.getFirst().from().name();
        var text =
                new StringBuilder(
                        "%s of \"%s\" is with %s%s. A paper from %s to %s is missing for: %s."
                                .formatted(
                                        share,
                                        work.name(),
                                        party.name(),
                                        by(party, rights),
                                        party.name(),
                                        to,
                                        rights));
        for (var orphan : orphans) {
            text.append(
                    " %s passed it on to %s by %s without having it."
                            .formatted(orphan.from().name(), orphan.to().name(), orphan.inWords()));
        }
        tooLate(party, rights)
                .forEach(
                        late ->
                                text.append(
                                        " %s had nothing left to pass on by %s."
                                                .formatted(late.from().name(), late.inWords())));
        return new Hole(
                work, TitleRule.MISSING_PAPER, rights, share, party, to, orphans, text.toString());
    }

    /** By which paper the party has it. */
    private String by(Party party, Rights rights) {
        return ledger.entries().reversed().stream()
                .filter(e -> e.transfer().to().id().equals(party.id()))
                .filter(e -> e.moved().rights().intersects(rights))
                .findFirst()
                .map(e -> " by " + e.transfer().inWords())
                .orElse("");
    }

    /** Papers on the way to us whose grantor never had it, and to whom nobody passed it on. */
    private List<Transfer> withoutRoot(Rights rights) {
        var failed = failedOnTheWay(rights);
        var grantees = failed.stream().map(p -> p.to().id()).collect(Collectors.toSet());
        return failed.stream()
                .filter(paper -> !ledger.everHad(paper.from(), rights))
                .filter(paper -> !grantees.contains(paper.from().id()))
                .toList();
    }

    /** Papers on the way to us of parties that had it once, but no longer. */
    private List<Transfer> tooLate(Party holder, Rights rights) {
        return failedOnTheWay(rights).stream()
                .filter(paper -> !paper.from().id().equals(holder.id()))
                .filter(paper -> ledger.everHad(paper.from(), rights))
                .toList();
    }

    /** Papers that would lead to us, had their grantors had what they passed on. */
    private List<Transfer> failedOnTheWay(Rights rights) {
        return onTheWay.computeIfAbsent(rights, this::findFailed);
    }

    private List<Transfer> findFailed(Rights rights) {
        var failed = papers.stream().filter(paper -> failed(paper, rights)).toList();
        var byGrantee = new HashMap<Id<Party>, List<Transfer>>();
        failed.forEach(p -> byGrantee.computeIfAbsent(p.to().id(), id -> new ArrayList<>()).add(p));
        var reached = new LinkedHashMap<Id<Transfer>, Transfer>();
        var open = new ArrayDeque<Id<Party>>();
        ledger.parties().stream()
                .filter(party -> us.include(party.name()))
                .forEach(party -> open.add(party.id()));
        while (!open.isEmpty()) {
            for (var paper : byGrantee.getOrDefault(open.remove(), List.of())) {
                if (reached.put(paper.id(), paper) == null) {
                    open.add(paper.from().id());
                }
            }
        }
        return List.copyOf(reached.values());
    }

    private boolean failed(Transfer paper, Rights rights) {
        var meant = paper.scope().and(rights);
        return !meant.isEmpty() && !ledger.moved(paper).covers(meant);
    }

    private boolean leadsToUs(Party party, Rights rights) {
        return us.include(party.name())
                || failedOnTheWay(rights).stream()
                        .anyMatch(paper -> paper.from().id().equals(party.id()));
    }

    private List<Hole> contested(Rights missing) {
        var byCells = new LinkedHashMap<Rights, Set<Transfer>>();
        ledger.contested()
                .forEach(
                        (paper, rights) -> {
                            var cells = rights.and(missing);
                            if (!cells.isEmpty()) {
                                byCells.computeIfAbsent(cells, r -> new LinkedHashSet<>())
                                        .addAll(with(paper));
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
        var names =
                among.stream()
                        .limit(MOST_NAMED)
                        .map(Transfer::inWords)
                        .collect(Collectors.joining(" and "));
        var text =
                round.isEmpty()
                        ? "Of \"%s\", %s pass on the same on one day: who has it is open. Have one of them set right. It is about: %s."
                                .formatted(work.name(), names, at.getKey())
                        : "Of \"%s\", %s go round on one day: %s. Which came first is open; set the dates right. It is about: %s."
                                .formatted(work.name(), names, walked(round), at.getKey());
        return new Hole(
                work,
                round.isEmpty() ? TitleRule.CONTESTED : TitleRule.LOOP,
                at.getKey(),
                Share.WHOLE,
                null,
                us.names().getFirst(),
                List.copyOf(among),
                text);
    }

    private static String walked(List<Party> round) {
        return round.stream().limit(MOST_NAMED).map(Party::name).collect(Collectors.joining(" → "))
                + (round.size() > MOST_NAMED
                        ? " → … → %s, %,d papers"
                                .formatted(round.getLast().name(), round.size() - 1)
                        : "");
    }

    /** What no author has. */
    private List<Hole> unspoken(Rights missing) {
        var share = work.spokenFor();
        if (share.equals(Share.WHOLE)) {
            return List.of();
        }
        var holes = new ArrayList<Hole>();
        var lacking = Share.WHOLE.minus(share);
        var round = Day.round(failedOnTheWay(missing));
        if (!round.isEmpty()) {
            var text =
                    "The papers of \"%s\" go round: %s; nobody among them has it from an author. Find the paper by which the first of them got it."
                            .formatted(work.name(), walked(round));
            holes.add(hole(TitleRule.LOOP, missing, lacking, text));
        }
        var orphans = withoutRoot(missing);
        var text =
                "%s of \"%s\" has no author on file%s. Say who made it, with the share."
                        .formatted(
                                lacking,
                                work.name(),
                                orphans.isEmpty()
                                        ? ""
                                        : "; nothing says from whom %s has it"
                                                .formatted(
                                                        orphans.stream()
                                                                .map(p -> p.from().name())
                                                                .distinct()
                                                                .collect(
                                                                        Collectors.joining(", "))));
        holes.add(hole(TitleRule.NO_AUTHOR, missing, lacking, text));
        return holes;
    }

    private Hole hole(TitleRule rule, Rights rights, Share share, String text) {
        return new Hole(work, rule, rights, share, null, us.names().getFirst(), List.of(), text);
    }
}
