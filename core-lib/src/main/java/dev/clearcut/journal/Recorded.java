package dev.clearcut.journal;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.currency.ExchangeRate;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.licence.event.Event;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.PaperFacts;
import dev.clearcut.party.Party;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.Work;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each kind of record says, in the words of the office. */
public final class Recorded {

    private Recorded() {}

    public static Facts of(Party party) {
        return Facts.of("party", party.id().value(), party.name())
                .with("kind", party.kind().name().toLowerCase(Locale.ROOT))
                .with("name", party.name())
                .withEach("identifier", party.identifiers())
                .withEach("contact", party.contacts());
    }

    public static Facts of(Material material) {
        return Facts.of("material", material.id().value(), material.title())
                .with("kind", material.kind().inWords())
                .with("title", material.title())
                .withEach("person", material.people())
                .withEach("identifier", material.identifiers())
                .withEach("alias", material.aliases())
                .withEach("keyword", material.keywords())
                .with("description", material.description())
                .with("carries", sorted(material.carries()));
    }

    public static Facts of(Licence licence) {
        var licensee = licence.licensee();
        return Facts.of("licence", licence.id().value(), licence.reference())
                .with("reference", licence.reference())
                .with("instrument", licence.instrument().inWords())
                .with("licensor", licence.licensor().name())
                .with("licensee", licensee == null ? "" : licensee.name())
                .with("signed", licence.standing().signed())
                .with("void until paid", condition(licence.standing()))
                .with("paid", licence.standing().paid())
                .with("fee", licence.fee())
                .withEach("grant", licence.grants().stream().map(Recorded::inWords).toList())
                .withEach("holdback", licence.holdbacks().stream().map(Recorded::inWords).toList())
                .withAll(RecordedTerms.of(licence.further()));
    }

    private static String condition(Standing standing) {
        return standing.voidUntilPaid() ? "yes" : "";
    }

    private static String inWords(Grant grant) {
        var words = new StringJoiner(", ");
        words.add(grant.granted().toString());
        add(words, "clause ", grant.clause());
        words.add(grant.exclusivity().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        add(words, "share ", grant.isPartial() ? grant.share().toString() : "");
        add(words, "of ", sorted(grant.rights()));
        add(words, "not ", grant.barred().isEmpty() ? "" : grant.barred().toString());
        add(words, "silent on ", sorted(grant.silent()));
        add(words, "term ", grant.term() == null ? "" : grant.term().toString());
        grant.caps().forEach(cap -> words.add(cap.toString()));
        grant.duties().forEach(duty -> words.add(duty.toString()));
        add(words, "for ", sorted(grant.materials()));
        return words.toString();
    }

    private static String inWords(Holdback holdback) {
        var words = new StringJoiner(", ");
        words.add(holdback.scope().toString());
        add(words, "clause ", holdback.clause());
        add(words, "because ", holdback.reason());
        add(words, "of ", sorted(holdback.rights()));
        add(words, "for ", sorted(holdback.materials()));
        return words.toString();
    }

    public static Facts of(Quote quote) {
        return Facts.of("quote", quote.id().value(), quote.reference())
                .with("reference", quote.reference())
                .with("from", quote.from().name())
                .with("offer", RecordedTerms.inWords(quote.offer()))
                .with("price", quote.price())
                .with("until", quote.until())
                .with("accepted", accepted(quote.accepted()));
    }

    private static String accepted(Quote.@Nullable Acceptance acceptance) {
        return acceptance == null
                ? ""
                : "on %s, as licence %s".formatted(acceptance.on(), acceptance.licence());
    }

    public static Facts of(MfnGroup group) {
        return Facts.of("MFN group", group.id().value(), group.name())
                .with("name", group.name())
                .with("compared", group.compared().word())
                .with("currency", group.currency())
                .withEach("member", group.members().stream().map(RecordedTerms::inWords).toList());
    }

    public static Facts of(Id<?> id, Event event) {
        return Facts.of("event", id.value(), event.name())
                .with("name", event.name())
                .with("on", event.on());
    }

    public static Facts of(Id<?> id, ExchangeRate rate) {
        return Facts.of("exchange rate", id.value(), rate.toString()).with("rate", rate);
    }

    public static Facts of(Deal deal) {
        return Facts.of("deal", deal.id().value(), deal.name())
                .with("name", deal.name())
                .with("buyer", deal.buyer())
                .with("needed", deal.needed());
    }

    /** Of each use what it is taken for; where it lies is in the cut's file. */
    public static Facts of(Cut cut) {
        var facts =
                Facts.of("cut", cut.id().value(), cut.name())
                        .with("name", cut.name())
                        .with("format", cut.format())
                        .with("file", cut.file())
                        .with("sha256", cut.sha256());
        return facts.withEach(
                "use",
                cut.uses().stream()
                        .map(
                                placed ->
                                        "%s %s–%s %s: %s"
                                                .formatted(
                                                        placed.use().track(),
                                                        placed.use().recordIn(),
                                                        placed.use().recordOut(),
                                                        placed.use().name(),
                                                        inWords(placed.match())))
                        .toList());
    }

    private static String inWords(Match match) {
        return switch (match) {
            case Match.Confirmed confirmed -> "confirmed to be material " + confirmed.material();
            case Match.Own own -> "our own";
            case Match.Taken taken -> "taken to be material " + taken.material();
            case Match.Doubtful doubtful -> "not settled";
            case Match.Unknown unknown -> "not settled";
        };
    }

    /** The steps one by one, so that the newest is what changed. */
    public static Facts of(ClearanceCase one) {
        return Facts.of("case", one.id().value(), one.right().inWords() + " of " + one.material())
                .with("material", one.material())
                .with("right", one.right().inWords())
                .with("owner", one.owner())
                .with("due", one.due())
                .with("state", one.state().inWords())
                .withEach("step", one.steps().stream().map(Recorded::inWords).toList());
    }

    private static String inWords(Step step) {
        var words = new StringJoiner(", ");
        words.add("%s to %s".formatted(step.from().word(), step.to().word()));
        words.add("by " + step.by() + " at " + step.at());
        add(words, "because ", step.why());
        step.evidence().forEach(proof -> words.add("on " + proof));
        return words.toString();
    }

    /** Its facts under the names they are kept by. */
    public static Facts of(Paper paper) {
        var facts = Facts.of(PaperFacts.kind(paper), paper.id().value(), paper.reference());
        for (var fact : PaperFacts.of(paper).entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return facts;
    }

    public static Facts of(Work work) {
        return Facts.of("work", work.id().value(), work.name())
                .with("name", work.name())
                .with("kind", work.kind().word())
                .with("based on", sorted(work.basedOn()))
                .withEach("origin", work.origins().stream().map(Recorded::inWords).toList());
    }

    private static String inWords(Origin origin) {
        var words = new StringJoiner(", ");
        words.add(origin.share() + " by " + origin.author().name());
        add(words, "as ", origin.role());
        return words.toString();
    }

    public static Facts of(Transfer transfer) {
        return Facts.of("title paper", transfer.id().value(), transfer.reference())
                .with("reference", transfer.reference())
                .with("kind", transfer.kind().inWords())
                .with("from", transfer.from().name())
                .with("to", transfer.to().name())
                .with("works", sorted(transfer.works()))
                .with("share", transfer.share())
                .with("scope", transfer.scope())
                .with("signed", transfer.signed())
                .with("recorded", transfer.recorded())
                .with("evidence", transfer.evidence())
                .with("reverts if", transfer.reversion().condition())
                .with("reverted", transfer.reversion().happened());
    }

    static void add(StringJoiner words, String before, String said) {
        if (!said.isEmpty()) {
            words.add(before + said);
        }
    }

    static String sorted(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
