package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.fee.QuoteDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads quotes, one set of rights a row; rows of one reference are one quote at one price. Columns
 * (required first): {@code quoted by}, {@code materials} or {@code material ref}, {@code
 * territory}, {@code media}, {@code from}, {@code price}; {@code reference}, {@code rights}, {@code
 * share}, {@code to} or {@code years}, {@code languages}, {@code caps}, {@code currency}, {@code
 * accept by}, {@code mfn} (the names of the most-favoured-nations groups the quote is in). An empty
 * {@code to} or {@code perpetual} means for ever, empty languages mean all: what a quote is silent
 * on cannot be bought, so nothing else is left out.
 *
 * <p>Findings are {@code sheet.*} for the table as such, {@code quote.*} and {@code
 * rights.wording.*} for what it says. A report with an error means: import nothing.
 */
public final class QuoteSheet {

    private final Findings findings = new Findings();
    private final Map<String, List<Row>> rowsOf = new HashMap<>();
    private final CellWords words = new CellWords(findings);
    private final Days days = new Days(findings);
    private final Fees fees = new Fees(findings);
    private final SmallPrint smallPrint = new SmallPrint(findings);
    private final CarriedRights carried = new CarriedRights();
    private final Columns<QuoteColumn> columns;
    private final QuoteDates dates;
    private final Shares<QuoteColumn> shares;
    private final RowMaterials<QuoteColumn> materials;

    private QuoteSheet(Reported<Sheet> read, Mapping mapping, MaterialIndex index) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(QuoteColumn.HEADINGS, read.value(), findings),
                        findings);
        dates = new QuoteDates(columns, words, findings);
        shares = new Shares<>(columns, QuoteColumn.SHARE, "quote.share", findings);
        materials =
                new RowMaterials<>(columns, QuoteColumn.MATERIALS, QuoteColumn.MATERIAL_REF, index);
        if (!columns.has(QuoteColumn.MATERIALS) && !columns.has(QuoteColumn.MATERIAL_REF)) {
            findings.error(
                    "sheet.column.missing",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There is no column \"materials\" (or \"title\", \"track\", \"ISRC\"); add one that says what each quote is for.");
        }
    }

    /** How much a sheet looks like one of quotes; the greatest is the one that is meant. */
    public static int fit(Sheet sheet) {
        return fit(sheet, Mapping.NONE);
    }

    /** The same, where headings have the office's own meanings. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(QuoteColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @return the quotes that could be read, each with its reference; to be imported only when the
     *     report has no error
     */
    public static Reported<List<QuoteDraft>> read(Reported<Sheet> sheet, MaterialIndex materials) {
        var rows = rows(sheet, Mapping.NONE, materials);
        return new Reported<>(rows.values(), rows.report());
    }

    /** The same, for a look at each quote; headings may have the office's own meanings. */
    public static SheetRows<QuoteDraft> rows(
            Reported<Sheet> sheet, Mapping mapping, MaterialIndex materials) {
        return new QuoteSheet(sheet, mapping, materials).quotes();
    }

    private SheetRows<QuoteDraft> quotes() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var quotes = new LinkedHashMap<String, QuoteDraft>();
        for (var row : columns.sheet().rows()) {
            quote(row).ifPresent(quote -> put(row, quote, quotes));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no quote under them.");
        }
        var rows = new ArrayList<SheetRows.Read<QuoteDraft>>();
        quotes.forEach(
                (key, quote) -> {
                    var said = rowsOf.getOrDefault(key, List.of());
                    rows.add(
                            new SheetRows.Read<>(
                                    said.stream().map(Row::line).toList(),
                                    quote,
                                    columns.names(said, QuoteColumn.MFN)));
                });
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private void put(Row row, QuoteDraft quote, Map<String, QuoteDraft> quotes) {
        var key = Spelling.of(quote.reference());
        rowsOf.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        var before = quotes.get(key);
        if (before == null) {
            quotes.put(key, quote);
            return;
        }
        var both =
                new Offer(
                        before.offer().materials(),
                        before.offer().rights(),
                        before.offer().gives().plus(quote.offer().gives()),
                        before.offer().caps(),
                        before.offer().share());
        var same =
                new QuoteDraft(
                        quote.from(),
                        before.reference(),
                        new Offer(
                                quote.offer().materials(),
                                quote.offer().rights(),
                                both.gives(),
                                quote.offer().caps(),
                                quote.offer().share()),
                        quote.price(),
                        quote.until());
        var sum =
                new QuoteDraft(
                        before.from(), before.reference(), both, before.price(), before.until());
        if (!same.equals(sum)) {
            error(
                    row,
                    QuoteColumn.REFERENCE,
                    "quote.contradiction",
                    "\"%s\" is another quote further up: rows of one quote differ in their territories, media, dates and languages only; use two references."
                            .formatted(quote.reference()));
        }
        quotes.put(key, sum);
    }

    private Optional<QuoteDraft> quote(Row row) {
        var party = columns.text(row, QuoteColumn.PARTY);
        if (party.isEmpty()) {
            error(
                    row,
                    QuoteColumn.PARTY,
                    "quote.party",
                    "Nobody is named who quotes this; say who.");
        }
        var about = materials.of(row, findings);
        var rights = rights(row);
        var gives = gives(row);
        var caps =
                smallPrint.caps(
                        columns.text(row, QuoteColumn.CAPS), columns.at(row, QuoteColumn.CAPS));
        var share = shares.of(row);
        var stated = columns.text(row, QuoteColumn.CURRENCY);
        var text = columns.text(row, QuoteColumn.PRICE);
        var price =
                fees.read(
                        text,
                        stated.isEmpty()
                                ? Fees.currencyIn(columns.heading(QuoteColumn.PRICE))
                                : stated,
                        columns.at(row, QuoteColumn.PRICE));
        if (price.isEmpty() && SmallPrint.isNothing(text)) {
            error(row, QuoteColumn.PRICE, "quote.price", "A quote has a price, as in \"GBP 900\".");
        }
        if (party.isEmpty() || about.isEmpty() || gives.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        var ids = about.stream().map(Material::id).collect(Collectors.toSet());
        return Optional.of(
                new QuoteDraft(
                        party,
                        reference(row, party),
                        new Offer(ids, rights, gives.get(), caps, share),
                        price.get(),
                        until(row)));
    }

    /** The same in every import; a sheet without references has each giver and material once. */
    private String reference(Row row, String party) {
        var reference = columns.text(row, QuoteColumn.REFERENCE);
        return reference.isEmpty()
                ? "%s: %s".formatted(party, materials.said(row).replace('\n', ' '))
                : reference;
    }

    private Set<CarriedRight> rights(Row row) {
        var cell = columns.text(row, QuoteColumn.RIGHTS);
        return cell.isEmpty() || LicenceTerms.isEverything(cell)
                ? Set.of()
                : carried.read(cell, columns.at(row, QuoteColumn.RIGHTS), "quote.rights", findings);
    }

    private @Nullable LocalDate until(Row row) {
        var cell = columns.text(row, QuoteColumn.UNTIL);
        return SmallPrint.isNothing(cell)
                ? null
                : days.last(
                                cell,
                                columns.heading(QuoteColumn.UNTIL),
                                columns.at(row, QuoteColumn.UNTIL))
                        .orElse(null);
    }

    private Optional<Rights> gives(Row row) {
        var territory = said(row, QuoteColumn.TERRITORY, Axis.TERRITORY).territories();
        var media = said(row, QuoteColumn.MEDIA, Axis.MEDIUM).media();
        var window = dates.window(row);
        var languages =
                columns.text(row, QuoteColumn.LANGUAGES).isEmpty()
                        ? Languages.ALL
                        : said(row, QuoteColumn.LANGUAGES, Axis.LANGUAGE).languages();
        return territory == null || media == null || languages == null || window.isEmpty()
                ? Optional.empty()
                : Optional.of(Rights.of(new Box(territory, media, languages, window.get())));
    }

    private StatedRights said(Row row, QuoteColumn column, Axis axis) {
        var text = columns.text(row, column);
        if (text.isEmpty()) {
            error(
                    row,
                    column,
                    "quote.silent",
                    "What a quote is silent on cannot be bought: say which %s, or \"all\"."
                            .formatted(column.title()));
            return new StatedRights(null, null, null, null);
        }
        return LicenceTerms.isEverything(text)
                ? new StatedRights(Territories.ALL, Media.ALL, Languages.ALL, null)
                : words.on(axis, text, null, columns.at(row, column));
    }

    private void error(Row row, QuoteColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
