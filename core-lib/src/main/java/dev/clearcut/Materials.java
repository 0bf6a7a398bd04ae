package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.MaterialRow;
import dev.clearcut.exchange.sheet.MaterialSheet;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the production knows that somebody made. */
public final class Materials {

    private final Scope scope;

    Materials(Scope scope) {
        this.scope = scope;
    }

    /** Adds a material that carries what its kind always carries. */
    public Material add(MaterialKind kind, String title) {
        return add(Material.titled(scope.sources().freshId(), kind, title));
    }

    public Material add(Material material) {
        scope.change(writing -> writing.materials().add(scope.production(), material));
        return material;
    }

    /**
     * @param before as it was read
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public Material change(Material before, Material after) {
        scope.change(writing -> writing.materials().change(scope.production(), before, after));
        return after;
    }

    public Optional<Material> find(Id<Material> id) {
        return scope.read(reading -> reading.materials().one(scope.production(), id));
    }

    /** By title. */
    public List<Material> list() {
        return scope.read(reading -> reading.materials().of(scope.production()));
    }

    /**
     * The one material of a title, an alias or an identifier.
     *
     * @throws NotFound when there is none
     * @throws Refused when there are several
     */
    public Material named(String name) {
        var all = list();
        var wanted = name.strip();
        var found = all.stream().filter(m -> isCalled(m, wanted)).toList();
        if (found.size() > 1) {
            throw new Refused(
                    "%d materials are called \"%s\"; say which by its identifier."
                            .formatted(found.size(), wanted));
        }
        if (found.isEmpty()) {
            throw Unknown.name(
                    "material",
                    wanted,
                    all.stream().map(Material::title).toList(),
                    "import some with \"import materials\"");
        }
        return found.getFirst();
    }

    private static boolean isCalled(Material material, String name) {
        return material.title().equalsIgnoreCase(name)
                || material.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(name))
                || material.identifiers().stream().anyMatch(i -> i.value().equalsIgnoreCase(name))
                || material.id().value().equals(name);
    }

    /**
     * Imports a sheet, all of it or nothing. The same sheet again changes nothing: a row is known
     * by its {@code ref}, or else by kind and title.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when the file is no sheet at all
     */
    public Imported importFrom(Path file) {
        return importFrom(file, "");
    }

    /**
     * The same of one sheet of a workbook.
     *
     * @param sheetName empty for the sheet that fits best
     * @throws dev.clearcut.base.ClearcutException.BadFile when there is no sheet of that name
     */
    public Imported importFrom(Path file, String sheetName) {
        var raw = Sheets.read(file, sheetName, MaterialSheet::fit);
        var read = MaterialSheet.read(raw);
        if (read.report().hasErrors()) {
            return Imported.nothing(read.report());
        }
        return scope.write(
                "imported " + file.getFileName(),
                writing -> {
                    var onFile = byKey(writing.materials().of(scope.production()));
                    var added = new ArrayList<Material>();
                    int changed = 0;
                    for (var row : read.value()) {
                        var before = onFile(row, onFile);
                        if (before == null) {
                            added.add(material(row, scope.sources().freshId()));
                            continue;
                        }
                        var after = keeping(before, material(row, before.id()));
                        if (!after.equals(before)) {
                            writing.materials().change(scope.production(), before, after);
                            changed++;
                        }
                    }
                    writing.materials().addAll(scope.production(), added);
                    return new Imported(
                            added.size(),
                            changed,
                            read.value().size() - added.size() - changed,
                            read.report());
                });
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
