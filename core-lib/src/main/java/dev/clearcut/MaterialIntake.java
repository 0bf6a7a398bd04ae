package dev.clearcut;

import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Mapping;
import dev.clearcut.exchange.sheet.MaterialRow;
import dev.clearcut.exchange.sheet.MaterialSheet;
import dev.clearcut.exchange.sheet.Sheet;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Material;
import dev.clearcut.store.ImportRecord.Written;
import dev.clearcut.store.Replacement;
import dev.clearcut.store.Writing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Materials out of a sheet: a row is known by its {@code ref}, or else by kind and title. */
record MaterialIntake(Scope scope) implements Intake<Material> {

    @Override
    public String kind() {
        return "materials";
    }

    @Override
    public String record() {
        return "material";
    }

    @Override
    public int fit(Sheet sheet, Mapping mapping) {
        return MaterialSheet.fit(sheet, mapping);
    }

    @Override
    public Id<Material> id(Material material) {
        return material.id();
    }

    @Override
    public Fates<Material> fates(Reported<Sheet> sheet, Mapping mapping, Writing writing) {
        var read = MaterialSheet.rows(sheet, mapping);
        var onFile = byKey(writing.materials().of(scope.production()));
        var fates = new ArrayList<Fate<Material>>();
        for (var row : read.rows()) {
            fates.add(new Fate<>(row.lines(), row.value().title(), outcome(row.value(), onFile)));
        }
        return new Fates<>(fates, read.report(), read.wrong());
    }

    private Outcome<Material> outcome(MaterialRow row, Map<String, Material> byKey) {
        var before = onFile(row, byKey);
        if (before == null) {
            return new Outcome.New<>(material(row, scope.sources().freshId()));
        }
        var after = keeping(before, material(row, before.id()));
        return after.equals(before) ? new Outcome.Same<>() : new Outcome.Changed<>(before, after);
    }

    @Override
    public List<Written> write(
            Writing writing, List<Material> added, List<Replacement<Material>> changed) {
        writing.materials().changeAll(scope.production(), changed);
        writing.materials().addAll(scope.production(), added);
        return List.of();
    }

    /** The office's own key is kept as an identifier of its own, and so is found again. */
    private static Material material(MaterialRow row, Id<Material> id) {
        var material = row.material(id);
        if (row.ref().isEmpty()) {
            return material;
        }
        var identifiers = new ArrayList<>(material.identifiers());
        identifiers.addFirst(Identifier.of(Scheme.OWN, row.ref()));
        return material.identifiers(identifiers.stream().distinct().toList());
    }

    /** A row with a new reference may be a material that came without one. */
    private static @Nullable Material onFile(MaterialRow row, Map<String, Material> onFile) {
        var known = onFile.get(row.key());
        if (known != null || row.ref().isEmpty()) {
            return known;
        }
        var sameTitle = onFile.get(MaterialRow.key(row.kind(), row.title()));
        return sameTitle != null && ref(sameTitle).isEmpty() ? sameTitle : null;
    }

    private static Optional<Identifier> ref(Material material) {
        return material.identifiers().stream().filter(i -> i.scheme() == Scheme.OWN).findFirst();
    }

    /**
     * An import adds and corrects; it takes nothing away. What a sheet leaves empty stays as it is
     * on file, and so do aliases that people typed, and rights somebody found it carries.
     */
    private static Material keeping(Material before, Material after) {
        return after.people(after.people().isEmpty() ? before.people() : after.people())
                .identifiers(union(after.identifiers(), before.identifiers()))
                .aliases(union(after.aliases(), before.aliases()))
                .keywords(after.keywords().isEmpty() ? before.keywords() : after.keywords())
                .description(
                        after.description().isEmpty() ? before.description() : after.description())
                .carrying(union(List.copyOf(after.carries()), List.copyOf(before.carries())));
    }

    private static <T> List<T> union(List<T> first, List<T> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }

    private static Map<String, Material> byKey(Collection<Material> materials) {
        var byKey = new HashMap<String, Material>();
        for (var material : materials) {
            byKey.put(MaterialRow.key(material.kind(), material.title()), material);
            material.identifiers().stream()
                    .filter(i -> i.scheme() == Scheme.OWN)
                    .forEach(i -> byKey.put(MaterialRow.refKey(i.value()), material));
        }
        return byKey;
    }
}
