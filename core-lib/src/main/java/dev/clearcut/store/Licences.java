package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.party.Party;
import dev.clearcut.store.Store.ProductionRecord;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Licences as rows; their grants and holdbacks are {@link Grants}. */
final class Licences {

    private final Session session;

    Licences(Session session) {
        this.session = session;
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
                                                "from LicenceRow where production = :production and id in :ids",
                                                LicenceRow.class)
                                        .setParameter("production", production.value())
                                        .setParameterList("ids", chunk)
                                        .list()
                                        .stream())
                .map(row -> read(row, grants))
                .toList();
    }

    Optional<Licence> one(Id<ProductionRecord> production, Id<Licence> id) {
        return of(production, List.of(id)).stream().findFirst();
    }

    Map<Id<Licence>, Long> versions(Id<ProductionRecord> production) {
        var versions = new HashMap<Id<Licence>, Long>();
        session.createQuery(
                        "select id as id, version as version from LicenceRow where production = :production",
                        Tuple.class)
                .setParameter("production", production.value())
                .list()
                .forEach(
                        row ->
                                versions.put(
                                        Id.of(row.get("id", String.class)),
                                        row.get("version", Long.class)));
        return versions;
    }

    /** A licence reads differently when its parties do. */
    void touchThoseOf(Id<Party> party) {
        session.createNativeMutationQuery(
                        "update licence set version = version + 1"
                                + " where licensor_id = :party or licensee_id = :party")
                .setParameter("party", party.value())
                .executeUpdate();
    }

    void insert(Id<ProductionRecord> production, Licence licence, long version) {
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
                Parties.read(licensor),
                row.licensee == null ? null : Parties.read(row.licensee),
                grants.grants(row),
                grants.holdbacks(row),
                new Standing(day(row.signed), row.voidUntilPaid, day(row.paid)),
                fee(row));
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
