package dev.clearcut;

import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.clearance.Deal;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.exchange.sheet.DealSheet;
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
        var raw = Sheets.read(file, sheetName, DealSheet::fit);
        var read = DealSheet.read(raw);
        if (read.report().hasErrors()) {
            return Imported.nothing(read.report());
        }
        return scope.write(
                "imported " + file.getFileName(),
                writing -> {
                    int added = 0;
                    int changed = 0;
                    for (var row : read.value()) {
                        var before = writing.deals().named(scope.production(), row.name());
                        if (before.isEmpty()) {
                            writing.deals()
                                    .add(scope.production(), row.deal(scope.sources().freshId()));
                            added++;
                        } else if (!row.deal(before.get().id()).equals(before.get())) {
                            writing.deals()
                                    .change(
                                            scope.production(),
                                            before.get(),
                                            row.deal(before.get().id()));
                            changed++;
                        }
                    }
                    return new Imported(
                            added, changed, read.value().size() - added - changed, read.report());
                });
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
                                        "import one with \"import deals\""));
    }
}
