package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.Wanted.Obligation;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a buyer's list of deliverables, an item a row. Columns (required first): {@code item};
 * {@code kind}, {@code language}, {@code version}, {@code required}, {@code condition}, {@code
 * quantity}, {@code spec}, {@code due}, {@code owner}, {@code recipient}, {@code facility}, {@code
 * cost code}, {@code attempts}, {@code needs}. Where no kind is said it is taken from the item's
 * name, and a finding says so.
 *
 * <p>Findings are {@code sheet.*} for the table as such and {@code delivery.*} for what it says.
 */
public final class DeliverySheet {

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?i).*\\b(?:after|before|from|item|following|prior)\\b.*", Pattern.DOTALL);

    private final Vocabulary<Obligation> obligations =
            Vocabulary.of(Obligation.class, Obligation::word, "obligations.txt");
    private final Kinds kinds = Kinds.standard();
    private final Findings findings = new Findings();
    private final Days days = new Days(findings);
    private final Map<String, Row> byItem = new HashMap<>();
    private final Columns<DeliveryColumn> columns;
    private final List<String> items;

    private DeliverySheet(Reported<Sheet> read, Mapping mapping, List<String> known) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(DeliveryColumn.HEADINGS, read.value(), findings),
                        findings);
        items = new ArrayList<>(known);
        columns.sheet().rows().stream()
                .map(row -> columns.text(row, DeliveryColumn.ITEM))
                .forEach(items::add);
    }

    /** How much a sheet looks like a list of deliverables; the greatest is the one meant. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(DeliveryColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @param known the items there are already
     */
    public static SheetRows<DeliveryRow> rows(
            Reported<Sheet> sheet, Mapping mapping, List<String> known) {
        return new DeliverySheet(sheet, mapping, known).rows();
    }

    private SheetRows<DeliveryRow> rows() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var rows = new ArrayList<SheetRows.Read<DeliveryRow>>();
        for (var row : columns.sheet().rows()) {
            item(row).ifPresent(item -> rows.add(new SheetRows.Read<>(List.of(row.line()), item)));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no item under them.");
        }
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private Optional<DeliveryRow> item(Row row) {
        var name = columns.text(row, DeliveryColumn.ITEM);
        if (name.isEmpty()) {
            error(row, DeliveryColumn.ITEM, "This row names no item; name it, or empty the row.");
            return Optional.empty();
        }
        var before = byItem.putIfAbsent(Spelling.of(name), row);
        if (before != null) {
            error(
                    row,
                    DeliveryColumn.ITEM,
                    "\"%s\" is already in line %d; call one of them otherwise."
                            .formatted(name, before.line()));
            return Optional.empty();
        }
        var kind = kind(row, name);
        var said = obligation(row);
        if (kind.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DeliveryRow(
                        columns.sheet().at(row.line()),
                        name,
                        kind.get(),
                        columns.text(row, DeliveryColumn.LANGUAGE),
                        columns.text(row, DeliveryColumn.VERSION),
                        said.get().obligation(),
                        said.get().condition(),
                        number(row, DeliveryColumn.QUANTITY, 1),
                        columns.text(row, DeliveryColumn.SPEC),
                        due(row),
                        new Handling(
                                columns.text(row, DeliveryColumn.OWNER),
                                columns.text(row, DeliveryColumn.RECIPIENT),
                                columns.text(row, DeliveryColumn.FACILITY),
                                columns.text(row, DeliveryColumn.COST_CODE),
                                0),
                        number(row, DeliveryColumn.ATTEMPTS, 0),
                        needs(row)));
    }

    private void error(Row row, DeliveryColumn column, String text) {
        findings.error(
                "delivery." + column.title().replace(' ', '-'), columns.at(row, column), text);
    }

    private Optional<String> kind(Row row, String item) {
        var cell = columns.text(row, DeliveryColumn.KIND);
        var exact = kinds.exact(cell.isEmpty() ? item : cell);
        if (exact.isPresent()) {
            return Optional.of(exact.get().id());
        }
        var guessed = kinds.in(cell).or(() -> kinds.in(item));
        if (guessed.isEmpty()) {
            error(
                    row,
                    DeliveryColumn.KIND,
                    "What kind of thing is \"%s\"? Add a column \"kind\" that says one of \"delivery kinds\"."
                            .formatted(cell.isEmpty() ? item : cell));
            return Optional.empty();
        }
        findings.warning(
                "delivery.kind.taken",
                columns.at(row, DeliveryColumn.KIND),
                "\"%s\" is taken to be %s; say the kind if it is another."
                        .formatted(item, guessed.get().id()));
        return guessed.map(kind -> kind.id());
    }

    /**
     * @param obligation null where the sheet does not say
     */
    private record Said(@Nullable Obligation obligation, String condition) {}

    /** Words that are none of the vocabulary's are the condition itself. */
    private Optional<Said> obligation(Row row) {
        var cell = columns.text(row, DeliveryColumn.OBLIGATION);
        var condition = columns.text(row, DeliveryColumn.CONDITION);
        var word = obligations.meaning(cell).orElse(null);
        if (!condition.isEmpty()) {
            return Optional.of(new Said(Obligation.CONDITIONAL, condition));
        }
        if (cell.isEmpty()) {
            return Optional.of(new Said(null, ""));
        }
        if (word == null || word == Obligation.CONDITIONAL) {
            return Optional.of(new Said(Obligation.CONDITIONAL, cell));
        }
        return Optional.of(new Said(word, ""));
    }

    private @Nullable Due due(Row row) {
        var cell = columns.text(row, DeliveryColumn.DUE);
        if (cell.isEmpty()) {
            return null;
        }
        if (!COUNTED.matcher(cell).matches()) {
            return days.first(
                            cell,
                            columns.heading(DeliveryColumn.DUE),
                            columns.at(row, DeliveryColumn.DUE))
                    .map(Due::on)
                    .orElse(null);
        }
        try {
            return Due.of(cell, items);
        } catch (Invalid noDue) {
            error(row, DeliveryColumn.DUE, String.valueOf(noDue.getMessage()));
            return null;
        }
    }

    private @Nullable Integer number(Row row, DeliveryColumn column, int least) {
        var cell = columns.text(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        var digits = cell.replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) < least) {
            error(
                    row,
                    column,
                    "\"%s\" is no number; write digits, at least %d.".formatted(cell, least));
            return null;
        }
        return Integer.valueOf(digits);
    }

    private @Nullable List<String> needs(Row row) {
        if (!columns.has(DeliveryColumn.NEEDS)) {
            return null;
        }
        return Arrays.stream(columns.text(row, DeliveryColumn.NEEDS).split("[;|\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
