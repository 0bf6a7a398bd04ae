package dev.clearcut.exchange.json;

import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.exchange.json.ClosingView.OwedView;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.Owed;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of a quote that was accepted.
 *
 * @param quote its reference
 * @param on ISO date
 * @param licence what it is now; unsigned
 * @param owed what other papers are owed because of its price
 * @param agreed the cases that went on to "agreed"
 * @param stays those that did not, and why
 */
public record AcceptedView(
        String quote,
        String on,
        LicenceView licence,
        List<OwedView> owed,
        List<AboutView> agreed,
        List<StaysView> stays,
        List<FindingView> findings) {

    /** A case, by what it is about. */
    public record AboutView(String material, String right) {}

    /** A case that took no step. */
    public record StaysView(String material, String right, String state, String why) {}

    /**
     * @param agreed the cases that went on
     * @param stays those that did not, each with why
     */
    public record Cases(List<ClearanceCase> agreed, Map<ClearanceCase, String> stays) {}

    /** The money of it, and what stood against comparing it. */
    public record Because(List<Owed> owed, Report report) {}

    public static AcceptedView of(
            Quote quote,
            Licence licence,
            Because because,
            Cases cases,
            Function<Id<Material>, String> titles) {
        return new AcceptedView(
                quote.reference(),
                Objects.requireNonNull(quote.accepted()).on().toString(),
                LicenceView.of(licence, titles),
                because.owed().stream().map(OwedView::of).toList(),
                cases.agreed().stream()
                        .map(c -> new AboutView(titles.apply(c.material()), c.right().word()))
                        .toList(),
                cases.stays().entrySet().stream()
                        .map(
                                e ->
                                        new StaysView(
                                                titles.apply(e.getKey().material()),
                                                e.getKey().right().word(),
                                                e.getKey().state().word(),
                                                e.getValue()))
                        .toList(),
                FindingView.of(because.report()));
    }
}
