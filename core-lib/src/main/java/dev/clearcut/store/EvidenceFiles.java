package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.AttachedTo.ToCase;
import dev.clearcut.evidence.AttachedTo.ToLicence;
import dev.clearcut.evidence.AttachedTo.ToMaterial;
import dev.clearcut.evidence.AttachedTo.ToParty;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.RecordedEvidence;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Documents on file as rows. */
final class EvidenceFiles implements Kind<Evidence, EvidenceRow> {

    private final Session session;
    private final Sql sql;
    private final Documents documents;

    EvidenceFiles(Session session, Sql sql, Documents documents) {
        this.session = session;
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public Class<EvidenceRow> rows() {
        return EvidenceRow.class;
    }

    @Override
    public String table() {
        return "evidence";
    }

    @Override
    public String order() {
        return "addedAt, name, id";
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Function<EvidenceRow, Evidence> reader() {
        return EvidenceFiles::read;
    }

    @Override
    public Id<Evidence> id(Evidence evidence) {
        return evidence.id();
    }

    @Override
    public Facts facts(Evidence evidence) {
        return RecordedEvidence.of(evidence);
    }

    @Override
    public void removing(Evidence evidence) {
        sql.texts("select production_id from evidence where id = ?", evidence.id().value())
                .forEach(production -> documents.touched(production, evidence.sha256()));
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Evidence> all) {
        for (var evidence : all) {
            isThere(production, evidence.attachedTo());
            session.persist(row(production, evidence));
            documents.touched(production.value(), evidence.sha256());
        }
        session.flush();
        session.clear();
    }

    /** It is one of the production's; parties are the office's. */
    private void isThere(Id<ProductionRecord> production, AttachedTo to) {
        var table =
                switch (to) {
                    case ToLicence licence -> "licence";
                    case ToParty party -> "party";
                    case ToMaterial material -> "material";
                    case ToCase one -> "clearance_case";
                };
        var ofProduction = to instanceof ToParty ? "" : " and production_id = ?2";
        var id = to.id().value();
        var query = "select count(*) from " + table + " where id = ?1" + ofProduction;
        long found =
                ofProduction.isEmpty()
                        ? sql.number(query, id)
                        : sql.number(query, id, production.value());
        if (found == 0) {
            throw new Refused(
                    "There is no %s %s here to attach a document to.".formatted(to.word(), id));
        }
    }

    private static EvidenceRow row(Id<ProductionRecord> production, Evidence evidence) {
        var row = new EvidenceRow();
        row.id = evidence.id().value();
        row.production = production.value();
        row.sha256 = evidence.sha256();
        row.name = evidence.fileName();
        row.kind = evidence.kind().word();
        row.note = evidence.note();
        row.addedBy = evidence.addedBy();
        row.addedAt = Moments.text(evidence.addedAt());
        var id = evidence.attachedTo().id().value();
        switch (evidence.attachedTo()) {
            case ToLicence licence -> row.licence = id;
            case ToParty party -> row.party = id;
            case ToMaterial material -> row.material = id;
            case ToCase one -> row.clearanceCase = id;
        }
        return row;
    }

    static Evidence read(EvidenceRow row) {
        var document = Hibernate.unproxy(Objects.requireNonNull(row.document), DocumentRow.class);
        return new Evidence(
                Id.of(row.id),
                row.sha256,
                row.name,
                document.mediaType,
                document.bytes,
                attachedTo(row),
                Word.read(EvidenceKind.class, row.kind),
                row.note,
                row.addedBy,
                Instant.parse(row.addedAt),
                Word.read(TextStanding.class, document.standing));
    }

    private static AttachedTo attachedTo(EvidenceRow row) {
        if (row.licence != null) {
            return new ToLicence(Id.of(row.licence));
        }
        if (row.party != null) {
            return new ToParty(Id.of(row.party));
        }
        return row.material != null
                ? new ToMaterial(Id.of(row.material))
                : new ToCase(Id.of(Objects.requireNonNull(row.clearanceCase)));
    }
}
