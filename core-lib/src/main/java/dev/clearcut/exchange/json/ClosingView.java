package dev.clearcut.exchange.json;

import dev.clearcut.clearance.sale.ClosingPlan;
import dev.clearcut.clearance.sale.Gap;
import dev.clearcut.licence.fee.Owed;
import java.util.List;

/**
 * The cheapest way to close a gap.
 *
 * @param closesAll whether nothing stays open
 * @param cost of all of it, what others are owed included
 * @param proof {@code optimal} or {@code best-found}
 * @param owed what most-favoured-nations groups make of it
 * @param open what no paper on file closes
 * @param unidentified uses of which nobody knows what they are
 */
public record ClosingView(
        String cut,
        String purpose,
        boolean closesAll,
        String cost,
        String proof,
        List<ChosenView> chosen,
        List<OwedView> owed,
        List<OpenView> open,
        List<String> unidentified,
        List<FindingView> notes) {

    /**
     * @param kind {@code quote}, {@code option} or {@code removal}
     * @param asked the price as it was asked
     * @param price the same in the plan's currency
     */
    public record ChosenView(String name, String kind, String asked, String price) {
        static ChosenView of(ClosingPlan.Chosen chosen) {
            return new ChosenView(
                    chosen.candidate().name(),
                    chosen.candidate().kind().word(),
                    chosen.candidate().price().toString(),
                    chosen.price().toString());
        }
    }

    /** Who has to be paid more because another is. */
    public record OwedView(
            String reference, String party, String from, String to, String difference) {
        public static OwedView of(Owed owed) {
            return new OwedView(
                    owed.reference(),
                    owed.party(),
                    owed.from().toString(),
                    owed.to().toString(),
                    owed.difference().toString());
        }
    }

    /**
     * @param barred the part of it that no paper would give: somebody holds it back or has it alone
     */
    public record OpenView(String material, String right, String rights, String barred) {
        static OpenView of(Gap.Missing missing) {
            return new OpenView(
                    missing.title(),
                    missing.right().word(),
                    SaleView.written(missing.all()),
                    SaleView.written(missing.barred()));
        }
    }

    public static ClosingView of(String cut, String purpose, ClosingPlan plan) {
        return new ClosingView(
                cut,
                purpose,
                plan.closesAll(),
                plan.cost().toString(),
                plan.proof().word(),
                plan.chosen().stream().map(ChosenView::of).toList(),
                plan.owed().stream().map(OwedView::of).toList(),
                plan.leftOpen().missing().stream().map(OpenView::of).toList(),
                plan.leftOpen().unidentified(),
                FindingView.of(plan.notes()));
    }
}
