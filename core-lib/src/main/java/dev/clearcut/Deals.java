package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.clearance.Deal;
import dev.clearcut.rights.Rights;
import java.nio.file.Path;
import java.util.List;

/** What the production is selling, and to whom. */
public final class Deals {

    private final Scope scope;

    Deals(Scope scope) {
        this.scope = scope;
    }

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when the production has a deal of that
     *     name
     */
    public Deal add(String name, String buyer, Rights needed) {
        var deal = new Deal(scope.sources().freshId(), name, buyer, needed);
        scope.change(writing -> writing.deals().add(scope.production(), deal));
        return deal;
    }

    /**
     * Imports a sheet, all of it or nothing. The same sheet again changes nothing: a deal is known
     * by its name.
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
        return new Importing<>(scope, new DealIntake(scope)).apply(sheet);
    }

    /** What importing a sheet would do, row by row. Nothing is written. */
    public Preview preview(Spreadsheet sheet) {
        return new Importing<>(scope, new DealIntake(scope)).preview(sheet);
    }

    public List<Deal> list() {
        return scope.read(reading -> reading.deals().of(scope.production()));
    }

    /**
     * @throws NotFound when there is none of that name
     */
    public Deal named(String name) {
        var all = list();
        return all.stream()
                .filter(d -> d.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "deal",
                                        name,
                                        all.stream().map(Deal::name).toList(),
                                        "add one with \"deal add\", or import them with \"import deals\""));
    }
}
