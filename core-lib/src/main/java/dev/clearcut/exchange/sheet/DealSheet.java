package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads deals, one set of rights a row; rows of one name are one deal. Columns (required first):
 * {@code name}, {@code territory}, {@code media}, {@code from}; {@code buyer}, {@code to}, {@code
 * languages}. An empty {@code to} or {@code perpetual} means for ever, empty languages mean all: a
 * need is never silent.
 *
 * <p>Findings are {@code sheet.*} for the table as such, {@code deal.*} and {@code
 * rights.wording.*} for what it says. A report with an error means: import nothing.
 */
public final class DealSheet {

    private final Findings findings = new Findings();
    private final CellWords words = new CellWords(findings);
    private final Days days = new Days(findings);
    private final Columns<DealColumn> columns;
    private final Map<String, List<Integer>> lines = new HashMap<>();

    private DealSheet(Reported<Sheet> read, Mapping mapping) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(DealColumn.HEADINGS, read.value(), findings),
                        findings);
    }

    /** How much a sheet looks like one of deals; the greatest is the one that is meant. */
    public static int fit(Sheet sheet) {
        return fit(sheet, Mapping.NONE);
    }

    /** The same, where headings have the office's own meanings. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(DealColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @return the deals that could be read; to be imported only when the report has no error
     */
    public static Reported<List<DealRow>> read(Reported<Sheet> sheet) {
        var rows = rows(sheet, Mapping.NONE);
        return new Reported<>(rows.values(), rows.report());
    }

    /** The same, for a look at each deal; headings may have the office's own meanings. */
    public static SheetRows<DealRow> rows(Reported<Sheet> sheet, Mapping mapping) {
        return new DealSheet(sheet, mapping).deals();
    }

    private SheetRows<DealRow> deals() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var deals = new LinkedHashMap<String, DealRow>();
        for (var row : columns.sheet().rows()) {
            lines.computeIfAbsent(
                            Spelling.of(columns.text(row, DealColumn.NAME)),
                            name -> new ArrayList<>())
                    .add(row.line());
            needed(row).ifPresent(needed -> put(row, needed, deals));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no deal under them.");
        }
        var rows = new ArrayList<SheetRows.Read<DealRow>>();
        deals.forEach(
                (name, deal) ->
                        rows.add(new SheetRows.Read<>(lines.getOrDefault(name, List.of()), deal)));
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private void put(Row row, Rights needed, Map<String, DealRow> deals) {
        var name = columns.text(row, DealColumn.NAME);
        if (name.isEmpty()) {
            findings.error(
                    "deal.name",
                    columns.at(row, DealColumn.NAME),
                    "This row has no name; give the deal one, or empty the row.");
            return;
        }
        var buyer = columns.text(row, DealColumn.BUYER);
        var before = deals.get(Spelling.of(name));
        if (before != null && !buyer.isEmpty() && !buyer.equals(before.buyer())) {
            findings.error(
                    "deal.buyer",
                    columns.at(row, DealColumn.BUYER),
                    "\"%s\" is with \"%s\" in line %d; one deal has one buyer."
                            .formatted(name, before.buyer(), before.where().line()));
            return;
        }
        deals.put(
                Spelling.of(name),
                before == null
                        ? new DealRow(columns.sheet().at(row.line()), name, buyer, needed)
                        : before.plus(needed));
    }

    private Optional<Rights> needed(Row row) {
        var territory = said(row, DealColumn.TERRITORY, Axis.TERRITORY).territories();
        var media = said(row, DealColumn.MEDIA, Axis.MEDIUM).media();
        var window = window(row);
        var languages =
                columns.text(row, DealColumn.LANGUAGES).isEmpty()
                        ? Languages.ALL
                        : said(row, DealColumn.LANGUAGES, Axis.LANGUAGE).languages();
        if (territory == null || media == null || languages == null || window.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Rights.of(new Box(territory, media, languages, window.get())));
    }

    private StatedRights said(Row row, DealColumn column, Axis axis) {
        var text = columns.text(row, column);
        var where = columns.at(row, column);
        if (text.isEmpty()) {
            findings.error(
                    "deal.silent",
                    where,
                    "A need cannot be silent: say which %s, or \"all\".".formatted(column.title()));
            return new StatedRights(null, null, null, null);
        }
        return LicenceTerms.isEverything(text)
                ? new StatedRights(Territories.ALL, Media.ALL, Languages.ALL, null)
                : words.on(axis, text, null, where);
    }

    private Optional<Window> window(Row row) {
        var from = columns.text(row, DealColumn.FROM);
        if (from.isEmpty()) {
            findings.error(
                    "deal.dates",
                    columns.at(row, DealColumn.FROM),
                    "From which day? Write it as 2027-03-01.");
            return Optional.empty();
        }
        var first =
                days.first(
                        from, columns.heading(DealColumn.FROM), columns.at(row, DealColumn.FROM));
        var to = columns.text(row, DealColumn.TO);
        if (to.isEmpty() || TermColumns.isForEver(to)) {
            return first.map(Window::from);
        }
        var last = days.last(to, columns.heading(DealColumn.TO), columns.at(row, DealColumn.TO));
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : between(row, first.get(), last.get());
    }

    private Optional<Window> between(Row row, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            findings.error(
                    "deal.dates",
                    columns.at(row, DealColumn.TO),
                    "The deal ends on %s, before it begins on %s; are the two swapped?"
                            .formatted(last, first));
            return Optional.empty();
        }
        return Optional.of(Window.firstToLast(first, last));
    }
}
