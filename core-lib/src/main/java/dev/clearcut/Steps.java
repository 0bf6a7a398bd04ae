package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.store.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Further fees that fall due when something happens: who was told, and what was paid. */
public final class Steps {

    private final Scope scope;

    Steps(Scope scope) {
        this.scope = scope;
    }

    /**
     * @param reached the day it happened; empty while that is not recorded
     * @param noticeBy the last day to tell the licensor; empty when nobody need be told, or before
     *     it is reached
     * @param payBy the last day to pay; empty before it is reached
     * @param state as of today
     */
    public record OnFile(
            Licence licence,
            StepUp step,
            Optional<LocalDate> reached,
            Optional<LocalDate> noticeBy,
            Optional<LocalDate> payBy,
            State state) {

        /** {@code NF-MUS-004, step theatrical release}. */
        public String name() {
            return "%s, step %s".formatted(licence.reference(), step.event());
        }
    }

    /** How a step stands. */
    public enum State {
        /** What it hangs on is not recorded; nothing is owed. */
        WAITING,
        /** It was reached, and something is to be done by a day. */
        DUE,
        /** It was reached, and a last day is over. */
        OVERDUE,
        /** Told, where somebody has to be, and paid. */
        PAID;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By licence, in the order the contract lists them. */
    public List<OnFile> list() {
        return scope.read(
                reading -> {
                    var happened = Agreed.happened(reading, scope.production());
                    return reading.licences().of(scope.production()).stream()
                            .flatMap(licence -> of(happened, licence).stream())
                            .toList();
                });
    }

    List<OnFile> of(Reading reading, Licence licence) {
        return of(Agreed.happened(reading, scope.production()), licence);
    }

    private List<OnFile> of(Happened happened, Licence licence) {
        return licence.further().steps().stream()
                .map(
                        step -> {
                            var noticeBy = step.noticeBy().flatMap(by -> by.on(happened));
                            var payBy = step.payBy().on(happened);
                            return new OnFile(
                                    licence,
                                    step,
                                    step.reached(happened),
                                    noticeBy,
                                    payBy,
                                    state(step, noticeBy, payBy));
                        })
                .toList();
    }

    private State state(StepUp step, Optional<LocalDate> noticeBy, Optional<LocalDate> payBy) {
        if (payBy.isEmpty()) {
            return State.WAITING;
        }
        boolean toTell = step.noticed() == null && noticeBy.isPresent();
        if (!toTell && step.paid() != null) {
            return State.PAID;
        }
        var today = scope.sources().today();
        boolean late =
                toTell && noticeBy.filter(today::isAfter).isPresent()
                        || step.paid() == null && payBy.filter(today::isAfter).isPresent();
        return late ? State.OVERDUE : State.DUE;
    }

    /**
     * A step of a licence.
     *
     * @param step what has to happen, or its clause; empty where the licence has one only
     * @throws dev.clearcut.base.ClearcutException.NotFound when there is no such step
     * @throws dev.clearcut.base.ClearcutException.Invalid when it may be several
     */
    public OnFile named(String licence, String step) {
        var about = new Licences(scope).named(licence);
        return scope.read(
                reading ->
                        Clauses.one(
                                of(reading, about),
                                step,
                                new Clauses.Naming<OnFile>(
                                        "step",
                                        about.reference(),
                                        one -> List.of(one.step().event(), one.step().clause()))));
    }

    /**
     * Says that the licensor was told.
     *
     * @param before as it was read
     * @throws Refused when that is said already, the day is still to come, or the licence was not
     *     signed by then
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed the licence since
     */
    public Licence noticed(OnFile before, LocalDate on) {
        Clauses.refuseDay(before.licence(), on, scope.sources().today());
        Clauses.refuseSecond("The licensor is told", before.step().noticed());
        var after = with(before, before.step().noticedOn(on));
        return scope.write(
                "told %s of %s"
                        .formatted(before.licence().licensor().name(), before.step().event()),
                writing -> {
                    writing.licences().change(scope.production(), before.licence(), after);
                    return after;
                });
    }

    /**
     * Says that a step was paid. Its payment is entered in the budget.
     *
     * @param before as it was read
     * @throws Refused when it is paid already, the day is still to come, the licence was not signed
     *     by then, or what the step hangs on is not recorded
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed the licence since
     */
    public Licence paid(OnFile before, LocalDate on) {
        Clauses.refuseDay(before.licence(), on, scope.sources().today());
        Clauses.refuseSecond("The step is paid", before.step().paid());
        if (before.reached().isEmpty()) {
            throw new Refused(
                    "Nothing is owed before \"%s\" has happened: record it first, with \"event record\"."
                            .formatted(before.step().event()));
        }
        var after = with(before, before.step().paidOn(on));
        return scope.write(
                "paid " + before.name(),
                writing -> {
                    new Paying(scope).carryOver(writing, before.licence());
                    writing.licences().change(scope.production(), before.licence(), after);
                    return new Paying(scope).step(writing, after, before.step(), on);
                });
    }

    private static Licence with(OnFile before, StepUp step) {
        return before.licence().further(before.licence().further().replacing(before.step(), step));
    }
}
