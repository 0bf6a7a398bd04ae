package dev.clearcut.store;

import dev.clearcut.base.Id;
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
import dev.clearcut.use.Remembered;
import java.util.List;

/** Everything one look at the office may ask: all of it as it was at one moment. */
public interface Reading {

    Membership people();

    TokenShelf tokens();

    PartyShelf parties();

    Shelf<Material> materials();

    Shelf<Licence> licences();

    Shelf<Deal> deals();

    Shelf<Cut> cuts();

    /** Those that somebody has touched. */
    Shelf<ClearanceCase> cases();

    Shelf<Quote> quotes();

    Shelf<MfnGroup> mfnGroups();

    /** By day. */
    Shelf<EventRecord> events();

    /** In the order in which they were entered. */
    Shelf<RateRecord> rates();

    Shelf<Paper> papers();

    Shelf<Work> works();

    /** By the day they were signed; those that nobody signed first. */
    Shelf<Transfer> transfers();

    /** By code. */
    Shelf<BudgetLine> budgetLines();

    /** By the day they were made. */
    Shelf<Payment> payments();

    Shelf<Coding> codings();

    /** In the order they came. */
    Shelf<Deliverable> deliverables();

    /** Papers on file, in the order they came. */
    Shelf<Evidence> evidence();

    DocumentShelf documents();

    JournalShelf journal();

    ImportShelf imports();

    IndexFeed index();

    TextShelf texts();

    /**
     * What people said of names: every name of a use that is confirmed, with its material. Those of
     * the newest cut first, each name and material once for a cut.
     */
    List<Remembered> remembered(Id<ProductionRecord> production);
}
