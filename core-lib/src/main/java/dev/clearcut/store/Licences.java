package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.Standing;
import dev.clearcut.party.Party;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Licences as rows; their grants and holdbacks are {@link Grants}. */
final class Licences implements Kind<Licence, LicenceRow> {

    /** Rows that are held before they are written. */
    private static final int AT_ONCE = 200;

    private final Session session;
    private final Checks checks;
    private final Parties parties;
    private final Touched touched;

    Licences(Session session, Checks checks, Parties parties, Touched touched) {
        this.session = session;
        this.checks = checks;
        this.parties = parties;
        this.touched = touched;
    }

    @Override
    public Class<LicenceRow> rows() {
        return LicenceRow.class;
    }

    @Override
    public String table() {
        return "licence";
    }

    @Override
    public String order() {
        return "reference";
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Function<LicenceRow, Licence> reader() {
        var grants = new Grants();
        return row -> read(row, grants);
    }

    @Override
    public Id<Licence> id(Licence licence) {
        return licence.id();
    }

    @Override
    public Facts facts(Licence licence) {
        return Recorded.of(licence);
    }

    @Override
    public Facts label(Licence licence) {
        return Facts.of("licence", licence.id().value(), licence.reference());
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Licence> licences) {
        checks.namesAreFree("licence", production, "reference", licences, Licence::reference);
        checks.grantsAreNew(licences);
        checks.optionsAreNew(licences);
        checks.haveMaterials(
                production, licences, MaterialsNamed::of, l -> "Licence " + l.reference());
        for (var licence : licences) {
            parties.ensure(licence.licensor());
            parties.ensure(licence.licensee());
        }
        int held = 0;
        for (var licence : licences) {
            session.persist(row(production, licence, 1));
            touched.regranted(MaterialsNamed.of(licence));
            if (++held % AT_ONCE == 0) {
                settle();
            }
        }
        settle();
    }

    private void settle() {
        session.flush();
        session.clear();
    }

    @Override
    public void replace(
            Id<ProductionRecord> production, Licence before, Licence after, Runnable delete) {
        checks.optionsAreFreeToGo(before, after);
        long version = checks.number("select version from licence where id = ?", before.id());
        delete.run();
        touched.regranted(MaterialsNamed.of(before));
        insert(production, List.of(after));
        session.find(LicenceRow.class, after.id().value()).version = version + 1;
        settle();
    }

    @Override
    public void replaceAll(
            Id<ProductionRecord> production,
            List<Replacement<Licence>> changes,
            Runnable deleteAll) {
        var versions = checks.versions(changes.stream().map(c -> c.before().id()).toList());
        changes.forEach(change -> touched.regranted(MaterialsNamed.of(change.before())));
        deleteAll.run();
        insert(production, changes.stream().map(Replacement::after).toList());
        checks.countOn(versions);
    }

    @Override
    public void removing(Licence licence) {
        touched.regranted(MaterialsNamed.of(licence));
    }

    private LicenceRow row(Id<ProductionRecord> production, Licence licence, long version) {
        var row = new LicenceRow();
        row.id = licence.id().value();
        row.production = production.value();
        row.reference = licence.reference();
        row.instrument = licence.instrument().word();
        row.licensor = row(licence.licensor());
        row.licensee = row(licence.licensee());
        row.signed = Days.text(licence.standing().signed());
        row.voidUntilPaid = licence.standing().voidUntilPaid();
        row.paid = Days.text(licence.standing().paid());
        var fee = licence.fee();
        row.feeAmount = fee == null ? null : fee.amount().toPlainString();
        row.feeCurrency = fee == null ? null : fee.currency().getCurrencyCode();
        row.version = version;
        Grants.write(licence, row);
        FurtherTermsRows.write(licence, row);
        return row;
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
                new Standing(Days.read(row.signed), row.voidUntilPaid, Days.read(row.paid)),
                fee(row),
                new FurtherTermsRows(grants).read(row));
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
}
