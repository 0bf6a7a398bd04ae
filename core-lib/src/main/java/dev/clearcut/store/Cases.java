package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.store.StepRow.ProofText;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** Clearance cases as rows. */
final class Cases implements Kind<ClearanceCase, CaseRow> {

    private final Session session;
    private final Checks checks;

    Cases(Session session, Checks checks) {
        this.session = session;
        this.checks = checks;
    }

    @Override
    public Class<CaseRow> rows() {
        return CaseRow.class;
    }

    @Override
    public String table() {
        return "clearance_case";
    }

    @Override
    public String order() {
        return "material, right, id";
    }

    @Override
    public String name() {
        return "id";
    }

    @Override
    public Function<CaseRow, ClearanceCase> reader() {
        return Cases::read;
    }

    @Override
    public Id<ClearanceCase> id(ClearanceCase one) {
        return one.id();
    }

    @Override
    public Facts facts(ClearanceCase one) {
        return Recorded.of(one);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<ClearanceCase> cases) {
        checks.haveMaterials(
                production, cases, one -> Set.of(one.material().value()), one -> "A case");
        cases.forEach(one -> insert(production, one));
    }

    private void insert(Id<ProductionRecord> production, ClearanceCase one) {
        var row = new CaseRow();
        row.id = one.id().value();
        row.production = production.value();
        row.material = one.material().value();
        row.right = Word.of(one.right());
        row.owner = one.owner();
        row.due = Days.text(one.due());
        for (var step : one.steps()) {
            row.steps.add(row(step, row));
        }
        session.persist(row);
        session.flush();
        session.clear();
    }

    private static StepRow row(Step step, CaseRow of) {
        var row = new StepRow();
        row.position = of.steps.size();
        row.id = of.id + "/" + row.position;
        row.clearanceCase = of;
        row.from = Word.of(step.from());
        row.to = Word.of(step.to());
        row.by = step.by();
        row.at = Moments.text(step.at());
        row.why = step.why();
        step.evidence().stream().map(Cases::text).forEach(row.proofs::add);
        return row;
    }

    private static ProofText text(Proof proof) {
        return switch (proof) {
            case Proof.File file -> new ProofText("file", file.sha256(), file.name());
            case Proof.OfLicence licence ->
                    new ProofText("licence", licence.licence().value(), licence.reference());
            case Proof.OfTerm term -> new ProofText("term", "", term.chain());
        };
    }

    private static ClearanceCase read(CaseRow row) {
        return new ClearanceCase(
                Id.of(row.id),
                Id.of(row.material),
                Word.read(CarriedRight.class, row.right),
                row.owner,
                Days.read(row.due),
                row.steps.stream().map(Cases::step).toList());
    }

    private static Step step(StepRow row) {
        return new Step(
                Word.read(CaseState.class, row.from),
                Word.read(CaseState.class, row.to),
                row.by,
                Instant.parse(row.at),
                row.why,
                row.proofs.stream().map(Cases::proof).toList());
    }

    private static Proof proof(ProofText text) {
        return switch (text.kind()) {
            case "file" -> new Proof.File(text.ref(), text.name());
            case "licence" -> new Proof.OfLicence(Id.of(text.ref()), text.name());
            case "term" -> new Proof.OfTerm(text.name());
            default -> throw new IllegalStateException("No proof is called " + text.kind() + ".");
        };
    }
}
