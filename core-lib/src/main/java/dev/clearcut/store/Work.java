package dev.clearcut.store;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Deal;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import dev.clearcut.party.Party;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Remembered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** One look at the office, or one change to it. */
final class Work implements Writing {

    private final Session session;
    private final People people;
    private final Parties parties;
    private final Materials materials;
    private final Licences licences;
    private final Deals deals;
    private final Cuts cuts;
    private final Profiles profiles;
    private final RememberedNames names;
    private final Changes changes;
    private final Checks checks;
    private final Set<String> rewritten = new HashSet<>();
    private final Set<String> regranted = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();

    Work(Session session) {
        this.session = session;
        var sql = new Sql(session);
        checks = new Checks(sql);
        people = new People(session, sql);
        parties = new Parties(session);
        materials = new Materials(session);
        licences = new Licences(session, sql, checks, parties);
        deals = new Deals(session, checks);
        cuts = new Cuts(session, checks);
        profiles = new Profiles(sql);
        names = new RememberedNames(sql);
        changes = new Changes(session, sql, names);
    }

    /** What must be true before the transaction ends. */
    void settle() {
        var touched = new HashSet<>(rewritten);
        touched.addAll(regranted);
        var changed = profiles.refresh(touched);
        changed.addAll(rewritten);
        changed.addAll(renamed);
        changes.note(changed);
    }

    @Override
    public List<ProductionRecord> productionsOf(String person) {
        return people.productionsOf(person);
    }

    @Override
    public Optional<ProductionRecord> production(String person, String name) {
        return people.production(person, name);
    }

    @Override
    public boolean hasPeople() {
        return people.any();
    }

    @Override
    public Optional<String> owner() {
        return people.first();
    }

    @Override
    public List<String> members(Id<ProductionRecord> production) {
        return people.members(production);
    }

    @Override
    public List<String> companies(Id<ProductionRecord> production) {
        return people.companies(production);
    }

    @Override
    public Optional<TokenRecord> token(String secret) {
        return people.token(secret);
    }

    @Override
    public Optional<TokenRecord> tokenOfId(String id) {
        return people.tokenOfId(id);
    }

    @Override
    public List<TokenRecord> tokensOf(String person) {
        return people.tokensOf(person);
    }

    @Override
    public List<Party> parties() {
        return parties.all();
    }

    @Override
    public Optional<Party> party(String name) {
        return parties.named(name);
    }

    @Override
    public List<Material> materials(Id<ProductionRecord> production) {
        return materials.of(production);
    }

    @Override
    public List<Material> materials(Id<ProductionRecord> production, Collection<Id<Material>> ids) {
        return materials.of(production, ids);
    }

    @Override
    public Optional<Material> material(Id<ProductionRecord> production, Id<Material> id) {
        return materials.one(production, id);
    }

    @Override
    public List<Licence> licences(Id<ProductionRecord> production) {
        return licences.of(production);
    }

    @Override
    public List<Licence> licences(Id<ProductionRecord> production, Collection<Id<Licence>> ids) {
        return licences.of(production, ids);
    }

    @Override
    public Optional<Licence> licence(Id<ProductionRecord> production, Id<Licence> id) {
        return licences.one(production, id);
    }

    @Override
    public Map<Id<Licence>, Long> licenceVersions(Id<ProductionRecord> production) {
        return licences.versions(production);
    }

    @Override
    public List<Deal> deals(Id<ProductionRecord> production) {
        return deals.of(production);
    }

    @Override
    public Optional<Deal> deal(Id<ProductionRecord> production, String name) {
        return deals.named(production, name);
    }

    @Override
    public List<Cut> cuts(Id<ProductionRecord> production) {
        return cuts.of(production);
    }

    @Override
    public Optional<Cut> cut(Id<ProductionRecord> production, String name) {
        return cuts.named(production, name);
    }

    @Override
    public List<Remembered> remembered(Id<ProductionRecord> production) {
        return names.of(production);
    }

    @Override
    public Map<Id<Material>, List<String>> rememberedNames(Collection<Id<Material>> ids) {
        return names.of(ids);
    }

    @Override
    public List<RightsProfile> profiles(Id<ProductionRecord> production) {
        return profiles.of(production);
    }

    @Override
    public List<MaterialChange> materialChanges(int most) {
        return changes.oldest(most);
    }

    @Override
    public long countMaterials() {
        return checks.count("material");
    }

    @Override
    public void add(ProductionRecord production) {
        checks.nameIsFree("production", production.name());
        people.insert(production);
    }

    @Override
    public void addMember(Id<ProductionRecord> production, String person) {
        checks.production(production);
        if (person.isBlank()) {
            throw new Invalid("A member is known by an e-mail address.");
        }
        people.insertMember(production, person);
    }

    @Override
    public void addCompany(Id<ProductionRecord> production, String name) {
        checks.production(production);
        people.insertCompany(production, name);
    }

    @Override
    public void removeCompany(Id<ProductionRecord> production, String name) {
        people.deleteCompany(production, name);
    }

    @Override
    public void addToken(TokenRecord token, String secret) {
        people.insertToken(token, secret);
    }

    @Override
    public void tokenUsed(String id, LocalDate day) {
        people.tokenUsed(id, day);
    }

    @Override
    public void removeToken(String id) {
        people.deleteToken(id);
    }

    @Override
    public void add(Party party) {
        checks.idIsFree("party", party.id());
        parties.insert(party);
    }

    @Override
    public void change(Party before, Party after) {
        Checks.unchanged(
                before, parties.one(before.id()), after.id().equals(before.id()), after.name());
        delete("party", before.id());
        parties.insert(after);
        licences.touchThoseOf(after.id());
    }

    @Override
    public void add(Id<ProductionRecord> production, Collection<Material> added) {
        checks.production(production);
        checks.idsAreFree("material", added.stream().map(Material::id).toList());
        write(production, added);
    }

    @Override
    public void change(Id<ProductionRecord> production, Material before, Material after) {
        Checks.unchanged(
                before,
                materials.one(production, before.id()),
                after.id().equals(before.id()),
                after.title());
        delete("material", before.id());
        write(production, List.of(after));
    }

    private void write(Id<ProductionRecord> production, Collection<Material> written) {
        materials.insert(production, written);
        written.forEach(material -> rewritten.add(material.id().value()));
    }

    @Override
    public void add(Id<ProductionRecord> production, Licence licence) {
        checks.production(production);
        checks.idIsFree("licence", licence.id());
        licences.insert(production, licence, 1);
        regranted.addAll(Checks.materialsOf(licence));
    }

    @Override
    public void change(Id<ProductionRecord> production, Licence before, Licence after) {
        Checks.unchanged(
                before,
                licences.one(production, before.id()),
                after.id().equals(before.id()),
                after.reference());
        long version = licences.versions(production).getOrDefault(before.id(), 0L);
        delete("licence", before.id());
        regranted.addAll(Checks.materialsOf(before));
        licences.insert(production, after, version + 1);
        regranted.addAll(Checks.materialsOf(after));
    }

    @Override
    public void add(Id<ProductionRecord> production, Deal deal) {
        checks.production(production);
        checks.idIsFree("deal", deal.id());
        deals.insert(production, deal);
    }

    @Override
    public void change(Id<ProductionRecord> production, Deal before, Deal after) {
        Checks.unchanged(
                before,
                deals.one(production, before.id()),
                after.id().equals(before.id()),
                after.name());
        delete("deal", before.id());
        deals.insert(production, after);
    }

    @Override
    public void add(Id<ProductionRecord> production, Cut cut) {
        checks.production(production);
        checks.idIsFree("cut", cut.id());
        cuts.insert(production, cut, cuts.number(cut.id()));
        renamed.addAll(RememberedNames.changed(Set.of(), Remembered.in(cut)));
    }

    @Override
    public void change(Id<ProductionRecord> production, Cut before, Cut after) {
        Checks.unchanged(
                before,
                cuts.one(production, before.id()),
                after.id().equals(before.id()),
                after.name());
        long number = cuts.number(before.id());
        delete("cut", before.id());
        cuts.insert(production, after, number);
        renamed.addAll(RememberedNames.changed(Remembered.in(before), Remembered.in(after)));
    }

    @Override
    public void forgetChanges(long upToNumber) {
        changes.forget(upToNumber);
    }

    @Override
    public void markAllChanged() {
        changes.noteAll();
    }

    /** What the session still holds of it goes too, so that it can be written anew. */
    private void delete(String table, Id<?> id) {
        checks.delete(table, id);
        session.clear();
    }
}
