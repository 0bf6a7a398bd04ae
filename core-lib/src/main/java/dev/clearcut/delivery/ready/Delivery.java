package dev.clearcut.delivery.ready;

import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Schedule;
import dev.clearcut.delivery.stale.Stale;
import dev.clearcut.paper.PackItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a delivery: three answers, and who answers for what.
 *
 * @param deal its name
 * @param rights what of the newest cut is clear for the deal; nothing while there is no cut
 * @param papers what the office has on file, item by item of the insurer's pack
 * @param cases those somebody has touched, for their owners and days
 * @param specs what the specifications say now, as a hash, by the name each was asked for; empty
 *     where it cannot be read
 */
public record Delivery(
        String deal,
        Schedule schedule,
        DueDays days,
        List<Stale> stale,
        Optional<ClearanceReport> rights,
        List<PackItem> papers,
        List<ClearanceCase> cases,
        Map<String, String> specs,
        LocalDate today) {

    public Delivery {
        stale = List.copyOf(stale);
        papers = List.copyOf(papers);
        cases = List.copyOf(cases);
        specs = Map.copyOf(specs);
    }
}
