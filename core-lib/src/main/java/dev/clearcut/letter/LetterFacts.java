package dev.clearcut.letter;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.use.Cut;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template may say. What is not known is empty.
 *
 * @param cut the version the excerpts are from
 * @param deal what the rights are for
 * @param code the line of the budget that pays
 * @param replyBy null when no day is named
 * @param askedOn when they were first asked; null when they were not
 */
public record LetterFacts(
        LetterKind kind,
        Head head,
        String cut,
        String deal,
        String code,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate askedOn,
        List<Asked> materials,
        OnFile onFile) {

    public LetterFacts {
        materials = List.copyOf(materials);
    }

    /**
     * Asks for what the deal needs of a material and nobody licensed.
     *
     * @param report the latest cut against the deal
     * @throws Invalid when nothing is missing, or the cut does not use the material
     */
    public static LetterFacts request(Head head, Ask ask, ClearanceReport report) {
        return asking(LetterKind.REQUEST, head, ask, report, null);
    }

    /**
     * Reminds of a request: of the same gap, as it is today.
     *
     * @param askedOn null when nobody said when
     * @throws Invalid when nothing is missing any more
     */
    public static LetterFacts chase(
            Head head, Ask ask, ClearanceReport report, @Nullable LocalDate askedOn) {
        return asking(LetterKind.CHASE, head, ask, report, askedOn);
    }

    private static LetterFacts asking(
            LetterKind kind,
            Head head,
            Ask ask,
            ClearanceReport report,
            @Nullable LocalDate askedOn) {
        return new LetterFacts(
                kind,
                head,
                report.cut(),
                report.purpose(),
                ask.code(),
                ask.replyBy(),
                askedOn,
                wanted(
                        List.of(Asked.missing(report, ask.material(), ask.to(), ask::concerns)),
                        ask.deal()),
                OnFile.NONE);
    }

    /**
     * Asks the licensor of a contract on file for what a deal needs beyond it.
     *
     * @param report the latest cut against the deal
     * @param materials those the licence is about
     * @throws Invalid when the deal needs no more of them
     */
    public static LetterFacts extension(
            Head head,
            Licence licence,
            String deal,
            ClearanceReport report,
            Collection<Material> materials) {
        var asked =
                materials.stream()
                        .map(
                                material ->
                                        Asked.missing(
                                                report,
                                                material,
                                                licence.licensor().name(),
                                                answer ->
                                                        licence.concerns(
                                                                material.id(), answer.right())))
                        .toList();
        return new LetterFacts(
                LetterKind.EXTENSION,
                head,
                report.cut(),
                report.purpose(),
                "",
                null,
                null,
                wanted(asked, deal),
                OnFile.of(licence));
    }

    /**
     * Accepts a quote.
     *
     * @param cut from which the excerpts are; empty when there is none yet
     * @param materials of the production
     * @throws Invalid when the quote is over
     */
    public static LetterFacts acceptance(
            Head head, Quote quote, Optional<Cut> cut, Collection<Material> materials) {
        if (quote.accepted() == null && quote.isOver(head.today())) {
            throw new Invalid(
                    "The quote %s could be accepted until %s; ask for a new one."
                            .formatted(quote.reference(), quote.until()));
        }
        var quoted = quote.offer().materials();
        return new LetterFacts(
                LetterKind.ACCEPTANCE,
                head,
                cut.map(Cut::name).orElse(""),
                "",
                "",
                null,
                null,
                materials.stream()
                        .filter(material -> quoted.contains(material.id()))
                        .map(material -> Asked.offered(quote, material, cut))
                        .toList(),
                OnFile.of(quote));
    }

    /** Those of which something is missing. */
    private static List<Asked> wanted(List<Asked> asked, String deal) {
        var wanted = asked.stream().filter(one -> !one.rights().isEmpty()).toList();
        if (wanted.isEmpty()) {
            throw new Invalid(
                    "Nothing of it is missing for %s in the latest cut: there is nothing to ask for."
                            .formatted(deal));
        }
        return wanted;
    }
}
