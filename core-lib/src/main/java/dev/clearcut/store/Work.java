package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.budget.Coding;
import dev.clearcut.budget.Payment;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.journal.Change;
import dev.clearcut.journal.Entry;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.Material;
import dev.clearcut.paper.Paper;
import dev.clearcut.title.Transfer;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Remembered;
import java.security.SecureRandom;
import java.util.List;
import org.hibernate.Session;

/** One look at the office, or one change to it. */
final class Work implements Restoring {

    /** Where the journal's salts come from. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Acts acts;
    private final Touched touched = new Touched();
    private final Checks checks;
    private final Removals removals;
    private final Profiles profiles;
    private final RememberedNames names;
    private final Changes changes;
    private final People people;
    private final Tokens tokens;
    private final Parties parties;
    private final Keeping<Material> materials;
    private final Keeping<Licence> licences;
    private final Keeping<Deal> deals;
    private final Keeping<Cut> cuts;
    private final Keeping<ClearanceCase> cases;
    private final Keeping<Quote> quotes;
    private final Keeping<MfnGroup> mfnGroups;
    private final Keeping<EventRecord> events;
    private final Keeping<RateRecord> rates;
    private final Keeping<Paper> papers;
    private final Keeping<dev.clearcut.title.Work> works;
    private final Keeping<Transfer> transfers;
    private final Keeping<BudgetLine> budgetLines;
    private final Keeping<Payment> payments;
    private final Keeping<Coding> codings;
    private final Keeping<Deliverable> deliverables;
    private final Documents documents;
    private final Keeping<Evidence> evidence;
    private final Journal journal;
    private final Imports imports;
    private final Texts texts;
    private final Feed feed;

    Work(Session session) {
        this(session, Acts.told(RANDOM));
    }

    /** One of which the journal tells nothing. */
    static Work silent(Session session) {
        return new Work(session, Acts.silent(RANDOM));
    }

    private Work(Session session, Acts acts) {
        this.acts = acts;
        var sql = new Sql(session);
        checks = new Checks(sql);
        removals = new Removals(sql);
        profiles = new Profiles(sql);
        names = new RememberedNames(sql);
        changes = new Changes(session, sql, names);
        people = new People(session, sql, checks, acts);
        tokens = new Tokens(sql, acts);
        parties = new Parties(session, checks, removals, acts);
        materials = shelf(session, new Materials(session, touched));
        licences = shelf(session, new Licences(session, checks, parties, touched));
        deals = shelf(session, new Deals(session, checks));
        cuts = shelf(session, new Cuts(session, checks, touched));
        cases = shelf(session, new Cases(session, checks));
        quotes = shelf(session, new Quotes(session, checks, parties));
        mfnGroups = shelf(session, new MfnGroups(session, sql, checks));
        events = shelf(session, new Events(session, sql));
        rates = shelf(session, new Rates(session, sql));
        papers = shelf(session, new PaperKind(session, checks));
        works = shelf(session, new Works(session, checks, parties));
        transfers = shelf(session, new Transfers(session, checks, parties));
        budgetLines = shelf(session, new BudgetLines(session, checks));
        payments = shelf(session, new Payments(session, checks));
        codings = shelf(session, new Codings(session, checks));
        deliverables = shelf(session, new Deliverables(session, checks, sql));
        documents = new Documents(sql);
        evidence = shelf(session, new EvidenceFiles(session, sql, documents));
        journal = new Journal(sql);
        imports = new Imports(sql);
        texts = new Texts(sql, documents);
        feed =
                new Feed(
                        sql,
                        profiles,
                        changes,
                        names,
                        tokens,
                        new DocumentChanges(session, sql, documents));
    }

    private <T, R> Keeping<T> shelf(Session session, Kind<T, R> kind) {
        return new Shelved<>(session, checks, removals, acts, kind);
    }

    /** What must be true before the transaction ends. */
    void settle(By by) {
        removals.settle();
        touched.settle(profiles, changes);
        documents.settle();
        imports.settle(journal.append(by, acts));
    }

    /** What the journal would tell. */
    List<Change> rehearsed() {
        removals.settle();
        return acts.all();
    }

    void refuseUnlessEmpty() {
        if (!checks.isOfficeEmpty()) {
            throw new Refused(
                    "There is something in this office already; a whole office is imported into an empty one. Name a new folder.");
        }
    }

    void settleSilently() {
        removals.settle();
        touched.settle(profiles, changes);
        documents.settle();
    }

    @Override
    public void journalEntry(Entry entry) {
        journal.insert(entry);
    }

    @Override
    public void imported(
            Id<ProductionRecord> production,
            ImportRecord imported,
            List<ImportRecord.Written> written) {
        imports.restore(production, imported, written);
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Parties parties() {
        return parties;
    }

    @Override
    public Keeping<Material> materials() {
        return materials;
    }

    @Override
    public Keeping<Licence> licences() {
        return licences;
    }

    @Override
    public Keeping<Deal> deals() {
        return deals;
    }

    @Override
    public Keeping<Cut> cuts() {
        return cuts;
    }

    @Override
    public Keeping<ClearanceCase> cases() {
        return cases;
    }

    @Override
    public Keeping<Quote> quotes() {
        return quotes;
    }

    @Override
    public Keeping<MfnGroup> mfnGroups() {
        return mfnGroups;
    }

    @Override
    public Keeping<EventRecord> events() {
        return events;
    }

    @Override
    public Keeping<RateRecord> rates() {
        return rates;
    }

    @Override
    public Keeping<Paper> papers() {
        return papers;
    }

    @Override
    public Keeping<dev.clearcut.title.Work> works() {
        return works;
    }

    @Override
    public Keeping<Transfer> transfers() {
        return transfers;
    }

    @Override
    public Keeping<BudgetLine> budgetLines() {
        return budgetLines;
    }

    @Override
    public Keeping<Payment> payments() {
        return payments;
    }

    @Override
    public Keeping<Coding> codings() {
        return codings;
    }

    @Override
    public Keeping<Deliverable> deliverables() {
        return deliverables;
    }

    @Override
    public Keeping<Evidence> evidence() {
        return evidence;
    }

    @Override
    public DocumentKeeping documents() {
        return documents;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public Feed index() {
        return feed;
    }

    @Override
    public List<Remembered> remembered(Id<ProductionRecord> production) {
        return names.of(production);
    }
}
