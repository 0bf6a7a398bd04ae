package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.party.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Licences as rows; their grants and holdbacks are {@link Grants}. */
final class Licences {

    private final Session session;
    private final Sql sql;
    private final Checks checks;
    private final Parties parties;

    Licences(Session session, Sql sql, Checks checks, Parties parties) {
        this.session = session;
        this.sql = sql;
        this.checks = checks;
        this.parties = parties;
    }

    List<Licence> of(Id<ProductionRecord> production) {
        var grants = new Grants();
        return session
                .createQuery(
                        "from LicenceRow where production = :production order by reference",
                        LicenceRow.class)
                .setParameter("production", production.value())
                .list()
                .stream()
                .map(row -> read(row, grants))
                .toList();
    }

    List<Licence> of(Id<ProductionRecord> production, Collection<Id<Licence>> ids) {
        var grants = new Grants();
        return Chunks.of(ids, Id::value).stream()
                .flatMap(
                        chunk ->
                                session
                                        .createQuery(
                                                "from LicenceRow where id in :ids",
                                                LicenceRow.class)
                                        .setParameterList("ids", chunk)
                                        .list()
                                        .stream())
                .filter(row -> row.production.equals(production.value()))
                .map(row -> read(row, grants))
                .toList();
    }

    Optional<Licence> one(Id<ProductionRecord> production, Id<Licence> id) {
        return of(production, List.of(id)).stream().findFirst();
    }

    Map<Id<Licence>, Long> versions(Id<ProductionRecord> production) {
        var versions = new HashMap<Id<Licence>, Long>();
        sql.pairs(
                        "select id, version from licence where production_id = ?",
                        List.of(production.value()))
                .forEach(row -> versions.put(Id.of(row.get(0)), Long.valueOf(row.get(1))));
        return versions;
    }

    /** A licence reads differently when its parties do. */
    void touchThoseOf(Id<Party> party) {
        sql.run(
                "update licence set version = version + 1 where ? in (licensor_id, licensee_id)",
                party.value());
    }

    void insert(Id<ProductionRecord> production, Licence licence, long version) {
        checks.nameIsFree("licence", production, "reference", licence.reference());
        checks.grantsAreNew(licence);
        var who = "Licence " + licence.reference();
        checks.hasMaterials(production, Checks.materialsOf(licence), who);
        parties.ensure(licence.licensor());
        parties.ensure(licence.licensee());
        var row = new LicenceRow();
        row.id = licence.id().value();
        row.production = production.value();
        row.reference = licence.reference();
        row.instrument = licence.instrument().word();
        row.licensor = row(licence.licensor());
        row.licensee = row(licence.licensee());
        row.signed = text(licence.standing().signed());
        row.voidUntilPaid = licence.standing().voidUntilPaid();
        row.paid = text(licence.standing().paid());
        var fee = licence.fee();
        row.feeAmount = fee == null ? null : fee.amount().toPlainString();
        row.feeCurrency = fee == null ? null : fee.currency().getCurrencyCode();
        row.version = version;
        Grants.write(licence, row);
        session.persist(row);
        session.flush();
        session.clear();
    }

    private @Nullable PartyRow row(@Nullable Party party) {
        return party == null ? null : session.getReference(PartyRow.class, party.id().value());
    }

    private static Licence read(LicenceRow row, Grants grants) {
        var licensor = row.licensor;
        if (licensor == null) {
            throw new IllegalStateException("Licence " + row.reference + " has no licensor.");
        }
        return new Licence(
                Id.of(row.id),
                row.reference,
                Word.read(Instrument.class, row.instrument),
                party(licensor),
                row.licensee == null ? null : party(row.licensee),
                grants.grants(row),
                grants.holdbacks(row),
                new Standing(day(row.signed), row.voidUntilPaid, day(row.paid)),
                fee(row));
    }

    /** A party arrives as a proxy, whose fields are empty. */
    private static Party party(PartyRow proxy) {
        return Parties.read(Hibernate.unproxy(proxy, PartyRow.class));
    }

    private static @Nullable Money fee(LicenceRow row) {
        return row.feeAmount == null || row.feeCurrency == null
                ? null
                : new Money(new BigDecimal(row.feeAmount), Currency.getInstance(row.feeCurrency));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
