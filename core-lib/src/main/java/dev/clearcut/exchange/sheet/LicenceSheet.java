package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Terms;
import dev.clearcut.party.OurCompanies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads licences: one row a grant, rows of the same reference one licence. Columns (required
 * first): {@code licensor}, {@code materials} (references, titles or identifiers separated by
 * {@code ;}) or {@code material ref}; {@code reference} (else each licensor and material is a
 * licence), {@code instrument}, {@code licensee}, {@code rights}, {@code territory}, {@code media},
 * {@code dates} or {@code from}, {@code to} (last day) and {@code years}, {@code languages}, {@code
 * exclusivity}, {@code blackout} and {@code holdback} (each {@code TERRITORIES; MEDIA; DATES}),
 * {@code caps}, {@code duties}, {@code credit}, {@code fee}, {@code currency}, {@code signed},
 * {@code void until paid}, {@code paid}, {@code clause}, {@code mfn} (the names of the
 * most-favoured-nations groups the licence is in).
 *
 * <p>An empty territory, media, languages or term is the contract's silence and not everything;
 * {@code all} is everything. Empty rights mean all that the materials carry. What is said of a
 * licence as a whole (licensor, fee, signature…) stands on one of its rows or alike on several.
 *
 * <p>Findings are {@code sheet.*} for the table as such, {@code licence.*} and {@code
 * rights.wording.*} for what it says. A report with an error means: import nothing.
 */
public final class LicenceSheet {

    /** Two licences of one licensor that nothing else tells apart. */
    private static final String BY_LICENSOR = "%s: %s";

    private final Findings findings = new Findings();
    private final CellWords words = new CellWords(findings);
    private final Columns<LicenceColumn> columns;
    private final Licensees licensees;
    private final RowMaterials<LicenceColumn> about;
    private final LicenceFurther further;
    private final LicenceWhole whole;
    private final LicenceTerms terms;

    private LicenceSheet(
            Reported<Sheet> read, Mapping mapping, MaterialIndex materials, OurCompanies ours) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(LicenceColumn.HEADINGS, read.value(), findings),
                        findings);
        licensees = new Licensees(columns, ours);
        about =
                new RowMaterials<>(
                        columns, LicenceColumn.MATERIALS, LicenceColumn.MATERIAL_REF, materials);
        terms = new LicenceTerms(columns, about, words, new SmallPrint(findings), findings);
        further = new LicenceFurther(columns, about, words, findings);
        whole = new LicenceWhole(columns, findings);
        if (!columns.has(LicenceColumn.MATERIALS) && !columns.has(LicenceColumn.MATERIAL_REF)) {
            findings.error(
                    "sheet.column.missing",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There is no column \"materials\" (or \"title\", \"track\", \"ISRC\"); add one that says which materials each licence is for.");
        }
    }

    /** How much a sheet looks like one of licences; the greatest is the one that is meant. */
    public static int fit(Sheet sheet) {
        return fit(sheet, Mapping.NONE);
    }

    /** The same, where headings have the office's own meanings. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(LicenceColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @param ours a licensee that is none of these is warned about, once for each
     * @return the licences that could be read, in the order of their first rows, each with its
     *     reference, which is the key to tell whether an office has it already; to be imported only
     *     when the report has no error
     */
    public static Reported<List<LicenceDraft>> read(
            Reported<Sheet> sheet, MaterialIndex materials, OurCompanies ours) {
        var rows = new LicenceSheet(sheet, Mapping.NONE, materials, ours).licences();
        return new Reported<>(rows.values(), rows.report());
    }

    /** The same, for a look at each licence; headings may have the office's own meanings. */
    public static SheetRows<LicenceDraft> rows(
            Reported<Sheet> sheet, Mapping mapping, About about) {
        return new LicenceSheet(sheet, mapping, about.materials(), about.ours()).licences();
    }

    /**
     * What a licence may speak of.
     *
     * @param ours a licensee that is none of these is warned about, once for each
     */
    public record About(MaterialIndex materials, OurCompanies ours) {}

    private SheetRows<LicenceDraft> licences() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var read = new ArrayList<SheetRows.Read<LicenceDraft>>();
        for (var rows : byReference().values()) {
            var lines = rows.stream().map(Row::line).toList();
            var groups = columns.names(rows, LicenceColumn.MFN);
            licence(rows).ifPresent(draft -> read.add(new SheetRows.Read<>(lines, draft, groups)));
        }
        var drafts = read.stream().map(SheetRows.Read::value).toList();
        noteReferences(drafts);
        warnOfUnsigned(drafts);
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no licence under them.");
        }
        licensees.check(findings);
        return new SheetRows<>(read, findings.report(), findings.wrong());
    }

    private Map<String, List<Row>> byReference() {
        var byReference = new LinkedHashMap<String, List<Row>>();
        var seen = new HashMap<List<String>, Integer>();
        for (var row : columns.sheet().rows()) {
            var reference = reference(row);
            if (reference.isEmpty()) {
                continue;
            }
            var said =
                    Arrays.stream(LicenceColumn.values()).map(c -> columns.text(row, c)).toList();
            var before = seen.putIfAbsent(said, row.line());
            if (before != null) {
                error(
                        row,
                        LicenceColumn.REFERENCE,
                        "licence.twice",
                        "This row says the same as line %d; keep one of them.".formatted(before));
            }
            byReference.computeIfAbsent(Spelling.of(reference), r -> new ArrayList<>()).add(row);
        }
        return byReference;
    }

    /** The same in every import; a sheet without references has each licensor and material once. */
    private String reference(Row row) {
        if (!columns.has(LicenceColumn.REFERENCE)) {
            var licensor = columns.text(row, LicenceColumn.LICENSOR);
            return BY_LICENSOR.formatted(licensor, about.said(row).replace('\n', ' '));
        }
        var reference = columns.text(row, LicenceColumn.REFERENCE);
        if (reference.isEmpty()) {
            error(
                    row,
                    LicenceColumn.REFERENCE,
                    "licence.reference",
                    "This row has no reference; repeat the licence's reference on each row.");
        }
        return reference;
    }

    private void noteReferences(List<LicenceDraft> drafts) {
        if (!columns.has(LicenceColumn.REFERENCE) && !drafts.isEmpty()) {
            findings.add(
                    Finding.note(
                            "licence.reference",
                            columns.sheet().at(columns.sheet().headerLine()),
                            "There is no column \"reference\": each licence goes by its licensor and material, as \"%s\"."
                                    .formatted(drafts.getFirst().reference())));
        }
    }

    private void warnOfUnsigned(List<LicenceDraft> drafts) {
        var unsigned = drafts.stream().filter(d -> d.standing().signed() == null).toList();
        if (!unsigned.isEmpty() && !findings.hasErrors()) {
            findings.warning(
                    "licence.unsigned",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "%s %s, and what is not signed grants nothing: %s."
                            .formatted(
                                    columns.has(LicenceColumn.SIGNED)
                                            ? "No day of signature stands in the column \"signed\" for"
                                            : "There is no column \"signed\" with the day of signature for",
                                    unsigned.size() == 1
                                            ? "one licence"
                                            : unsigned.size() + " licences",
                                    unsigned.stream()
                                            .limit(5)
                                            .map(d -> '"' + d.reference() + '"')
                                            .collect(Collectors.joining(", "))));
        }
    }

    private Optional<LicenceDraft> licence(List<Row> rows) {
        var said = whole.of(rows);
        var signed = said.standing().signed();
        var grants = new ArrayList<Terms>();
        var holdbacks = new ArrayList<Holdback>();
        for (var row : rows) {
            terms.grant(row, signed).ifPresent(grants::add);
            terms.holdback(row).ifPresent(holdbacks::add);
        }
        if (said.licensor().isEmpty()) {
            error(
                    rows.getFirst(),
                    LicenceColumn.LICENSOR,
                    "licence.licensor",
                    "Nobody is named who grants this; give the licensor.");
            return Optional.empty();
        }
        return Optional.of(
                new LicenceDraft(
                        said.licensor(),
                        said.licensee(),
                        reference(rows.getFirst()),
                        said.instrument(),
                        Set.of(),
                        grants,
                        holdbacks,
                        said.standing(),
                        said.fee(),
                        further.of(rows, grants)));
    }

    private void error(Row row, LicenceColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
