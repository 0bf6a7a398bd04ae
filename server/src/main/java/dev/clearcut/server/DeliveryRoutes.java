package dev.clearcut.server;

import static dev.clearcut.server.Route.Parameter.query;
import static dev.clearcut.server.Route.get;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.clearance.Deal;
import dev.clearcut.exchange.json.DeliveryView;
import dev.clearcut.exchange.json.ReadyView;
import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.Who;
import java.util.List;
import java.util.stream.Stream;

/** What buyers want delivered: for people as a page, for programs as the command line's JSON. */
final class DeliveryRoutes {

    private static final String PRODUCTION = "/productions/{production}";

    private DeliveryRoutes() {}

    static List<Route> all() {
        return List.of(
                get(
                        PRODUCTION + "/deliveries",
                        Who.MEMBER,
                        "What a buyer wants: file right, rights there, papers in; what is late first.",
                        List.of(
                                query("deal", "The first one with a delivery, unless said."),
                                query("show", "late, or open: only what is so.")),
                        Gives.page(),
                        visit -> visit.page("delivery.jte", DeliveryPage.of(visit))),
                get(
                        "/api" + PRODUCTION + "/deliveries",
                        Who.MEMBER,
                        "What buyers want delivered, each item with all that was done about it.",
                        List.of(query("deal", "One deal's; all unless said.")),
                        Gives.many(DeliveryView.class),
                        DeliveryRoutes::deliveries),
                get(
                        "/api" + PRODUCTION + "/ready",
                        Who.MEMBER,
                        "Whether a delivery would be accepted, and what stands between.",
                        List.of(query("deal", "The first one with a delivery, unless said.")),
                        Gives.one(ReadyView.class),
                        DeliveryRoutes::ready));
    }

    private static void deliveries(Visit visit) {
        var deals = visit.production().deals();
        var asked = visit.query("deal");
        var all = asked.isEmpty() ? deals.list() : List.of(deals.named(asked));
        visit.json(all.stream().flatMap(deal -> items(visit, deal)).toList());
    }

    private static Stream<DeliveryView> items(Visit visit, Deal deal) {
        var deliveries = visit.production().deliveries();
        var schedule = deliveries.schedule(deal.name());
        var days = deliveries.calendar().days(schedule);
        var today = visit.desk().today();
        return schedule.items().stream()
                .map(item -> DeliveryView.of(item, deal.name(), days, today));
    }

    private static void ready(Visit visit) {
        var deal = deal(visit);
        if (deal.isEmpty()) {
            throw new NotFound("There is no deal yet; add one with \"deal add\".");
        }
        visit.json(ReadyView.of(visit.production().deliveries().ready(deal)));
    }

    /** As asked, else the first that has a delivery, else the first; empty while there is none. */
    static String deal(Visit visit) {
        if (!visit.query("deal").isEmpty()) {
            return visit.query("deal");
        }
        var deliveries = visit.production().deliveries();
        var deals = visit.production().deals().list();
        return deals.stream()
                .map(Deal::name)
                .filter(name -> !deliveries.schedule(name).items().isEmpty())
                .findFirst()
                .orElse(deals.isEmpty() ? "" : deals.getFirst().name());
    }
}
