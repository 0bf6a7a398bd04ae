package dev.clearcut.exchange.json;

import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.sale.Blocker;
import dev.clearcut.clearance.sale.Dated;
import dev.clearcut.clearance.sale.ExploitableRights;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where a cut can be sold.
 *
 * @param within what was asked about, one line a box
 * @param certain where everything surely allows it; empty for nowhere
 * @param possible where it may be allowed, once what is open is cleared up
 * @param limits what each right of each material takes away
 * @param unidentified names of uses of which nobody knows what they are
 * @param takenForOurs names of uses nobody has sorted; the answer holds if they are ours
 */
public record SaleView(
        String cut,
        String purpose,
        String within,
        String certain,
        String possible,
        List<LimitView> limits,
        List<String> unidentified,
        List<String> takenForOurs) {

    /**
     * @param takesAway what it does not surely allow
     */
    public record LimitView(String material, String right, String verdict, String takesAway) {
        static LimitView of(ExploitableRights.Limit limit) {
            return new LimitView(
                    limit.material().title(),
                    limit.answer().right().word(),
                    limit.answer().verdict().word(),
                    written(limit.surely()));
        }
    }

    public static SaleView of(String cut, String purpose, ExploitableRights rights) {
        return new SaleView(
                cut,
                purpose,
                written(rights.within()),
                written(rights.certain()),
                written(rights.possible()),
                rights.limits().stream().map(LimitView::of).toList(),
                rights.unidentified().stream().map(UseAnswer::title).distinct().toList(),
                rights.unsorted().stream().map(UseAnswer::title).distinct().toList());
    }

    /**
     * One right of one material that keeps a deal from being served.
     *
     * @param percent how much of the need it blocks
     * @param percentOpens how much of it could be sold if this alone were solved
     */
    public record BlockerView(
            String material,
            String right,
            String verdict,
            String blocks,
            BigDecimal percent,
            String opens,
            BigDecimal percentOpens,
            List<String> because) {

        public static BlockerView of(Blocker blocker) {
            return new BlockerView(
                    blocker.material().title(),
                    blocker.right().word(),
                    blocker.answer().verdict().word(),
                    written(blocker.blocks()),
                    blocker.percent(),
                    written(blocker.opens()),
                    blocker.percentOpens(),
                    blocker.answer().because());
        }
    }

    /**
     * A day on which something ends or falls due.
     *
     * @param on for what ends, the first day without it; for what falls due, the last day to do it
     * @param material its title; empty where it is about a paper as a whole
     * @param lost what is gone from that day; empty for nothing
     * @param stops the part of it that the picture as a whole loses
     */
    public record DatedView(
            String on,
            String kind,
            String source,
            String material,
            String what,
            String lost,
            String stops) {

        public static DatedView of(Dated dated) {
            return new DatedView(
                    dated.on().toString(),
                    dated.kind().word(),
                    dated.source(),
                    dated.material(),
                    dated.what(),
                    written(dated.lost()),
                    written(dated.stops()));
        }
    }

    static String written(Rights rights) {
        return String.join("\n", RightsText.write(rights));
    }
}
