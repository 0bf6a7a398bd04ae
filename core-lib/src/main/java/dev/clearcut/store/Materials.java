package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Materials as rows. */
final class Materials {

    /** Rows that are held before they are written. */
    private static final int AT_ONCE = 500;

    private final Session session;

    Materials(Session session) {
        this.session = session;
    }

    List<Material> of(Id<ProductionRecord> production) {
        return session
                .createQuery(
                        "from MaterialRow where production = :production order by title, id",
                        MaterialRow.class)
                .setParameter("production", production.value())
                .list()
                .stream()
                .map(Materials::read)
                .toList();
    }

    List<Material> of(Id<ProductionRecord> production, Collection<Id<Material>> ids) {
        return Chunks.of(ids, Id::value).stream()
                .flatMap(
                        chunk ->
                                session
                                        .createQuery(
                                                "from MaterialRow where id in :ids",
                                                MaterialRow.class)
                                        .setParameterList("ids", chunk)
                                        .list()
                                        .stream())
                .filter(row -> row.production.equals(production.value()))
                .map(Materials::read)
                .toList();
    }

    Optional<Material> one(Id<ProductionRecord> production, Id<Material> id) {
        return of(production, List.of(id)).stream().findFirst();
    }

    void insert(Id<ProductionRecord> production, Collection<Material> materials) {
        int held = 0;
        for (var material : materials) {
            session.persist(row(production, material));
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

    private static MaterialRow row(Id<ProductionRecord> production, Material material) {
        var row = new MaterialRow();
        row.id = material.id().value();
        row.production = production.value();
        row.kind = material.kind().word();
        row.title = material.title();
        row.description = material.description();
        row.people.addAll(material.people());
        material.identifiers().stream().map(IdentifierText::of).forEach(row.identifiers::add);
        row.aliases.addAll(material.aliases());
        row.keywords.addAll(material.keywords());
        material.carries().stream().map(Word::of).forEach(row.carries::add);
        return row;
    }

    static Material read(MaterialRow row) {
        return new Material(
                Id.of(row.id),
                Word.read(MaterialKind.class, row.kind),
                row.title,
                row.people,
                row.identifiers.stream().map(IdentifierText::read).toList(),
                row.aliases,
                row.keywords,
                row.description,
                row.carries.stream()
                        .map(word -> Word.read(CarriedRight.class, word))
                        .collect(Collectors.toSet()));
    }
}
