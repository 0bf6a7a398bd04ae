package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Reported;
import dev.clearcut.delivery.Handling;
import dev.clearcut.delivery.Kinds;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.delivery.due.DueWords;
import dev.clearcut.exchange.sheet.Sheet.Row;
import java.util.ArrayList;
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

    private static final Pattern NOTHING =
            Pattern.compile("(?iu)[-–—]?|none|nothing|n/?a|keine?|aucune?|ninguno");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?(?:[ T]\\d{2}:.*)?");

    private final Kinds kinds = Kinds.standard();
    private final Findings findings = new Findings();
    private final Days days = new Days(findings);
    private final Map<String, Row> byItem = new HashMap<>();
    private final Columns<DeliveryColumn> columns;
    private final KnownSpecs specs;
    private final DueWords dueWords;
    private final Map<String, String> numbers;
    private final SheetSections sections;
    private final ObligationWords obligations;

    private DeliverySheet(Reported<Sheet> read, Mapping mapping, DueWords known, KnownSpecs specs) {
        this.specs = specs;
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(DeliveryColumn.HEADINGS, read.value(), findings),
                        findings);
        numbers = ItemNumbers.of(columns.sheet(), row -> columns.text(row, DeliveryColumn.ITEM));
        dueWords =
                known.items(
                                columns.sheet().rows().stream()
                                        .map(row -> columns.text(row, DeliveryColumn.ITEM))
                                        .toList())
                        .numbered(numbers);
        sections = new SheetSections(columns.sheet());
        obligations = new ObligationWords(columns, findings);
    }

    /** The specifications a file can be laid beside. */
    public interface KnownSpecs {
        boolean isKnown(String idOrFile);

        /** {@code ; did you mean "ebu-r128"?}, or a full stop. */
        String hint(String idOrFile);
    }

    /** How much a sheet looks like a list of deliverables; the greatest is the one meant. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(DeliveryColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     * @param known the items and events there are already
     */
    public static SheetRows<DeliveryRow> rows(
            Reported<Sheet> sheet, Mapping mapping, DueWords known, KnownSpecs specs) {
        return new DeliverySheet(sheet, mapping, known, specs).rows();
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
        var heading = sections.heading(row, !name.isEmpty());
        if (heading.isPresent()) {
            findings.add(
                    Finding.note(
                            "delivery.section", columns.sheet().at(row.line()), heading.get()));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            error(row, DeliveryColumn.ITEM, "This row names no item; name it, or empty the row.");
            return Optional.empty();
        }
        doubtSpec(row);
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
        var said = obligations.of(row);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DeliveryRow(
                        columns.sheet().at(row.line()),
                        name,
                        kind.get(),
                        columns.text(row, DeliveryColumn.LANGUAGE),
                        columns.text(row, DeliveryColumn.VERSION),
                        said.obligation(),
                        said.condition(),
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

    /** What is no specification that ships, nor a file of one's own, is kept and said. */
    private void doubtSpec(Row row) {
        var cell = columns.text(row, DeliveryColumn.SPEC);
        if (!cell.isEmpty() && !specs.isKnown(cell)) {
            findings.warning(
                    "delivery.spec",
                    columns.at(row, DeliveryColumn.SPEC),
                    "\"%s\" is no specification that a file can be laid beside%s It is kept as the buyer's words; say the one that is meant with --spec."
                            .formatted(cell, specs.hint(cell)));
        }
    }

    private @Nullable Due due(Row row) {
        var cell = columns.text(row, DeliveryColumn.DUE);
        var where = columns.at(row, DeliveryColumn.DUE);
        if (cell.isEmpty()) {
            return null;
        }
        var heading = columns.heading(DeliveryColumn.DUE);
        if (NUMBER.matcher(cell).matches()) {
            return days.first(cell, heading, where).map(Due::on).orElse(null);
        }
        try {
            var said =
                    dueWords.read(
                            cell.replaceFirst("[ T]00:00(?::00)?.*$", ""), Days.order(heading));
            if (!said.note().isEmpty()) {
                findings.add(Finding.note("delivery.due.taken", where, said.note() + "."));
            }
            return said.due();
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
        var names = new ArrayList<String>();
        for (var said : columns.text(row, DeliveryColumn.NEEDS).split("[;|\\n]")) {
            for (var name : parted(said.strip())) {
                if (!NOTHING.matcher(name.strip()).matches()) {
                    names.add(needed(row, name.strip().replaceAll("^\"|\"$", "")));
                }
            }
        }
        return names;
    }

    /** A comma parts numbers, and names where every part is one: names of items hold commas too. */
    private List<String> parted(String said) {
        var parts = List.of(said.split(","));
        return !dueWords.isItem(said) && parts.stream().allMatch(this::isKnown)
                ? parts
                : List.of(said);
    }

    private boolean isKnown(String name) {
        return dueWords.isItem(name.strip()) || numbered(name.strip()).isPresent();
    }

    private Optional<String> numbered(String name) {
        var number =
                name.replaceFirst(
                        "(?i)^(?:item|lfd\\.?\\s*nr|no|nr|pos(?:ition)?|ziffer|punkt)?\\.?\\s*#?",
                        "");
        return Optional.ofNullable(numbers.get(number.replaceFirst("\\.0*$", "")));
    }

    /** An item by its name, or by its number in this list. */
    private String needed(Row row, String name) {
        if (dueWords.isItem(name)) {
            return name;
        }
        var item = numbered(name);
        if (item.isEmpty()) {
            error(
                    row,
                    DeliveryColumn.NEEDS,
                    "\"%s\" is no item of this list or of the delivery%s"
                            .formatted(name, dueWords.nearItem(name)));
            return name;
        }
        findings.add(
                Finding.note(
                        "delivery.needs.taken",
                        columns.at(row, DeliveryColumn.NEEDS),
                        "\"%s\" is taken as \"%s\".".formatted(name, item.get())));
        return item.get();
    }
}
