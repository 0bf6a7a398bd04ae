package dev.clearcut.exchange.json;

import dev.clearcut.base.Money;
import dev.clearcut.budget.BudgetReport;
import dev.clearcut.budget.Cost;
import dev.clearcut.budget.Sums;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget against what the papers cost, in one currency. Amounts are decimal texts.
 *
 * @param on ISO date
 * @param left after what is paid, committed and agreed; may be negative
 */
public record BudgetView(
        String currency,
        String on,
        String budgeted,
        String left,
        SumsView total,
        List<LineView> lines,
        List<FindingView> findings) {

    /** By how sure the amounts are. */
    public record SumsView(
            String paid,
            String committed,
            String agreed,
            String actual,
            String quoted,
            String forecast,
            String atRisk) {

        static SumsView of(Sums sums) {
            return new SumsView(
                    text(sums.paid()),
                    text(sums.committed()),
                    text(sums.agreed()),
                    text(sums.actual()),
                    text(sums.quoted()),
                    text(sums.forecast()),
                    text(sums.atRisk()));
        }
    }

    /**
     * @param code empty for what stands on no line
     */
    public record LineView(
            String code,
            String name,
            String budgeted,
            String left,
            SumsView sums,
            List<CostView> costs) {}

    /**
     * @param amount in the paper's own currency: {@code GBP 4500.00}
     * @param on ISO date: paid on, or the last day to decide; null where there is none
     */
    public record CostView(
            String stage, String paper, String party, String amount, @Nullable String on) {

        static CostView of(Cost cost) {
            var on = cost.on();
            return new CostView(
                    cost.stage().word(),
                    cost.paper(),
                    cost.party(),
                    cost.amount().toString(),
                    on == null ? null : on.toString());
        }
    }

    public static BudgetView of(BudgetReport report) {
        return new BudgetView(
                report.currency().getCurrencyCode(),
                report.on().toString(),
                text(report.budgeted()),
                text(report.left()),
                SumsView.of(report.total()),
                report.lines().stream().map(BudgetView::line).toList(),
                report.findings().findings().stream().map(FindingView::of).toList());
    }

    private static LineView line(BudgetReport.Line line) {
        return new LineView(
                line.code(),
                line.name(),
                text(line.budgeted()),
                text(line.left()),
                SumsView.of(line.sums()),
                line.costs().stream().map(CostView::of).toList());
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
