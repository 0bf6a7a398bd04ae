package dev.clearcut.journal;

import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.FurtherTerms;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import java.util.List;
import java.util.StringJoiner;

/** What a contract says beside its grants, and what is offered, in the words of the office. */
final class RecordedTerms {

    private RecordedTerms() {}

    static List<Fact> of(FurtherTerms further) {
        var sublicensing = further.sublicensing();
        return Facts.of("", "", "")
                .withEach("option", further.options().stream().map(RecordedTerms::inWords).toList())
                .withEach("step", further.steps().stream().map(RecordedTerms::inWords).toList())
                .withEach("duty", further.duties().stream().map(RecordedTerms::inWords).toList())
                .with(
                        "sublicensing",
                        sublicensing.equals(Sublicensing.NOT_STATED) ? "" : sublicensing)
                .facts();
    }

    static String inWords(Offer offer) {
        var words = new StringJoiner(", ");
        words.add(offer.gives().toString());
        Recorded.add(words, "share ", offer.share().isWhole() ? "" : offer.share().toString());
        Recorded.add(words, "of ", Recorded.sorted(offer.rights()));
        offer.caps().forEach(cap -> words.add(cap.toString()));
        Recorded.add(words, "for ", Recorded.sorted(offer.materials()));
        return words.toString();
    }

    private static String inWords(Option option) {
        var words = new StringJoiner(", ");
        words.add("for " + option.price());
        Recorded.add(words, "clause ", option.clause());
        words.add(inWords(option.offer()));
        if (option.by() != null) {
            words.add("by " + option.by());
        }
        if (option.exercised() != null) {
            words.add("exercised on " + option.exercised());
        }
        return words.toString();
    }

    private static String inWords(StepUp step) {
        var words = new StringJoiner(", ");
        words.add("%s more on %s".formatted(step.further(), step.event()));
        Recorded.add(words, "clause ", step.clause());
        if (step.noticeWithin() != null) {
            words.add("notice within " + step.noticeWithin());
        }
        if (step.payWithin() != null) {
            words.add("payment within " + step.payWithin());
        }
        if (step.noticed() != null) {
            words.add("told on " + step.noticed());
        }
        if (step.paid() != null) {
            words.add("paid on " + step.paid());
        }
        return words.toString();
    }

    private static String inWords(DatedDuty duty) {
        return duty + (duty.done() == null ? "" : ", done on " + duty.done());
    }

    static String inWords(Member member) {
        var priced =
                switch (member.priced()) {
                    case Priced.OfLicence of -> "licence " + of.licence();
                    case Priced.OfOption of -> "option " + of.option();
                    case Priced.OfQuote of -> "quote " + of.quote();
                };
        return "%s with %s %%".formatted(priced, member.share().toPlainString());
    }
}
