package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.party.Share;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.TransferKind;
import dev.clearcut.title.Work;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Papers in a chain of title, as rows. */
final class Transfers implements Kind<Transfer, TransferRow> {

    private final Session session;
    private final Checks checks;
    private final Parties parties;

    Transfers(Session session, Checks checks, Parties parties) {
        this.session = session;
        this.checks = checks;
        this.parties = parties;
    }

    @Override
    public Class<TransferRow> rows() {
        return TransferRow.class;
    }

    @Override
    public String table() {
        return "transfer";
    }

    @Override
    public String order() {
        return "signed, reference";
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Function<TransferRow, Transfer> reader() {
        var named = new NamedParties(parties);
        return row -> read(row, named);
    }

    @Override
    public Id<Transfer> id(Transfer transfer) {
        return transfer.id();
    }

    @Override
    public Facts facts(Transfer transfer) {
        return Recorded.of(transfer);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Transfer> transfers) {
        checks.namesAreFree("transfer", production, "reference", transfers, Transfer::reference);
        for (var transfer : transfers) {
            parties.ensure(transfer.from());
            parties.ensure(transfer.to());
        }
        transfers.forEach(transfer -> session.persist(row(production, transfer)));
        session.flush();
        session.clear();
    }

    private static TransferRow row(Id<ProductionRecord> production, Transfer transfer) {
        var row = new TransferRow();
        var share = transfer.share();
        row.id = transfer.id().value();
        row.production = production.value();
        row.reference = transfer.reference();
        row.kind = Word.of(transfer.kind());
        row.from = transfer.from().id().value();
        row.to = transfer.to().id().value();
        row.share = share == null ? null : share.fraction();
        row.signed = Days.text(transfer.signed());
        row.recorded = transfer.recorded();
        row.evidence = transfer.evidence();
        row.revertsIf = transfer.reversion().condition();
        row.reverted = Days.text(transfer.reversion().happened());
        transfer.works().forEach(work -> row.works.add(work.value()));
        row.scope.addAll(BoxText.of(transfer.scope()));
        return row;
    }

    private static Transfer read(TransferRow row, NamedParties parties) {
        return new Transfer(
                Id.of(row.id),
                row.reference,
                Word.read(TransferKind.class, row.kind),
                parties.of(row.from),
                parties.of(row.to),
                row.works.stream().map(Id::<Work>of).collect(Collectors.toSet()),
                row.share == null ? null : Share.read(row.share),
                BoxText.read(row.scope),
                Days.read(row.signed),
                row.recorded,
                row.evidence,
                new Reversion(row.revertsIf, Days.read(row.reverted)));
    }
}
