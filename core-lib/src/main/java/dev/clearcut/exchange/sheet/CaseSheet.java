package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Reported;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads clearance cases, a row each; a row that names several rights is one case for each. Columns
 * (required first): {@code right}, {@code material} or {@code material ref}; {@code state}, {@code
 * owner}, {@code due}, {@code why}, {@code since}.
 *
 * <p>Findings are {@code sheet.*} for the table as such and {@code case.*} for what it says.
 */
public final class CaseSheet {

    private final Vocabulary<CaseState> states =
            Vocabulary.of(CaseState.class, CaseState::inWords, "case-states.txt");
    private final CarriedRights rights = new CarriedRights();
    private final Findings findings = new Findings();
    private final Days days = new Days(findings);
    private final Map<String, Row> byKey = new HashMap<>();
    private final MaterialIndex materials;
    private final Columns<CaseColumn> columns;

    private CaseSheet(Reported<Sheet> read, Mapping mapping, MaterialIndex materials) {
        this.materials = materials;
        findings.addAll(read.report());
        columns =
                Columns.of(
                        read.value(),
                        mapping.on(CaseColumn.HEADINGS, read.value(), findings),
                        findings);
        if (!columns.has(CaseColumn.MATERIAL) && !columns.has(CaseColumn.MATERIAL_REF)) {
            findings.error(
                    "sheet.column.missing",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There is no column \"material\" (or \"title\", \"material ref\"); add one that says which material each case is about.");
        }
    }

    /** How much a sheet looks like one of cases; the greatest is the one that is meant. */
    public static int fit(Sheet sheet, Mapping mapping) {
        return Columns.fit(sheet, mapping.on(CaseColumn.HEADINGS, sheet, new Findings()));
    }

    /**
     * @param sheet as it was read; its findings go in front of those made here
     */
    public static SheetRows<CaseRow> rows(
            Reported<Sheet> sheet, Mapping mapping, MaterialIndex materials) {
        return new CaseSheet(sheet, mapping, materials).rows();
    }

    private SheetRows<CaseRow> rows() {
        if (findings.hasErrors()) {
            return new SheetRows<>(List.of(), findings.report(), findings.wrong());
        }
        var rows = new ArrayList<SheetRows.Read<CaseRow>>();
        for (var row : columns.sheet().rows()) {
            cases(row).forEach(one -> rows.add(new SheetRows.Read<>(List.of(row.line()), one)));
        }
        if (columns.sheet().rows().isEmpty()) {
            findings.error(
                    "sheet.empty",
                    columns.sheet().at(columns.sheet().headerLine()),
                    "There are column names, and no case under them.");
        }
        return new SheetRows<>(rows, findings.report(), findings.wrong());
    }

    private List<CaseRow> cases(Row row) {
        var material = material(row);
        var said = rights(row);
        var state = state(row);
        var due = due(row);
        if (material.isEmpty()) {
            return List.of();
        }
        var cases = new ArrayList<CaseRow>();
        for (var right : said) {
            if (isOnce(row, material.get(), right)) {
                cases.add(
                        new CaseRow(
                                columns.at(row, CaseColumn.STATE),
                                material.get(),
                                right,
                                state,
                                columns.text(row, CaseColumn.OWNER),
                                due,
                                why(row)));
            }
        }
        return cases;
    }

    private Set<CarriedRight> rights(Row row) {
        var cell = columns.text(row, CaseColumn.RIGHT);
        var where = columns.at(row, CaseColumn.RIGHT);
        if (cell.isEmpty()) {
            findings.error("case.right", where, "Which right? Say sync, master or another one.");
        }
        return rights.read(cell, where, "case.right", findings);
    }

    private boolean isOnce(Row row, Material material, CarriedRight right) {
        if (!material.carries().contains(right)) {
            findings.error(
                    "case.right",
                    columns.at(row, CaseColumn.RIGHT),
                    "\"%s\" carries %s, not %s."
                            .formatted(
                                    material.title(),
                                    material.carries().stream()
                                            .map(CarriedRight::inWords)
                                            .collect(Collectors.joining(", ")),
                                    right.inWords()));
            return false;
        }
        var before = byKey.putIfAbsent(material.id() + "/" + right.word(), row);
        if (before != null) {
            findings.error(
                    "case.twice",
                    columns.sheet().at(row.line()),
                    "The %s of \"%s\" is already in line %d; keep one of the two rows."
                            .formatted(right.inWords(), material.title(), before.line()));
        }
        return true;
    }

    private Optional<Material> material(Row row) {
        var ref = columns.text(row, CaseColumn.MATERIAL_REF);
        var title = columns.text(row, CaseColumn.MATERIAL);
        var word = ref.isEmpty() ? title : ref;
        var where = columns.at(row, ref.isEmpty() ? CaseColumn.MATERIAL : CaseColumn.MATERIAL_REF);
        var found = materials.find(word);
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        if (found.isEmpty()) {
            var hint = materials.didYouMean(word);
            findings.error(
                    "case.material",
                    where,
                    "\"%s\" is no material of this production%s Import the materials first."
                            .formatted(word, hint.isEmpty() ? "." : hint));
        } else {
            findings.error(
                    "case.material",
                    where,
                    "\"%s\" may be %s; give the reference or an identifier instead."
                            .formatted(
                                    word,
                                    found.stream()
                                            .limit(4)
                                            .map(MaterialIndex::inWords)
                                            .collect(Collectors.joining(" or "))));
        }
        return Optional.empty();
    }

    private @Nullable CaseState state(Row row) {
        var word = columns.text(row, CaseColumn.STATE);
        if (word.isEmpty()) {
            return null;
        }
        var state = states.meaning(word);
        if (state.isEmpty()) {
            var hint = states.didYouMean(word);
            findings.error(
                    "case.state",
                    columns.at(row, CaseColumn.STATE),
                    "\"%s\" is no state of a clearance%s States are %s."
                            .formatted(
                                    word,
                                    hint.isEmpty() ? "." : hint,
                                    Stream.of(CaseState.values())
                                            .map(CaseState::word)
                                            .collect(Collectors.joining(", "))));
        }
        return state.orElse(null);
    }

    private @Nullable LocalDate due(Row row) {
        var cell = columns.text(row, CaseColumn.DUE);
        return cell.isEmpty()
                ? null
                : days.first(cell, columns.heading(CaseColumn.DUE), columns.at(row, CaseColumn.DUE))
                        .orElse(null);
    }

    private String why(Row row) {
        return Stream.of(columns.text(row, CaseColumn.WHY), columns.text(row, CaseColumn.SINCE))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
