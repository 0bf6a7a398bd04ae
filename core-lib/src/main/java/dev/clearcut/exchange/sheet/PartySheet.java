package dev.clearcut.exchange.sheet;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.party.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads people and companies, one a row. Columns (required first): {@code name}; {@code kind}
 * (person, company or society), {@code identifiers} or a column a scheme, {@code contacts}, of
 * which there may be several columns. Lists are separated by {@code ;}.
 *
 * <p>Findings are {@code sheet.*} for the table as such and {@code party.*} for what it says.
 */
public final class PartySheet {

    private final Vocabulary<Party.Kind> kinds =
            Vocabulary.of(
                    Party.Kind.class,
                    kind -> kind.name().toLowerCase(Locale.ROOT),
                    "party-kinds.txt");
    private final Findings findings = new Findings();
    private final Map<String, Row> byName = new HashMap<>();
    private final Columns<PartyColumn> columns;

    private PartySheet(Reported<Sheet> read, Mapping mapping) {
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(PartyColumn.HEADINGS, read.value(), findings),
                        findings);
    }

    /** How much a sheet looks like one of parties; the greatest is the one that is meant. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(PartyColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     */
    public static SheetRows<PartyRow> rows(Reported<Sheet> sheet, Mapping mapping) {
        return new PartySheet(sheet, mapping).rows();
    }

    private SheetRows<PartyRow> rows() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var rows = new ArrayList<SheetRows.Read<PartyRow>>();
        for (var row : columns.sheet().rows()) {
            row(row).ifPresent(r -> rows.add(new SheetRows.Read<>(List.of(row.line()), r)));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and nobody under them.");
        }
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private Optional<PartyRow> row(Row row) {
        var name = columns.text(row, PartyColumn.NAME);
        if (name.isEmpty()) {
            findings.error(
                    "party.name",
                    columns.at(row, PartyColumn.NAME),
                    "This row has no name; give it one, or empty the row.");
            return Optional.empty();
        }
        var before = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), row);
        if (before != null) {
            findings.error(
                    "party.twice",
                    columns.at(row, PartyColumn.NAME),
                    "\"%s\" is already in line %d; keep one of the two rows."
                            .formatted(name, before.line()));
        }
        return Optional.of(
                new PartyRow(
                        name,
                        kind(row),
                        identifiers(row),
                        Columns.parts(columns.text(row, PartyColumn.CONTACTS)).stream()
                                .distinct()
                                .toList()));
    }

    private Party.@Nullable Kind kind(Row row) {
        var word = columns.text(row, PartyColumn.KIND);
        if (word.isEmpty()) {
            return null;
        }
        var kind = kinds.meaning(word);
        if (kind.isEmpty()) {
            var hint = kinds.didYouMean(word);
            findings.error(
                    "party.kind",
                    columns.at(row, PartyColumn.KIND),
                    "\"%s\" is no sort of party%s Sorts are person, company, society."
                            .formatted(word, hint.isEmpty() ? "." : hint));
        }
        return kind.orElse(null);
    }

    private List<Identifier> identifiers(Row row) {
        var all = new LinkedHashSet<Identifier>();
        for (var column : List.of(PartyColumn.IDENTIFIERS, PartyColumn.ISNI, PartyColumn.IPI)) {
            for (var part : Columns.parts(columns.text(row, column))) {
                identifier(row, column, part).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private Optional<Identifier> identifier(Row row, PartyColumn column, String text) {
        try {
            var scheme = column.scheme();
            return Optional.of(
                    scheme == null ? Identifier.parse(text) : Identifier.of(scheme, text));
        } catch (Invalid broken) {
            findings.error(
                    "party.identifier",
                    columns.at(row, column),
                    String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }
}
