package dev.clearcut.store;

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
import dev.clearcut.title.Transfer;
import dev.clearcut.title.Work;
import dev.clearcut.use.Cut;

/** One change to the office: all of it happens and is in the journal, or nothing is. */
public interface Writing extends Reading {

    @Override
    Admission people();

    @Override
    TokenKeeping tokens();

    @Override
    PartyKeeping parties();

    @Override
    Keeping<Material> materials();

    /** Adds a licence's parties too, where the office does not have them. */
    @Override
    Keeping<Licence> licences();

    @Override
    Keeping<Deal> deals();

    @Override
    Keeping<Cut> cuts();

    @Override
    Keeping<ClearanceCase> cases();

    /** Adds a quote's party too, where the office does not have it. */
    @Override
    Keeping<Quote> quotes();

    @Override
    Keeping<MfnGroup> mfnGroups();

    @Override
    Keeping<EventRecord> events();

    @Override
    Keeping<RateRecord> rates();

    @Override
    Keeping<Paper> papers();

    /** Adds a work's authors too, where the office does not have them. */
    @Override
    Keeping<Work> works();

    /** Adds a paper's parties too, where the office does not have them. */
    @Override
    Keeping<Transfer> transfers();

    @Override
    Keeping<BudgetLine> budgetLines();

    @Override
    Keeping<Payment> payments();

    @Override
    Keeping<Coding> codings();

    @Override
    Keeping<Deliverable> deliverables();

    @Override
    Keeping<Evidence> evidence();

    @Override
    DocumentKeeping documents();

    @Override
    JournalKeeping journal();

    @Override
    ImportKeeping imports();

    @Override
    TextKeeping texts();
}
