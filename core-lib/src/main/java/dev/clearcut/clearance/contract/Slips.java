package dev.clearcut.clearance.contract;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.licence.DatedDuty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.StepUp;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was let slip in one contract, or cannot be told before an event is recorded. */
final class Slips {

    private final Happened happened;
    private final LocalDate today;

    Slips(Happened happened, LocalDate today) {
        this.happened = happened;
        this.today = today;
    }

    List<Finding> of(Licence licence) {
        var findings = new ArrayList<Finding>();
        licence.grants().forEach(grant -> open(licence, grant).ifPresent(findings::add));
        var further = licence.further();
        further.options().forEach(option -> option(licence, option).ifPresent(findings::add));
        further.steps().forEach(step -> step(licence, step).ifPresent(findings::add));
        further.duties().forEach(duty -> duty(licence, duty).ifPresent(findings::add));
        return findings;
    }

    List<Finding> of(Quote quote) {
        return quote.isOver(today)
                ? List.of(
                        ContractRule.QUOTE_OVER.finding(
                                Where.onRecord("quote", quote.reference()),
                                "%s of %s ended on %s; ask for a new one."
                                        .formatted(
                                                quote.price(), quote.from().name(), quote.until()),
                                quote.reference()))
                : List.of();
    }

    private Optional<Finding> open(Licence licence, Grant grant) {
        return Optional.ofNullable(grant.term())
                .filter(term -> !term.missing(happened).isEmpty())
                .map(
                        term ->
                                finding(
                                        ContractRule.EVENT_MISSING,
                                        licence,
                                        grant.clause(),
                                        "Its term is \"%s\"; record the date of %s."
                                                .formatted(term, quoted(term.missing(happened)))));
    }

    private Optional<Finding> option(Licence licence, Option option) {
        var what = "Its option%s, %s,".formatted(clause(option.clause()), option.price());
        return switch (option.state(today, happened)) {
            case OPEN, EXERCISED -> Optional.empty();
            case EXPIRED ->
                    Optional.of(
                            finding(
                                    ContractRule.OPTION_EXPIRED,
                                    licence,
                                    option.clause(),
                                    what + " ended on " + last(option.by()) + " unexercised."));
            case UNKNOWN ->
                    Optional.of(
                            finding(
                                    ContractRule.EVENT_MISSING,
                                    licence,
                                    option.clause(),
                                    "%s can be exercised until %s; record the event, it may be over."
                                            .formatted(what, option.by())));
        };
    }

    private LocalDate last(@Nullable When by) {
        return by == null ? today : by.latest(happened);
    }

    /**
     * Reached, and not told or not paid by its last day; a day still to come is in the calendar.
     */
    private Optional<Finding> step(Licence licence, StepUp step) {
        if (step.reached(happened).isEmpty()) {
            return Optional.empty();
        }
        var missed = new ArrayList<String>();
        Predicate<When> isOver = by -> today.isAfter(by.latest(happened));
        step.noticeBy()
                .filter(by -> step.noticed() == null && isOver.test(by))
                .ifPresent(by -> missed.add("was to be told by " + by.latest(happened)));
        if (step.paid() == null && isOver.test(step.payBy())) {
            missed.add("was to be paid %s by %s".formatted(step.further(), last(step.payBy())));
        }
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        finding(
                                ContractRule.STEP_DUE,
                                licence,
                                step.clause(),
                                "%s happened on %s: %s %s."
                                        .formatted(
                                                quoted(List.of(step.event())),
                                                step.reached(happened).orElse(today),
                                                licence.licensor().name(),
                                                String.join(" and ", missed))));
    }

    private Optional<Finding> duty(Licence licence, DatedDuty duty) {
        return duty.isOverdue(today, happened)
                ? Optional.of(
                        finding(
                                ContractRule.DUTY_OVERDUE,
                                licence,
                                "",
                                "%s was due by %s; do it, and say when it was done."
                                        .formatted(duty.duty(), duty.by().latest(happened))))
                : Optional.empty();
    }

    private static Finding finding(ContractRule rule, Licence licence, String clause, String text) {
        return rule.finding(
                Where.onRecord("licence", licence.reference()),
                text,
                licence.reference() + clause(clause).replaceFirst("^ ", ", clause "));
    }

    private static String clause(String clause) {
        return clause.isBlank() ? "" : " " + clause;
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\" and \"", names) + "\"";
    }
}
