package dev.clearcut.title;

import dev.clearcut.base.Id;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chain of title put down in few words. */
final class Chain {

    static final String US = "Nightfall Pictures Ltd";
    static final OurCompanies OURS = OurCompanies.of(List.of(US));
    static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    static final Rights SVOD = Rights.in("DE", "US").media("SVOD").from("2027-03-01").perpetual();

    final List<Work> works = new ArrayList<>();
    final List<Transfer> papers = new ArrayList<>();

    static Party party(String name) {
        return Party.company(Id.of(name.replace(' ', '-')), name);
    }

    static Origin by(String author, Share share) {
        return new Origin(party(author), share, "");
    }

    /** A work all of one author. */
    Chain work(String name, String author, String... basedOn) {
        return work(name, List.of(by(author, Share.WHOLE)), basedOn);
    }

    Chain work(String name, List<Origin> origins, String... basedOn) {
        var on = Arrays.stream(basedOn).map(Id::<Work>of).collect(Collectors.toUnmodifiableSet());
        works.add(new Work(Id.of(name), name, WorkKind.OTHER, on, origins));
        return this;
    }

    /** A paper on all rights in a work. */
    Chain passes(String work, String from, String to, @Nullable String signed) {
        return passes(work, from, to, signed, null, Rights.all());
    }

    Chain passes(
            String work,
            String from,
            String to,
            @Nullable String signed,
            @Nullable Share share,
            Rights scope) {
        return with(
                new Transfer(
                        Id.of("paper-%03d".formatted(papers.size())),
                        "Paper " + papers.size(),
                        TransferKind.ASSIGNMENT,
                        party(from),
                        party(to),
                        Set.of(Id.of(work)),
                        share,
                        scope,
                        signed == null ? null : LocalDate.parse(signed),
                        "",
                        "",
                        Reversion.NEVER));
    }

    Chain with(Transfer paper) {
        papers.add(paper);
        return this;
    }

    /** Makes the last paper another. */
    Chain but(java.util.function.UnaryOperator<Transfer> change) {
        papers.add(change.apply(papers.removeLast()));
        return this;
    }

    Title title() {
        return new Title(works, papers);
    }

    TitleProof prove(String work) {
        return prove(work, SVOD);
    }

    TitleProof prove(String work, Rights wanted) {
        return title().prove(Id.of(work), OURS, wanted, TODAY);
    }

    static Stream<String> rules(TitleProof proof) {
        return proof.holes().stream().map(hole -> hole.rule().id());
    }
}
