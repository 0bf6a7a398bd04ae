package dev.clearcut.store;

import dev.clearcut.licence.StepUp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A step of a deal; lengths are ISO 8601, as in {@code P30D}. */
@Embeddable
record StepUpText(
        @Column(name = "clause") String clause,
        @Column(name = "event") String event,
        @Column(name = "further_amount") String furtherAmount,
        @Column(name = "further_currency") String furtherCurrency,
        @Column(name = "notice_within") @Nullable String noticeWithin,
        @Column(name = "pay_within") @Nullable String payWithin,
        @Column(name = "noticed") @Nullable String noticed,
        @Column(name = "paid") @Nullable String paid) {

    static StepUpText of(StepUp step) {
        return new StepUpText(
                step.clause(),
                step.event(),
                Amounts.amount(step.further()),
                Amounts.currency(step.further()),
                text(step.noticeWithin()),
                text(step.payWithin()),
                Days.text(step.noticed()),
                Days.text(step.paid()));
    }

    StepUp read() {
        return new StepUp(
                clause,
                event,
                Amounts.read(furtherAmount, furtherCurrency),
                period(noticeWithin),
                period(payWithin),
                Days.read(noticed),
                Days.read(paid));
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.toString();
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.parse(text);
    }
}
