package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Standing;
import dev.clearcut.party.OurCompanies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads licences: one row a grant, rows of the same reference one licence. Columns (required
 * first): {@code reference}, {@code licensor}, {@code materials} (references, titles or identifiers
 * separated by {@code ;}); {@code instrument}, {@code licensee}, {@code rights}, {@code territory},
 * {@code media}, {@code dates} or {@code from}, {@code to} (last day) and {@code years}, {@code
 * languages}, {@code exclusivity}, {@code blackout} and {@code holdback} (each {@code TERRITORIES;
 * MEDIA; DATES}), {@code caps}, {@code duties}, {@code credit}, {@code fee}, {@code currency},
 * {@code signed}, {@code void until paid}, {@code paid}, {@code clause}.
 *
 * <p>An empty territory, media, languages or term is the contract's silence and not everything;
 * {@code all} is everything. Empty rights mean all that the materials carry. What is said of a
 * licence as a whole (licensor, fee, signature…) stands on one of its rows or alike on several.
 *
 * <p>Findings are {@code sheet.*} for the table as such, {@code licence.*} and {@code
 * rights.wording.*} for what it says. A report with an error means: import nothing.
 */
public final class LicenceSheet {

    private static final Set<LicenceColumn> OF_THE_WHOLE =
            Set.of(
                    LicenceColumn.INSTRUMENT,
                    LicenceColumn.LICENSOR,
                    LicenceColumn.LICENSEE,
                    LicenceColumn.FEE,
                    LicenceColumn.CURRENCY,
                    LicenceColumn.SIGNED,
                    LicenceColumn.VOID_UNTIL_PAID,
                    LicenceColumn.PAID);

    private static final Set<String> NOT_YET =
            Set.of("unsigned", "notsigned", "pending", "unpaid", "notpaid", "outstanding", "open");

    private final Vocabulary<Instrument> instruments =
            Vocabulary.of(Instrument.class, Instrument::inWords, "instruments.txt");
    private final Findings findings = new Findings();
    private final CellWords words = new CellWords(findings);
    private final SmallPrint smallPrint = new SmallPrint(findings);
    private final Columns<LicenceColumn> columns;
    private final Licensees licensees;
    private final LicenceTerms terms;

    private LicenceSheet(Reported<Sheet> read, MaterialIndex materials, OurCompanies ours) {
        findings.addAll(read.report());
        columns = Columns.of(read.value(), Arrays.asList(LicenceColumn.values()), findings);
        licensees = new Licensees(columns, ours);
        terms = new LicenceTerms(columns, materials, words, smallPrint, findings);
    }

    /** For a production that has named no company of its own. */
    public static Reported<List<LicenceDraft>> read(
            Reported<Sheet> sheet, MaterialIndex materials) {
        return read(sheet, materials, OurCompanies.none());
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
        return new LicenceSheet(sheet, materials, ours).licences();
    }

    private Reported<List<LicenceDraft>> licences() {
        if (findings.hasErrors()) {
            return new Reported<>(List.of(), findings.report());
        }
        var drafts = new ArrayList<LicenceDraft>();
        for (var rows : byReference().values()) {
            licence(rows).ifPresent(drafts::add);
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no licence under them.");
        }
        licensees.check(findings);
        return new Reported<>(List.copyOf(drafts), findings.report());
    }

    private Map<String, List<Row>> byReference() {
        var byReference = new LinkedHashMap<String, List<Row>>();
        var seen = new HashMap<List<String>, Integer>();
        for (var row : columns.sheet().rows()) {
            var reference = columns.text(row, LicenceColumn.REFERENCE);
            if (reference.isEmpty()) {
                error(
                        row,
                        LicenceColumn.REFERENCE,
                        "licence.reference",
                        "This row has no reference; repeat the licence's reference on each row.");
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

    private Optional<LicenceDraft> licence(List<Row> rows) {
        var whole = new HashMap<LicenceColumn, Row>();
        OF_THE_WHOLE.forEach(column -> one(rows, column).ifPresent(r -> whole.put(column, r)));
        var signed = day(whole.get(LicenceColumn.SIGNED), LicenceColumn.SIGNED);
        var grants = new ArrayList<LicenceDraft.Terms>();
        var holdbacks = new ArrayList<Holdback>();
        for (var row : rows) {
            terms.grant(row, signed).ifPresent(grants::add);
            terms.holdback(row).ifPresent(holdbacks::add);
        }
        var instrument = instrument(whole.get(LicenceColumn.INSTRUMENT));
        var standing = standing(rows, whole, signed);
        var fee = fee(whole);
        var licensor = whole.get(LicenceColumn.LICENSOR);
        if (licensor == null) {
            error(
                    rows.getFirst(),
                    LicenceColumn.LICENSOR,
                    "licence.licensor",
                    "Nobody is named who grants this; give the licensor.");
            return Optional.empty();
        }
        var licensee = licensee(whole.get(LicenceColumn.LICENSEE));
        return Optional.of(
                new LicenceDraft(
                        columns.text(licensor, LicenceColumn.LICENSOR),
                        licensee,
                        columns.text(rows.getFirst(), LicenceColumn.REFERENCE),
                        instrument,
                        Set.of(),
                        grants,
                        holdbacks,
                        standing,
                        fee));
    }

    /** The first row that fills a column; another one that fills it differently contradicts it. */
    private Optional<Row> one(List<Row> rows, LicenceColumn column) {
        Row first = null;
        for (var row : rows) {
            var text = columns.text(row, column);
            if (text.isEmpty()) {
                continue;
            }
            if (first == null) {
                first = row;
            } else if (!same(column, text, columns.text(first, column))) {
                error(
                        row,
                        column,
                        "licence.contradiction",
                        "\"%s\" is %s here and %s in line %d, of the same licence; make them agree, or use two references."
                                .formatted(
                                        column.title(),
                                        text,
                                        columns.text(first, column),
                                        first.line()));
            }
        }
        return Optional.ofNullable(first);
    }

    /** Case and punctuation make no other party; in an amount they may. */
    private static boolean same(LicenceColumn column, String one, String other) {
        return column == LicenceColumn.FEE
                ? one.replaceAll("[,\\s]", "").equalsIgnoreCase(other.replaceAll("[,\\s]", ""))
                : Spelling.of(one).equals(Spelling.of(other));
    }

    private @Nullable String licensee(@Nullable Row row) {
        var name = row == null ? "" : columns.text(row, LicenceColumn.LICENSEE);
        return Licensees.isName(name) ? name : null;
    }

    private Instrument instrument(@Nullable Row row) {
        if (row == null) {
            return Instrument.LICENCE;
        }
        var word = columns.text(row, LicenceColumn.INSTRUMENT);
        var meaning = instruments.meaning(word);
        if (meaning.isEmpty()) {
            var hint = instruments.didYouMean(word);
            error(
                    row,
                    LicenceColumn.INSTRUMENT,
                    "licence.instrument",
                    "\"%s\" is no kind of paper%s Kinds are %s."
                            .formatted(
                                    word,
                                    hint.isEmpty() ? "." : hint,
                                    String.join(
                                            ", ",
                                            Arrays.stream(Instrument.values())
                                                    .map(Instrument::word)
                                                    .toList())));
        }
        return meaning.orElse(Instrument.LICENCE);
    }

    private Standing standing(
            List<Row> rows, Map<LicenceColumn, Row> whole, @Nullable LocalDate signed) {
        var paid = day(whole.get(LicenceColumn.PAID), LicenceColumn.PAID);
        boolean voidUntilPaid = voidUntilPaid(whole.get(LicenceColumn.VOID_UNTIL_PAID));
        try {
            return new Standing(signed, voidUntilPaid, paid);
        } catch (Invalid contradiction) {
            error(
                    whole.getOrDefault(LicenceColumn.PAID, rows.getFirst()),
                    LicenceColumn.PAID,
                    "licence.standing",
                    String.valueOf(contradiction.getMessage()));
            return Standing.unsigned();
        }
    }

    private boolean voidUntilPaid(@Nullable Row row) {
        if (row == null) {
            return false;
        }
        var cell = columns.text(row, LicenceColumn.VOID_UNTIL_PAID);
        var truth = YesNo.read(cell);
        if (truth.isEmpty()) {
            error(
                    row,
                    LicenceColumn.VOID_UNTIL_PAID,
                    "licence.standing",
                    "\"%s\" is neither yes nor no.".formatted(cell));
        }
        return truth.orElse(false);
    }

    private @Nullable LocalDate day(@Nullable Row row, LicenceColumn column) {
        if (row == null) {
            return null;
        }
        var cell = columns.text(row, column);
        var truth = YesNo.read(cell);
        if (truth.isPresent() && truth.get()) {
            error(row, column, "licence.standing", "Say on which day, as in 2027-03-01.");
            return null;
        }
        boolean notYet = truth.isPresent() || NOT_YET.contains(Spelling.of(cell));
        return notYet ? null : words.day(cell, columns.at(row, column)).orElse(null);
    }

    private @Nullable Money fee(Map<LicenceColumn, Row> whole) {
        var row = whole.get(LicenceColumn.FEE);
        if (row == null) {
            return null;
        }
        var currency = whole.getOrDefault(LicenceColumn.CURRENCY, row);
        return smallPrint
                .fee(
                        columns.text(row, LicenceColumn.FEE),
                        columns.text(currency, LicenceColumn.CURRENCY),
                        columns.at(row, LicenceColumn.FEE))
                .orElse(null);
    }

    private void error(Row row, LicenceColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
