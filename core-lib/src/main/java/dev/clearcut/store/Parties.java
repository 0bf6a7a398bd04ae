package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Recorded;
import dev.clearcut.party.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Parties as rows: one a name in the whole office. */
final class Parties implements PartyKeeping {

    private final Session session;
    private final Checks checks;
    private final Removals removals;
    private final Acts acts;
    private final Set<Party> ensured = new HashSet<>();

    Parties(Session session, Checks checks, Removals removals, Acts acts) {
        this.session = session;
        this.checks = checks;
        this.removals = removals;
        this.acts = acts;
    }

    @Override
    public List<Party> all() {
        return session.createQuery("from PartyRow order by name", PartyRow.class).list().stream()
                .map(Parties::read)
                .toList();
    }

    @Override
    public Optional<Party> named(String name) {
        return session
                .createQuery("from PartyRow where name = :name", PartyRow.class)
                .setParameter("name", name.strip())
                .list()
                .stream()
                .map(Parties::read)
                .findFirst();
    }

    @Override
    public Optional<Party> one(Id<Party> id) {
        return Optional.ofNullable(session.find(PartyRow.class, id.value())).map(Parties::read);
    }

    @Override
    public boolean isNeeded(Id<Party> id) {
        return checks.isNeeded("party", id);
    }

    @Override
    public void add(Party party) {
        checks.idIsFree("party", party.id());
        insert(party);
        acts.added(null, Recorded.of(party));
    }

    @Override
    public void change(Party before, Party after) {
        Checks.unchanged(before, one(before.id()), after.id().equals(before.id()), after.name());
        checks.delete("party", before.id());
        session.clear();
        insert(after);
        checks.touchLicencesOf(after.id());
        acts.changed(null, Recorded.of(before), Recorded.of(after));
    }

    @Override
    public void remove(Party party) {
        Checks.unchanged(party, one(party.id()), true, party.name());
        removals.removing("party", party.id(), "The party \"" + party.name() + "\"");
        session.clear();
        ensured.clear();
        acts.removed(null, Recorded.of(party));
    }

    private void insert(Party party) {
        if (named(party.name()).isPresent()) {
            throw new Refused(
                    "The office already knows a party called \"%s\"; use that one."
                            .formatted(party.name()));
        }
        ensured.clear();
        session.persist(row(party));
        session.flush();
        session.clear();
    }

    /** Sees to it that the office has the party a licence names. */
    void ensure(@Nullable Party party) {
        if (party == null || ensured.contains(party)) {
            return;
        }
        var known = one(party.id());
        if (known.isEmpty()) {
            add(party);
        } else if (!known.get().equals(party)) {
            throw new Stale(
                    "\"%s\" was changed since it was read; read it again and repeat."
                            .formatted(party.name()));
        }
        ensured.add(party);
    }

    private static PartyRow row(Party party) {
        var row = new PartyRow();
        row.id = party.id().value();
        row.kind = Word.of(party.kind());
        row.name = party.name();
        party.identifiers().stream().map(IdentifierText::of).forEach(row.identifiers::add);
        row.contacts.addAll(party.contacts());
        return row;
    }

    /** Also of a proxy: a query gives one out again where a licence was read before. */
    static Party read(PartyRow rowOrProxy) {
        var row = Hibernate.unproxy(rowOrProxy, PartyRow.class);
        return new Party(
                Id.of(row.id),
                Word.read(Party.Kind.class, row.kind),
                row.name,
                row.identifiers.stream().map(IdentifierText::read).toList(),
                row.contacts);
    }
}
