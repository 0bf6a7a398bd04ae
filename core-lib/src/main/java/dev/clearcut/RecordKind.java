package dev.clearcut;

import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.Coding;
import dev.clearcut.budget.Payment;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.paper.Paper;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.Keeping;
import dev.clearcut.store.RateRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Shelf;
import dev.clearcut.store.Writing;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.Work;
import dev.clearcut.use.Cut;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of record that productions have on file, as a whole office is written and read.
 *
 * @param file its name in the folder of a production
 */
record RecordKind<T>(
        String file,
        Class<T> type,
        Function<Reading, Shelf<T>> shelf,
        Function<Writing, Keeping<T>> keeping) {

    /**
     * All of them, in an order in which each finds there what it stands on. A new kind goes here.
     */
    static final List<RecordKind<?>> ALL =
            List.of(
                    new RecordKind<>(
                            "materials", Material.class, Reading::materials, Writing::materials),
                    new RecordKind<>(
                            "licences", Licence.class, Reading::licences, Writing::licences),
                    new RecordKind<>("quotes", Quote.class, Reading::quotes, Writing::quotes),
                    new RecordKind<>(
                            "mfn-groups", MfnGroup.class, Reading::mfnGroups, Writing::mfnGroups),
                    new RecordKind<>("events", EventRecord.class, Reading::events, Writing::events),
                    new RecordKind<>("rates", RateRecord.class, Reading::rates, Writing::rates),
                    new RecordKind<>("papers", Paper.class, Reading::papers, Writing::papers),
                    new RecordKind<>("works", Work.class, Reading::works, Writing::works),
                    new RecordKind<>(
                            "transfers", Transfer.class, Reading::transfers, Writing::transfers),
                    new RecordKind<>("deals", Deal.class, Reading::deals, Writing::deals),
                    new RecordKind<>("cuts", Cut.class, Reading::cuts, Writing::cuts),
                    new RecordKind<>("cases", ClearanceCase.class, Reading::cases, Writing::cases),
                    new RecordKind<>(
                            "budget-lines",
                            BudgetLine.class,
                            Reading::budgetLines,
                            Writing::budgetLines),
                    new RecordKind<>(
                            "payments", Payment.class, Reading::payments, Writing::payments),
                    new RecordKind<>("codings", Coding.class, Reading::codings, Writing::codings),
                    new RecordKind<>(
                            "deliverables",
                            Deliverable.class,
                            Reading::deliverables,
                            Writing::deliverables),
                    new RecordKind<>(
                            "evidence", Evidence.class, Reading::evidence, Writing::evidence));

    /** Where it stands in an office file. */
    String path(int production) {
        return "productions/%d/%s.jsonl".formatted(production, file);
    }
}
