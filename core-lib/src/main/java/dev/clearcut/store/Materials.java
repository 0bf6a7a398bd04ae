package dev.clearcut.store;

import dev.clearcut.base.Id;
import dev.clearcut.journal.Facts;
import dev.clearcut.journal.Recorded;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Materials as rows. */
final class Materials implements Kind<Material, MaterialRow> {

    /** Rows that are held before they are written. */
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Touched touched;

    Materials(Session session, Touched touched) {
        this.session = session;
        this.touched = touched;
    }

    @Override
    public Class<MaterialRow> rows() {
        return MaterialRow.class;
    }

    @Override
    public String table() {
        return "material";
    }

    @Override
    public String order() {
        return "title, id";
    }

    @Override
    public String name() {
        return "title";
    }

    @Override
    public Function<MaterialRow, Material> reader() {
        return Materials::read;
    }

    @Override
    public Id<Material> id(Material material) {
        return material.id();
    }

    @Override
    public Facts facts(Material material) {
        return Recorded.of(material);
    }

    @Override
    public Facts label(Material material) {
        return Facts.of("material", material.id().value(), material.title());
    }

    @Override
    public void removing(Material material) {
        touched.gone(material.id().value());
    }

    @Override
    public void insert(Id<ProductionRecord> production, Collection<Material> materials) {
        int held = 0;
        for (var material : materials) {
            session.persist(row(production, material));
            touched.rewritten(material.id().value());
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
