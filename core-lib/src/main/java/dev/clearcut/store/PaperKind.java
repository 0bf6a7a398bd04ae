package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.PaperFacts;
import dev.clearcut.store.PaperRow.FactText;
import java.util.Collection;
import java.util.HashMap;
import java.util.function.Function;
import org.hibernate.Session;

/** Releases, checks, opinions, searches and enclosures as rows. */
final class PaperKind implements Kind<Paper, PaperRow> {

    private final Session session;
    private final Checks checks;

    PaperKind(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<PaperRow> rows() {
        return PaperRow.class;
    }

    @Override
    public String table() {
        return "paper";
    }

    @Override
    public String order() {
        return "kind, reference";
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Function<PaperRow, Paper> reader() {
        return PaperKind::read;
    }

    @Override
    public Id<Paper> id(Paper paper) {
        return paper.id();
    }

    @Override
    public Facts facts(Paper paper) {
        return Recorded.of(paper);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Paper> papers) {
        checks.namesAreFree("paper", production, "reference", papers, Paper::reference);
        papers.forEach(paper -> session.persist(row(production, paper)));
        session.flush();
        session.clear();
    }

    private static PaperRow row(Id<ProductionRecord> production, Paper paper) {
        var row = new PaperRow();
        var facts = PaperFacts.of(paper);
        row.id = paper.id().value();
        row.production = production.value();
        row.kind = PaperFacts.kind(paper);
        row.reference = paper.reference();
        row.licence = facts.get("licence");
        row.material = facts.get("material");
        facts.forEach((name, value) -> row.facts.add(new FactText(name, value)));
        return row;
    }

    private static Paper read(PaperRow row) {
        var facts = new HashMap<String, String>();
        row.facts.forEach(fact -> facts.put(fact.name(), fact.value()));
        return PaperFacts.read(Id.of(row.id), row.kind, facts);
    }
}
