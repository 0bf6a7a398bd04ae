package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.licence.fee.MfnGroup;
import dev.clearcut.licence.fee.MfnGroup.Compared;
import dev.clearcut.licence.fee.MfnGroup.Member;
import dev.clearcut.licence.fee.Priced;
import dev.clearcut.store.MfnGroupRow.MemberText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.Session;

/** Most-favoured-nations groups as rows. */
final class MfnGroups implements Kind<MfnGroup, MfnGroupRow> {

    private static final String ELSEWHERE =
            "select g.name from mfn_member m join mfn_group g on g.id = m.group_id"
                    + " where g.compared <> 'credit' and m.%s = ?";

    private static final String OF_PRODUCTION =
            "select id from %s where id = ? and production_id = ?";

    private static final String OPTION_OF_PRODUCTION =
            "select o.id from licence_option o join licence l on l.id = o.licence_id"
                    + " where o.id = ? and l.production_id = ?";

    private final Session session;
    private final Sql sql;
    private final Checks checks;

    MfnGroups(Session session, Sql sql, Checks checks) {
        this.session = session;
        this.sql = sql;
        this.checks = checks;
    }

    @Override
    public Class<MfnGroupRow> rows() {
        return MfnGroupRow.class;
    }

    @Override
    public String table() {
        return "mfn_group";
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
    public Function<MfnGroupRow, MfnGroup> reader() {
        return MfnGroups::read;
    }

    @Override
    public Id<MfnGroup> id(MfnGroup group) {
        return group.id();
    }

    @Override
    public Facts facts(MfnGroup group) {
        return Recorded.of(group);
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<MfnGroup> groups) {
        checks.namesAreFree("mfn_group", production, "name", groups, MfnGroup::name);
        for (var group : groups) {
            var row = row(production, group);
            row.members.forEach(member -> requireThere(production, group, member));
            session.persist(row);
            session.flush();
            session.clear();
        }
    }

    private void requireThere(Id<ProductionRecord> production, MfnGroup group, MemberText member) {
        var column =
                member.licence() != null ? "licence" : member.option() != null ? "option" : "quote";
        var id = id(member);
        var there =
                column.equals("option") ? OPTION_OF_PRODUCTION : OF_PRODUCTION.formatted(column);
        if (sql.texts(there, id, production.value()).isEmpty()) {
            throw new Refused(
                    "The group \"%s\" has a member that the production does not have: %s %s. Add it first."
                            .formatted(group.name(), column, id));
        }
        var elsewhere =
                group.compared() == Compared.CREDIT
                        ? List.<String>of()
                        : sql.texts(ELSEWHERE.formatted(column + "_id"), id);
        if (!elsewhere.isEmpty()) {
            throw new Refused(
                    "The groups \"%s\" and \"%s\" have a member in common, so that either lifts the other: make them one."
                            .formatted(elsewhere.getFirst(), group.name()));
        }
    }

    private static String id(MemberText member) {
        return member.licence() != null
                ? member.licence()
                : member.option() != null
                        ? member.option()
                        : Objects.requireNonNull(member.quote());
    }

    private static MfnGroupRow row(Id<ProductionRecord> production, MfnGroup group) {
        var row = new MfnGroupRow();
        row.id = group.id().value();
        row.production = production.value();
        row.name = group.name();
        row.compared = group.compared().word();
        row.currency = group.currency().getCurrencyCode();
        group.members().stream().map(MfnGroups::text).forEach(row.members::add);
        return row;
    }

    private static MemberText text(Member member) {
        var share = member.share().toPlainString();
        return switch (member.priced()) {
            case Priced.OfLicence of -> new MemberText(of.licence().value(), null, null, share);
            case Priced.OfOption of -> new MemberText(null, of.option().value(), null, share);
            case Priced.OfQuote of -> new MemberText(null, null, of.quote().value(), share);
        };
    }

    private static MfnGroup read(MfnGroupRow row) {
        return new MfnGroup(
                Id.of(row.id),
                row.name,
                Word.read(Compared.class, row.compared),
                Currency.getInstance(row.currency),
                row.members.stream().map(MfnGroups::member).toList());
    }

    private static Member member(MemberText text) {
        var priced =
                text.licence() != null
                        ? new Priced.OfLicence(Id.of(text.licence()))
                        : text.option() != null
                                ? new Priced.OfOption(Id.of(text.option()))
                                : new Priced.OfQuote(Id.of(id(text)));
        return new Member(priced, new BigDecimal(text.share()));
    }
}
