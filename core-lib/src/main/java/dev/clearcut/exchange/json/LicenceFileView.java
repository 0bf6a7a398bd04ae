package dev.clearcut.exchange.json;

import dev.clearcut.budget.Payment;
import dev.clearcut.exchange.json.ContractView.MfnGroupView;
import dev.clearcut.exchange.json.ContractView.OptionView;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.StepUp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is on file about one contract. Days are ISO dates.
 *
 * @param quote the reference of what it was accepted from; null where it came otherwise
 * @param mfnGroups that it, or an option of it, is in
 * @param papers attached to it
 */
public record LicenceFileView(
        LicenceView licence,
        @Nullable String quote,
        List<OptionView> options,
        List<StepView> steps,
        List<DutyView> duties,
        List<MfnGroupView> mfnGroups,
        List<PaymentView> payments,
        List<EvidenceView> papers) {

    /**
     * A further fee.
     *
     * @param reached the day it happened; null while that is not recorded
     * @param noticeBy the last day to tell the licensor; null when nobody need be told, or before
     *     it is reached
     * @param payBy null before it is reached
     * @param state {@code waiting}, {@code due}, {@code overdue} or {@code paid}
     */
    public record StepView(
            String licence,
            String licensor,
            String clause,
            String event,
            String further,
            @Nullable String reached,
            @Nullable String noticeBy,
            @Nullable String noticed,
            @Nullable String payBy,
            @Nullable String paid,
            String state) {

        /**
         * @param days reached, notice by, pay by
         */
        public static StepView of(Licence licence, StepUp step, Days days, String state) {
            return new StepView(
                    licence.reference(),
                    licence.licensor().name(),
                    step.clause(),
                    step.event(),
                    step.further().toString(),
                    text(days.reached()),
                    text(days.noticeBy()),
                    LicenceView.text(step.noticed()),
                    text(days.payBy()),
                    LicenceView.text(step.paid()),
                    state);
        }

        /** As far as they are known. */
        public record Days(
                Optional<LocalDate> reached,
                Optional<LocalDate> noticeBy,
                Optional<LocalDate> payBy) {}
    }

    /**
     * Something to be done by a day.
     *
     * @param by its last day as the contract puts it
     * @param due the same as a date; null while it hangs on an event that is not recorded
     * @param done null while it is not
     * @param state {@code done}, {@code open}, {@code overdue} or {@code waiting}
     */
    public record DutyView(
            String licence,
            String licensor,
            String kind,
            String text,
            String by,
            @Nullable String due,
            @Nullable String done,
            String state) {

        public static DutyView of(
                Licence licence, DatedDuty duty, Optional<LocalDate> due, String state) {
            return new DutyView(
                    licence.reference(),
                    licence.licensor().name(),
                    duty.duty().kind().word(),
                    duty.duty().text(),
                    duty.by().toString(),
                    LicenceFileView.text(due),
                    LicenceView.text(duty.done()),
                    state);
        }
    }

    /** Money that went out. */
    public record PaymentView(String amount, String on, String note) {
        public static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.amount().toString(), payment.on().toString(), payment.note());
        }
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
