package dev.clearcut.clearance.sale;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Extent;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.clearance.sale.Candidate.Kind;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.Sublicensing;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what on file could close a gap: quotes that still stand and options that can still be
 * exercised. Why another one cannot is said.
 */
public final class Candidates {

    private final Contracts contracts;
    private final LocalDate today;
    private final @Nullable String buyer;

    private Candidates(Contracts contracts, LocalDate today, @Nullable String buyer) {
        this.contracts = contracts;
        this.today = today;
        this.buyer = buyer;
    }

    /** Quotes that can still be accepted, and options that can still be exercised, on that day. */
    public static Candidates from(Contracts contracts, LocalDate today) {
        return new Candidates(contracts, today, null);
    }

    /**
     * The same where the rights are to be sublicensed: an option that forbids it closes nothing,
     * and one that is silent on it is noted.
     */
    public Candidates passedOnTo(String newBuyer) {
        return new Candidates(contracts, today, newBuyer);
    }

    /** Those about materials of this cut, and enough for as much as it uses of them. */
    public Reported<List<Candidate>> in(ClearanceReport report) {
        var extents = extents(report);
        var all = new ArrayList<Candidate>();
        var notes = new ArrayList<Finding>();
        for (var quote : contracts.quotes()) {
            if (concerns(quote.offer(), extents)) {
                why(quote, extents)
                        .ifPresentOrElse(
                                reason -> notes.add(note("quote", quote.reference(), reason)),
                                () -> all.add(of(quote)));
            }
        }
        for (var licence : contracts.licences()) {
            for (var option : licence.further().options()) {
                boolean ours = !licence.isToAnother(contracts.ours());
                if (option.exercised() == null
                        && ours
                        && concerns(licence.offered(option), extents)) {
                    why(licence, option, extents)
                            .ifPresentOrElse(
                                    reason ->
                                            notes.add(
                                                    note("option", name(licence, option), reason)),
                                    () -> {
                                        all.add(of(licence, option));
                                        unstated(licence, option).ifPresent(notes::add);
                                    });
                }
            }
        }
        return new Reported<>(List.copyOf(all), new Report(notes));
    }

    private static Candidate of(Quote quote) {
        return new Candidate(
                quote.reference() + " (" + quote.from().name() + ")",
                Kind.QUOTE,
                Priced.of(quote),
                quote.from().id(),
                quote.offer(),
                quote.price());
    }

    private static Candidate of(Licence licence, Option option) {
        return new Candidate(
                name(licence, option) + " (" + licence.licensor().name() + ")",
                Kind.OPTION,
                Priced.of(option),
                licence.licensor().id(),
                licence.offered(option),
                option.price());
    }

    private static String name(Licence licence, Option option) {
        return licence.reference()
                + ", option"
                + (option.clause().isBlank() ? "" : " " + option.clause());
    }

    private static boolean concerns(Offer offer, Map<Id<Material>, Extent> extents) {
        return offer.materials().stream().anyMatch(extents::containsKey);
    }

    private Optional<String> why(Quote quote, Map<Id<Material>, Extent> extents) {
        return quote.isOver(today)
                ? Optional.of("ended on %s; ask for a new one".formatted(quote.until()))
                : tooMuch(quote.offer(), extents);
    }

    private Optional<String> why(
            Licence licence, Option option, Map<Id<Material>, Extent> extents) {
        return switch (option.state(today, contracts.happened())) {
            case EXERCISED -> Optional.of("is exercised");
            case EXPIRED -> Optional.of("could be exercised until " + option.by());
            case UNKNOWN ->
                    Optional.of(
                            "can be exercised until %s, which may be over: record the event"
                                    .formatted(option.by()));
            case OPEN ->
                    licence.whyNotInForce()
                            .map(reason -> "belongs to a licence that " + reason)
                            .or(() -> whyNotToPassOn(licence))
                            .or(() -> tooMuch(licence.offered(option), extents));
        };
    }

    private Optional<String> whyNotToPassOn(Licence licence) {
        if (buyer == null) {
            return Optional.empty();
        }
        return switch (licence.passingOnTo(buyer)) {
            case ALLOWED, NOT_STATED -> Optional.empty();
            case NAMED, FORBIDDEN -> Optional.of("may not be sublicensed to " + buyer);
        };
    }

    private Optional<Finding> unstated(Licence licence, Option option) {
        return Optional.ofNullable(buyer)
                .filter(name -> licence.passingOnTo(name) == Sublicensing.Kind.NOT_STATED)
                .map(
                        name ->
                                SaleRule.PASSING_ON_UNSTATED.finding(
                                        Where.onRecord("option", name(licence, option)),
                                        "It does not say whether it may be sublicensed to %s; ask %s before exercising it."
                                                .formatted(name, licence.licensor().name()),
                                        name(licence, option)));
    }

    /** A cap that the cut breaks for any of its materials makes an offer useless as it stands. */
    private static Optional<String> tooMuch(Offer offer, Map<Id<Material>, Extent> extents) {
        return offer.caps().stream()
                .filter(
                        cap ->
                                offer.materials().stream()
                                        .anyMatch(m -> exceeds(cap, extents.get(m))))
                .map(cap -> "allows " + cap + "; the cut has more")
                .findFirst();
    }

    private static boolean exceeds(Cap cap, @Nullable Extent extent) {
        return extent != null
                && switch (cap) {
                    case Cap.Seconds seconds ->
                            extent.seconds().compareTo(Rational.of(seconds.most())) > 0;
                    case Cap.Uses uses -> extent.uses() > uses.most();
                };
    }

    private static Map<Id<Material>, Extent> extents(ClearanceReport report) {
        var extents = new HashMap<Id<Material>, Extent>();
        for (var use : report.uses()) {
            use.material()
                    .ifPresent(
                            m ->
                                    extents.merge(
                                            m.id(),
                                            Extent.NONE.plus(use.placed().use().seconds()),
                                            (sum, one) -> sum.plus(one.seconds())));
        }
        return extents;
    }

    private static Finding note(String kind, String name, String reason) {
        return SaleRule.NO_CANDIDATE.finding(
                Where.onRecord(kind, name), "It closes nothing: it " + reason + ".", name);
    }
}
