package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Money;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Standing;
import dev.clearcut.material.CarriedRight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of a licence as a whole, on one of its rows or alike on several: licensor,
 * fee, signature.
 */
final class LicenceWhole {

    /**
     * What is said of one licence.
     *
     * @param licensor empty when nobody is named
     * @param licensee null when it is the production
     * @param fee null when none is agreed
     */
    record Whole(
            String licensor,
            @Nullable String licensee,
            Instrument instrument,
            Standing standing,
            @Nullable Money fee) {}

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

    /** A contract's date may be that of its draft. */
    private static final Pattern SAYS_SIGNED = Pattern.compile("(?i)sign|execut");

    private static final Set<String> NOT_YET =
            Set.of(
                    "unsigned",
                    "notsigned",
                    "notyetsigned",
                    "pending",
                    "awaiting",
                    "awaitingsignature",
                    "outforsignature",
                    "draft",
                    "unpaid",
                    "notpaid",
                    "due",
                    "invoiced",
                    "outstanding",
                    "open");

    private static final Set<String> DONE =
            Set.of(
                    "signed",
                    "executed",
                    "fullyexecuted",
                    "countersigned",
                    "paid",
                    "paidinfull",
                    "done");

    private final Vocabulary<Instrument> instruments =
            Vocabulary.of(Instrument.class, Instrument::inWords, "instruments.txt");
    private final Vocabulary<CarriedRight> papersOfRights =
            Vocabulary.named(CarriedRight.class, "instrument-rights.txt");
    private final Columns<LicenceColumn> columns;
    private final Findings findings;
    private final Days days;
    private final Fees fees;
    private final MaterialKinds kinds;
    private final Set<String> noted = new HashSet<>();

    LicenceWhole(Columns<LicenceColumn> columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
        this.days = new Days(findings);
        this.fees = new Fees(findings);
        this.kinds = new MaterialKinds(findings);
    }

    Whole of(List<Row> rows) {
        var whole = new HashMap<LicenceColumn, Row>();
        OF_THE_WHOLE.forEach(column -> one(rows, column).ifPresent(r -> whole.put(column, r)));
        var licensor = whole.get(LicenceColumn.LICENSOR);
        var licensee = whole.get(LicenceColumn.LICENSEE);
        return new Whole(
                licensor == null ? "" : columns.text(licensor, LicenceColumn.LICENSOR),
                licensee(licensee),
                instrument(whole.get(LicenceColumn.INSTRUMENT)),
                standing(rows, whole),
                fee(whole));
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
    private boolean same(LicenceColumn column, String one, String other) {
        if (column == LicenceColumn.INSTRUMENT && known(one).isPresent()) {
            return known(one).equals(known(other));
        }
        return column == LicenceColumn.FEE
                ? one.replaceAll("[,\\s]", "").equalsIgnoreCase(other.replaceAll("[,\\s]", ""))
                : Spelling.of(one).equals(Spelling.of(other));
    }

    private Optional<Instrument> known(String word) {
        return instruments
                .meaning(word)
                .or(() -> papersOfRights.meaning(word).map(right -> Instrument.LICENCE));
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
        var meaning = known(word);
        if (meaning.isEmpty() && kinds.isKnown(word)) {
            if (noted.add(Spelling.of(word))) {
                findings.add(
                        Finding.note(
                                "licence.instrument",
                                columns.at(row, LicenceColumn.INSTRUMENT),
                                "\"%s\" is what the material is, no kind of paper; the paper is taken for a licence."
                                        .formatted(word)));
            }
        } else if (meaning.isEmpty()) {
            error(row, LicenceColumn.INSTRUMENT, "licence.instrument", noPaper(word));
        }
        return meaning.orElse(Instrument.LICENCE);
    }

    private String noPaper(String word) {
        var hint = instruments.didYouMean(word);
        return "\"%s\" is no kind of paper%s Kinds are %s."
                .formatted(
                        word,
                        hint.isEmpty() ? "." : hint,
                        Arrays.stream(Instrument.values())
                                .map(Instrument::word)
                                .collect(Collectors.joining(", ")));
    }

    private Standing standing(List<Row> rows, Map<LicenceColumn, Row> whole) {
        var signed = signed(whole.get(LicenceColumn.SIGNED));
        boolean voidUntilPaid = voidUntilPaid(whole.get(LicenceColumn.VOID_UNTIL_PAID));
        var paid = paid(whole.get(LicenceColumn.PAID), voidUntilPaid);
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

    private @Nullable LocalDate signed(@Nullable Row row) {
        if (row == null || isNotYet(row, LicenceColumn.SIGNED)) {
            return null;
        }
        var heading = columns.heading(LicenceColumn.SIGNED);
        if (!SAYS_SIGNED.matcher(heading).find() && noted.add("signed")) {
            findings.warning(
                    "licence.standing",
                    columns.at(row, LicenceColumn.SIGNED),
                    "\"%s\" is read as the day of signature, here and below: a contract without one is not in force. If it is another day, name the column \"#%s\"."
                            .formatted(heading, heading));
        }
        return day(row, LicenceColumn.SIGNED);
    }

    /**
     * The day of payment matters where the licence hangs on it; elsewhere a mere yes is no loss.
     */
    private @Nullable LocalDate paid(@Nullable Row row, boolean voidUntilPaid) {
        if (row == null || isNotYet(row, LicenceColumn.PAID)) {
            return null;
        }
        if (!voidUntilPaid && isYes(row, LicenceColumn.PAID)) {
            if (noted.add("paid")) {
                findings.warning(
                        "licence.standing",
                        columns.at(row, LicenceColumn.PAID),
                        "Paid without a day is not kept, here and below; give the day, as in 2027-03-01.");
            }
            return null;
        }
        return day(row, LicenceColumn.PAID);
    }

    private boolean isNotYet(Row row, LicenceColumn column) {
        var cell = columns.text(row, column);
        return YesNo.read(cell).equals(Optional.of(false))
                || LicenceTerms.isSilent(cell)
                || NOT_YET.contains(Spelling.of(cell));
    }

    private boolean isYes(Row row, LicenceColumn column) {
        var cell = columns.text(row, column);
        return YesNo.read(cell).equals(Optional.of(true)) || DONE.contains(Spelling.of(cell));
    }

    private @Nullable LocalDate day(Row row, LicenceColumn column) {
        if (isYes(row, column)) {
            error(row, column, "licence.standing", "Say on which day, as in 2027-03-01.");
            return null;
        }
        return days.first(
                        columns.text(row, column), columns.heading(column), columns.at(row, column))
                .orElse(null);
    }

    private @Nullable Money fee(Map<LicenceColumn, Row> whole) {
        var row = whole.get(LicenceColumn.FEE);
        if (row == null) {
            return null;
        }
        var stated = whole.get(LicenceColumn.CURRENCY);
        return fees.read(
                        columns.text(row, LicenceColumn.FEE),
                        stated == null
                                ? Fees.currencyIn(columns.heading(LicenceColumn.FEE))
                                : columns.text(stated, LicenceColumn.CURRENCY),
                        columns.at(row, LicenceColumn.FEE))
                .orElse(null);
    }

    private void error(Row row, LicenceColumn column, String rule, String text) {
        findings.error(rule, columns.at(row, column), text);
    }
}
