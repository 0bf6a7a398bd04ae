package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.budget.Costs;
import dev.clearcut.budget.Payment;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.StepUp;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is paid is one truth, whichever way it is said: a payment that completes what a licence asks
 * makes the licence paid, and a licence or a step that is said to be paid has its payment.
 */
record Paying(Scope scope) {

    /**
     * Enters a payment; with the last one a signed licence is paid. What goes out after the day on
     * which the paper says that its fee was paid is for something else: the fee is entered too.
     */
    void enter(Writing writing, Payment payment) {
        var licence = licence(writing, payment.licence());
        var paid = licence.standing().paid();
        if (paid != null && payment.on().isAfter(paid)) {
            carryOver(writing, licence);
        }
        writing.payments().add(scope.production(), payment);
        if (licence.standing().signed() != null && licence.standing().paid() == null) {
            completed(writing, licence).ifPresent(day -> standing(writing, licence, day));
        }
    }

    /** Takes a payment back; a licence that it completed is not paid any more. */
    void remove(Writing writing, Payment payment) {
        var licence = licence(writing, payment.licence());
        boolean wasComplete = completed(writing, licence).isPresent();
        writing.payments().remove(scope.production(), payment);
        if (wasComplete
                && licence.standing().paid() != null
                && completed(writing, licence).isEmpty()) {
            standing(writing, licence, null);
        }
    }

    /** A licence that is signed now may have been paid before. */
    Licence signed(Writing writing, Licence licence) {
        return licence.standing().signed() != null && licence.standing().paid() == null
                ? completed(writing, licence)
                        .map(day -> standing(writing, licence, day))
                        .orElse(licence)
                : licence;
    }

    /** Whether the payments entered cover all that the licence asks. */
    boolean isComplete(Reading reading, Licence licence) {
        return completed(reading, licence).isPresent();
    }

    /** Says that the fee is paid in full, and enters what was still open of it. */
    Licence paid(Writing writing, Licence before, LocalDate on) {
        carryOver(writing, before);
        rest(writing, before).ifPresent(rest -> add(writing, before, rest, on));
        return standing(writing, before, on);
    }

    /** Enters the payment of a step. */
    Licence step(Writing writing, Licence licence, StepUp step, LocalDate on) {
        enter(writing, payment(licence, step.further(), on, note(step)));
        return licence(writing, licence.id());
    }

    /** Payments count as soon as there is one: what the paper itself calls paid is one of them. */
    void carryOver(Writing writing, Licence licence) {
        if (!payments(writing, licence).isEmpty()) {
            return;
        }
        var fee = licence.fee();
        var paid = licence.standing().paid();
        if (fee != null && fee.amount().signum() > 0 && paid != null) {
            add(writing, licence, fee, paid);
        }
        for (var step : licence.further().steps()) {
            if (step.paid() != null) {
                writing.payments()
                        .add(
                                scope.production(),
                                payment(licence, step.further(), step.paid(), note(step)));
            }
        }
    }

    private static String note(StepUp step) {
        return "step: " + step.event();
    }

    private void add(Writing writing, Licence licence, Money amount, LocalDate on) {
        writing.payments().add(scope.production(), payment(licence, amount, on, "fee"));
    }

    private Payment payment(Licence licence, Money amount, LocalDate on, String note) {
        return new Payment(scope.sources().freshId(), licence.id(), amount, on, note);
    }

    private Licence standing(Writing writing, Licence before, @Nullable LocalDate paid) {
        var after = before.standing(before.standing().paidOn(paid));
        writing.licences().change(scope.production(), before, after);
        return after;
    }

    /** What is open of the fee; of more that is open the fee comes last. */
    private Optional<Money> rest(Reading reading, Licence licence) {
        var fee = licence.fee();
        if (fee == null) {
            return Optional.empty();
        }
        var open = open(reading, licence).getOrDefault(fee.currency(), BigDecimal.ZERO);
        var rest = open.min(fee.amount());
        return rest.signum() > 0 ? Optional.of(new Money(rest, fee.currency())) : Optional.empty();
    }

    /** The day of the payment that completed all the licence asks; empty while some is open. */
    private Optional<LocalDate> completed(Reading reading, Licence licence) {
        return open(reading, licence).values().stream().anyMatch(amount -> amount.signum() > 0)
                ? Optional.empty()
                : payments(reading, licence).stream().map(Payment::on).max(LocalDate::compareTo);
    }

    private HashMap<Currency, BigDecimal> open(Reading reading, Licence licence) {
        var open = new HashMap<Currency, BigDecimal>();
        Costs.owed(licence, Agreed.happened(reading, scope.production()))
                .forEach(owed -> open.merge(owed.currency(), owed.amount(), BigDecimal::add));
        payments(reading, licence)
                .forEach(
                        p ->
                                open.merge(
                                        p.amount().currency(),
                                        p.amount().amount().negate(),
                                        BigDecimal::add));
        return open;
    }

    private List<Payment> payments(Reading reading, Licence licence) {
        return reading.payments().of(scope.production()).stream()
                .filter(payment -> payment.licence().equals(licence.id()))
                .toList();
    }

    private Licence licence(Reading reading, Id<Licence> id) {
        return reading.licences().one(scope.production(), id).orElseThrow();
    }
}
