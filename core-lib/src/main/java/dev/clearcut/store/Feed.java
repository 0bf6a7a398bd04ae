package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the search index asks of the office, and tells it. */
final class Feed implements IndexFeed, Upkeep {

    private final Sql sql;
    private final Profiles profiles;
    private final Changes changes;
    private final RememberedNames names;
    private final Tokens tokens;
    private final DocumentChanges documents;

    Feed(
            Sql sql,
            Profiles profiles,
            Changes changes,
            RememberedNames names,
            Tokens tokens,
            DocumentChanges documents) {
        this.sql = sql;
        this.profiles = profiles;
        this.changes = changes;
        this.names = names;
        this.tokens = tokens;
        this.documents = documents;
    }

    @Override
    public List<MaterialChange> changes(int most) {
        return changes.oldest(most);
    }

    @Override
    public long countMaterials() {
        return sql.number("select count(*) from material");
    }

    @Override
    public List<RightsProfile> profiles(Id<ProductionRecord> production) {
        return profiles.of(production);
    }

    @Override
    public Map<Id<Licence>, Long> licenceVersions(Id<ProductionRecord> production) {
        var versions = new HashMap<Id<Licence>, Long>();
        sql.pairs(
                        "select id, version from licence where production_id = ?",
                        List.of(production.value()))
                .forEach(row -> versions.put(Id.of(row.get(0)), Long.valueOf(row.get(1))));
        return versions;
    }

    @Override
    public Map<Id<Material>, List<String>> rememberedNames(Collection<Id<Material>> materials) {
        return names.of(materials);
    }

    @Override
    public DocumentFeed documents() {
        return documents;
    }

    @Override
    public void forgetDocumentChanges(long upToNumber) {
        documents.forget(upToNumber);
    }

    @Override
    public void forgetChanges(long upToNumber) {
        changes.forget(upToNumber);
    }

    @Override
    public void markAllChanged() {
        changes.noteAll();
        documents.noteAll();
    }

    @Override
    public void tokenUsed(String id, LocalDate day) {
        tokens.used(id, day);
    }
}
