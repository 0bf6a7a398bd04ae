package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Id;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        return importFrom(Spreadsheet.of(file).sheet(sheetName));
    }

    /** The same, where headings may have meanings of their own. */
    public Imported importFrom(Spreadsheet sheet) {
        return new Importing<>(scope, new MaterialIntake(scope)).apply(sheet);
    }

    /** What importing a sheet would do, row by row. Nothing is written. */
    public Preview preview(Spreadsheet sheet) {
        return new Importing<>(scope, new MaterialIntake(scope)).preview(sheet);
    }
}
