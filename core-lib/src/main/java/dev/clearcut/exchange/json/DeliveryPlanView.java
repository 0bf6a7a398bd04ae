package dev.clearcut.exchange.json;

import dev.clearcut.delivery.CutAspect;
import dev.clearcut.delivery.DeliverableKind;
import dev.clearcut.delivery.DeliveryState;
import dev.clearcut.delivery.Step;
import dev.clearcut.delivery.plan.DueDays;
import dev.clearcut.delivery.plan.Proposal;
import dev.clearcut.delivery.plan.Shipment;
import dev.clearcut.delivery.plan.Template;
import dev.clearcut.delivery.plan.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries as a whole: kinds, templates, weeks, the shipping log. */
public sealed interface DeliveryPlanView {

    /**
     * @param shows what of the cut it shows: a change there makes it stale
     * @param follows kinds of which a new version makes it stale; {@code *} is every file
     */
    record KindView(
            String id,
            String title,
            List<String> words,
            String form,
            List<String> shows,
            List<String> follows,
            String cite)
            implements DeliveryPlanView {

        public static KindView of(DeliverableKind kind) {
            return new KindView(
                    kind.id(),
                    kind.title(),
                    kind.words(),
                    kind.form().word(),
                    kind.shows().stream().sorted().map(CutAspect::word).toList(),
                    kind.follows().stream().sorted().toList(),
                    kind.cite());
        }
    }

    record TemplateView(String name, List<LineView> items) implements DeliveryPlanView {
        public static TemplateView of(Template template) {
            return new TemplateView(
                    template.name(), template.lines().stream().map(LineView::of).toList());
        }
    }

    /**
     * @param due empty for the item from which the others are counted
     */
    record LineView(
            String reference,
            String kind,
            String version,
            String obligation,
            String condition,
            int quantity,
            String due,
            List<String> needs,
            String cite)
            implements DeliveryPlanView {

        static LineView of(Template.Line line) {
            return new LineView(
                    line.reference(),
                    line.wanted().kind(),
                    line.wanted().version(),
                    line.wanted().obligation().word(),
                    line.wanted().condition(),
                    line.wanted().quantity(),
                    line.due() == null ? "" : line.due().toString(),
                    line.needs(),
                    line.cite());
        }
    }

    /** An item that is due on another day now; null where a day is not known. */
    record MovedView(String item, @Nullable String from, @Nullable String to)
            implements DeliveryPlanView {

        public static MovedView of(DueDays.Moved moved) {
            return new MovedView(moved.item(), day(moved.from()), day(moved.to()));
        }
    }

    /** An item with another day, and all that moved with it. */
    record RescheduledView(DeliveryView item, List<MovedView> moved) implements DeliveryPlanView {}

    record WorkloadView(List<WeekView> weeks, List<ClashView> clashes) implements DeliveryPlanView {

        public static WorkloadView of(Workload load) {
            return new WorkloadView(
                    load.weeks().stream().map(WeekView::of).toList(),
                    load.clashes().stream().map(ClashView::of).toList());
        }
    }

    /**
     * @param week its Monday
     * @param most items a week that one person can see to
     */
    record WeekView(String week, String owner, boolean overbooked, int most, List<DueView> items)
            implements DeliveryPlanView {

        static WeekView of(Workload.Week week) {
            return new WeekView(
                    week.monday().toString(),
                    week.owner(),
                    week.isOverbooked(),
                    week.most(),
                    week.items().stream().map(DueView::of).toList());
        }
    }

    /**
     * @param what {@code facility} or {@code recipient}
     */
    record ClashView(String day, String what, String name, List<DueView> items)
            implements DeliveryPlanView {

        static ClashView of(Workload.Clash clash) {
            return new ClashView(
                    clash.day().toString(),
                    clash.what().word(),
                    clash.name(),
                    clash.items().stream().map(DueView::of).toList());
        }
    }

    /**
     * @param facility who makes it; empty while nobody is named
     * @param closed why nobody works on that day, as in {@code a Sunday}; empty where people do
     */
    record DueView(
            String production,
            String item,
            String due,
            String state,
            String facility,
            String recipient,
            String closed)
            implements DeliveryPlanView {

        static DueView of(Workload.DueItem one) {
            return new DueView(
                    one.production(),
                    one.item().reference(),
                    one.due().toString(),
                    one.item().state().word(),
                    one.item().handling().facility(),
                    one.item().handling().recipient(),
                    one.closed());
        }
    }

    /**
     * A line of the shipping log.
     *
     * @param received null while nobody said so
     * @param answered null while the buyer has not decided
     */
    record ShipmentView(
            String item,
            int version,
            String sentOn,
            String to,
            String transport,
            String hash,
            long bytes,
            List<String> files,
            @Nullable AnswerView received,
            @Nullable AnswerView answered)
            implements DeliveryPlanView {

        public static ShipmentView of(Shipment one) {
            return new ShipmentView(
                    one.item().reference(),
                    one.version().number(),
                    one.sent().on().toString(),
                    one.sent().said().who(),
                    one.sent().said().transport(),
                    one.sent().said().hash(),
                    one.version().bytes(),
                    one.version().files().stream().map(f -> f.name()).toList(),
                    one.receipt().map(AnswerView::of).orElse(null),
                    one.answer().map(AnswerView::of).orElse(null));
        }
    }

    record AnswerView(String state, String on, String who, List<String> papers)
            implements DeliveryPlanView {

        static AnswerView of(Step step) {
            return new AnswerView(
                    step.to() == DeliveryState.INTERNAL_CHECK ? "taken-back" : step.to().word(),
                    step.on().toString(),
                    step.said().who(),
                    step.said().papers().stream().map(p -> p.name()).toList());
        }
    }

    /** A line of a contract that may be an item. */
    record ProposedView(
            String item,
            String kind,
            String required,
            String quantity,
            String spec,
            String due,
            String recipient,
            Map<String, String> further,
            String where,
            String text)
            implements DeliveryPlanView {

        public static ProposedView of(Proposal.Line line) {
            return new ProposedView(
                    line.item(),
                    line.kind(),
                    line.required(),
                    line.quantity(),
                    line.spec(),
                    line.due(),
                    line.recipient(),
                    line.further(),
                    line.place(),
                    line.text());
        }
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
