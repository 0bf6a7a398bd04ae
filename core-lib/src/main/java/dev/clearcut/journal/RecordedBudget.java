package dev.clearcut.journal;

import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.Coding;
import dev.clearcut.budget.Payment;
import java.util.stream.Collectors;

/** What the records of a budget say. */
public final class RecordedBudget {

    private RecordedBudget() {}

    public static Facts of(BudgetLine line) {
        return Facts.of("budget line", line.id().value(), (line.code() + " " + line.name()).strip())
                .with("code", line.code())
                .with("name", line.name())
                .with("budget", line.budgeted())
                .with(
                        "takes",
                        line.takes().stream()
                                .sorted()
                                .map(family -> family.word())
                                .collect(Collectors.joining(", ")));
    }

    public static Facts of(Payment payment) {
        return Facts.of(
                        "payment",
                        payment.id().value(),
                        "%s on %s".formatted(payment.amount(), payment.on()))
                .with("licence", payment.licence())
                .with("amount", payment.amount())
                .with("on", payment.on())
                .with("note", payment.note());
    }

    public static Facts of(Coding coding) {
        return Facts.of("cost code", coding.id().value(), coding.code())
                .with("licence", coding.licence())
                .with("code", coding.code());
    }
}
