package dev.clearcut.server;

import dev.clearcut.clearance.Deal;
import dev.clearcut.exchange.json.ReadyView;
import dev.clearcut.exchange.json.ReadyView.ItemView;
import dev.clearcut.exchange.json.ReadyView.ObstacleView;
import java.util.Comparator;
import java.util.List;

/**
 * The coordinator's page: what a buyer wants, late first, and what stands between each item and its
 * acceptance.
 *
 * @param here this page, as asked
 * @param deal whose delivery it is; empty while there is no deal
 * @param ready what the command line's JSON says; of nothing while there is no deal
 * @param rows those to be shown, in the order to be shown
 */
record DeliveryPage(
        String person,
        String production,
        Links here,
        List<Deal> deals,
        String deal,
        ReadyView ready,
        List<ItemView> rows) {

    private static final ReadyView NOTHING =
            new ReadyView("", false, "not-ready", List.of(), List.of());

    static DeliveryPage of(Visit visit) {
        var production = visit.production();
        var deals = production.deals().list();
        var deal = DeliveryRoutes.deal(visit);
        var ready = deal.isEmpty() ? NOTHING : ReadyView.of(production.deliveries().ready(deal));
        var here =
                new Links(
                        Links.toDeliveries(production.name()).path(),
                        visit.context().queryParamMap());
        return new DeliveryPage(
                visit.desk().person(),
                production.name(),
                here,
                deals,
                deal,
                ready,
                ready.items().stream()
                        .filter(item -> isShown(item, here.first("show")))
                        .sorted(lateFirst())
                        .toList());
    }

    private static boolean isShown(ItemView item, String show) {
        return switch (show) {
            case "late" -> isLate(item);
            case "open" -> stops(item);
            default -> true;
        };
    }

    /** What is late and still open, then what is due first; what is done with stands last. */
    private static Comparator<ItemView> lateFirst() {
        return Comparator.comparing((ItemView item) -> !isLate(item))
                .thenComparing(
                        item ->
                                -(isLate(item)
                                        ? item.daysLate().ours() + item.daysLate().theirs()
                                        : 0))
                .thenComparing(item -> isDone(item))
                .thenComparing(
                        ItemView::due, Comparator.nullsLast(Comparator.<String>naturalOrder()));
    }

    private static boolean isDone(ItemView item) {
        return List.of("accepted", "waived", "not-needed", "withdrawn").contains(item.state());
    }

    static boolean isLate(ItemView item) {
        return !isDone(item) && item.daysLate().ours() + item.daysLate().theirs() > 0;
    }

    static boolean stops(ItemView item) {
        return item.findings().stream().anyMatch(ObstacleView::stops);
    }

    /** What is to be said of an item; how late it is stands beside its day. */
    static List<ObstacleView> said(ItemView item) {
        return item.findings().stream().filter(one -> !one.rule().equals("delivery.late")).toList();
    }

    long late() {
        return ready.items().stream().filter(DeliveryPage::isLate).count();
    }

    long open() {
        return ready.items().stream().filter(DeliveryPage::stops).count();
    }

    /** What stands between and is about no item. */
    List<ObstacleView> ofTheWhole() {
        return ready.findings().stream().filter(one -> one.item().isEmpty()).toList();
    }

    /** How far it is, as the command line says it. */
    String verdict() {
        long stops = ready.findings().stream().filter(ObstacleView::stops).count();
        return switch (ready.stage()) {
            case "accepted" -> "accepted: all of it";
            case "with-the-buyer" -> "ready: it would be accepted; the buyer has it";
            case "to-send" -> "ready: it would be accepted; send what is not sent yet";
            default ->
                    stops == 1
                            ? "not ready: 1 thing stands between this delivery and acceptance"
                            : "not ready: %,d things stand between this delivery and acceptance"
                                    .formatted(stops);
        };
    }

    /** The colour of a row. */
    static String row(ItemView item) {
        return isLate(item) ? "not-covered" : stops(item) ? "partial" : "covered";
    }

    /** {@code in our own check}: a state's word as people read it. */
    static String state(ItemView item) {
        return switch (item.state()) {
            case "internal-check" -> "in our own check";
            case "buyer-qc" -> "in the buyer's QC";
            case "fixing" -> "being fixed";
            default -> item.state().replace('-', ' ');
        };
    }

    /** {@code 3 days late}; empty where it is not. */
    static String lateness(ItemView item) {
        long days = item.daysLate().ours() + item.daysLate().theirs();
        if (!isLate(item)) {
            return "";
        }
        var theirs = item.daysLate().theirs();
        return (days == 1 ? "1 day late" : "%,d days late".formatted(days))
                + (theirs == 0 ? "" : ", %,d of them the buyer's".formatted(theirs));
    }

    String show(String what) {
        return here.with("show", what).toString();
    }

    boolean isShowing(String what) {
        return here.first("show").equals(what);
    }
}
