package dev.clearcut.title;

import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a hole in one work who has what is missing, and what somebody must do about it. */
record HoleWords(Work work, Ledger ledger, LocalDate asAt) {

    /** Of longer lists the first are a taste. */
    private static final int MOST_NAMED = 10;

    /** Of a transfer that should have brought it. */
    String failed(TitleRule rule, Transfer transfer, Party party, Share share, Rights rights) {
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
                                            transfer.reversion().happened(),
                                            transfer.reversion().condition());
                    case TOO_EARLY ->
                            "%s acquired it only later%s; have it confirmed by a new paper"
                                    .formatted(party.name(), acquired(party, rights));
                    case NO_AUTHOR, MISSING_PAPER, CONTESTED, LOOP, CAME_BACK, MAY_REVERT -> "";
                };
        return "%s of \"%s\" is with %s. There is %s to %s, but %s. It is about: %s."
                .formatted(
                        share,
                        work.name(),
                        party.name(),
                        transfer.inWords(),
                        transfer.to().name(),
                        next,
                        rights);
    }

    private String acquired(Party party, Rights rights) {
        return ledger.entries().stream()
                .filter(e -> e.transfer().to().id().equals(party.id()))
                .filter(e -> e.moved().rights().intersects(rights))
                .map(e -> ", by " + e.transfer().inWords())
                .collect(Collectors.joining());
    }

    /** Of what no transfer speaks of. */
    String missing(Party party, String to, Share share, Rights rights) {
        return "%s of \"%s\" is with %s%s. A paper from %s to %s is missing for: %s."
                .formatted(
                        share,
                        work.name(),
                        party.name(),
                        by(party, rights),
                        party.name(),
                        to,
                        rights);
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

    /** Of those who passed on what they never had. */
    String without(List<Transfer> orphans) {
        return orphans.stream()
                .map(
                        orphan ->
                                " %s passed it on to %s by %s without having it."
                                        .formatted(
                                                orphan.from().name(),
                                                orphan.to().name(),
                                                orphan.inWords()))
                .collect(Collectors.joining());
    }

    /** Of those who passed on what they had no longer. */
    String late(List<Transfer> late) {
        return late.stream()
                .map(
                        one ->
                                " %s had nothing left to pass on by %s."
                                        .formatted(one.from().name(), one.inWords()))
                .collect(Collectors.joining());
    }

    /**
     * Of transfers of one day that do not say who has it.
     *
     * @param round the parties that go round by them; empty when they do not
     */
    String contested(Collection<Transfer> among, List<Party> round, Rights rights) {
        var names =
                among.stream()
                        .limit(MOST_NAMED)
                        .map(Transfer::inWords)
                        .collect(Collectors.joining(" and "));
        return round.isEmpty()
                ? "Of \"%s\", %s pass on the same on one day: who has it is open. Have one of them set right. It is about: %s."
                        .formatted(work.name(), names, rights)
                : "Of \"%s\", %s go round on one day: %s. Which came first is open; set the dates right. It is about: %s."
                        .formatted(work.name(), names, walked(round), rights);
    }

    /** Of transfers that go round, from no author. */
    String round(List<Party> round) {
        return "The papers of \"%s\" go round: %s; nobody among them has it from an author. Find the paper by which the first of them got it."
                .formatted(work.name(), walked(round));
    }

    private static String walked(List<Party> round) {
        return round.stream().limit(MOST_NAMED).map(Party::name).collect(Collectors.joining(" → "))
                + (round.size() > MOST_NAMED
                        ? " → … → %s, %,d papers"
                                .formatted(round.getLast().name(), round.size() - 1)
                        : "");
    }

    /** Of a share nobody made. */
    String noAuthor(Share lacking, List<Transfer> orphans) {
        return "%s of \"%s\" has no author on file%s. Say who made it, with the share."
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
                                                        .collect(Collectors.joining(", "))));
    }
}
