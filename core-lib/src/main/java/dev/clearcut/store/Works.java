package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.party.Share;
import dev.clearcut.store.WorkRow.OriginText;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Work;
import dev.clearcut.title.WorkKind;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Works in a chain of title, as rows. */
final class Works implements Kind<Work, WorkRow> {

    private final Session session;
    private final Checks checks;
    private final Parties parties;

    Works(Session session, Checks checks, Parties parties) {
        this.session = session;
        this.checks = checks;
        this.parties = parties;
    }

    @Override
    public Class<WorkRow> rows() {
        return WorkRow.class;
    }

    @Override
    public String table() {
        return "work";
    }

    @Override
    public String order() {
        return "name";
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Function<WorkRow, Work> reader() {
        var named = new NamedParties(parties);
        return row -> read(row, named);
    }

    @Override
    public Id<Work> id(Work work) {
        return work.id();
    }

    @Override
    public Facts facts(Work work) {
        return Recorded.of(work);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Work> works) {
        checks.namesAreFree("work", production, "name", works, Work::name);
        works.forEach(work -> work.origins().forEach(o -> parties.ensure(o.author())));
        works.forEach(work -> session.persist(row(production, work)));
        session.flush();
        session.clear();
    }

    private static WorkRow row(Id<ProductionRecord> production, Work work) {
        var row = new WorkRow();
        row.id = work.id().value();
        row.production = production.value();
        row.name = work.name();
        row.kind = Word.of(work.kind());
        work.basedOn().forEach(on -> row.basedOn.add(on.value()));
        for (var origin : work.origins()) {
            row.origins.add(
                    new OriginText(
                            origin.author().id().value(),
                            origin.share().fraction(),
                            origin.role()));
        }
        return row;
    }

    private static Work read(WorkRow row, NamedParties parties) {
        return new Work(
                Id.of(row.id),
                row.name,
                Word.read(WorkKind.class, row.kind),
                row.basedOn.stream().map(Id::<Work>of).collect(Collectors.toSet()),
                row.origins.stream()
                        .map(
                                o ->
                                        new Origin(
                                                parties.of(o.author()),
                                                Share.read(o.share()),
                                                o.role()))
                        .toList());
    }
}
