package dev.clearcut.store;

/** Every entity of the office's database. */
final class Rows {

    private Rows() {}

    static Class<?>[] all() {
        return new Class<?>[] {
            ProductionRow.class,
            PartyRow.class,
            MaterialRow.class,
            LicenceRow.class,
            GrantRow.class,
            HoldbackRow.class,
            DealRow.class,
            CutRow.class,
            UseRow.class,
            CaseRow.class,
            StepRow.class,
            OptionRow.class,
            QuoteRow.class,
            MfnGroupRow.class,
            EventRow.class,
            RateRow.class,
            WorkRow.class,
            TransferRow.class,
            PaperRow.class,
            BudgetLineRow.class,
            PaymentRow.class,
            CodingRow.class,
            DocumentRow.class,
            EvidenceRow.class,
            DeliverableRow.class
        };
    }
}
