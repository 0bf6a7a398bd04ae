package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one row's grant and holdback. */
final class LicenceTerms {

    private static final Set<String> EVERYTHING =
            Set.of(
                    "all",
                    "any",
                    "everything",
                    "everywhere",
                    "every",
                    "unrestricted",
                    "alle",
                    "tous");

    private static final Set<String> SILENT =
            Set.of("silent", "notstated", "notspecified", "unspecified", "unstated");

    private final Columns<LicenceColumn> columns;
    private final MaterialIndex materials;
    private final Findings findings;
    private final CellWords words;
    private final TermColumns term;
    private final SmallPrint smallPrint;
    private final CarriedRights carriedRights = new CarriedRights();
    private final Vocabulary<Exclusivity> exclusivities =
            Vocabulary.of(
                    Exclusivity.class,
                    e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "exclusivities.txt");

    LicenceTerms(
            Columns<LicenceColumn> columns,
            MaterialIndex materials,
            CellWords words,
            SmallPrint smallPrint,
            Findings findings) {
        this.columns = columns;
        this.materials = materials;
        this.findings = findings;
        this.words = words;
        this.smallPrint = smallPrint;
        this.term = new TermColumns(columns, words, findings);
    }

    /** Whether a word means no limit; an asterisk does. */
    static boolean isEverything(String cell) {
        return cell.equals("*") || EVERYTHING.contains(Spelling.of(cell));
    }

    /** Whether a cell says in so many words that the contract does not say. */
    static boolean isSilent(String cell) {
        return cell.isEmpty() || SILENT.contains(Spelling.of(cell));
    }

    /** Empty for a row that only states a holdback. */
    Optional<LicenceDraft.Terms> grant(Row row, @Nullable LocalDate signed) {
        if (isHoldbackAlone(row)) {
            return Optional.empty();
        }
        var about = materials(row);
        if (about.isEmpty() && columns.text(row, LicenceColumn.MATERIALS).isEmpty()) {
            findings.error(
                    "licence.materials",
                    columns.at(row, LicenceColumn.MATERIALS),
                    "This grant names no material; give references or titles, separated by ;.");
        }
        var rights = rights(row, about);
        var stated = stated(row, signed);
        return Optional.of(
                new LicenceDraft.Terms(
                        columns.text(row, LicenceColumn.CLAUSE),
                        ids(about),
                        rights,
                        stated.rights(),
                        stated.silent(),
                        words.rights(
                                columns.text(row, LicenceColumn.BLACKOUT),
                                columns.at(row, LicenceColumn.BLACKOUT)),
                        exclusivity(row),
                        smallPrint.caps(
                                columns.text(row, LicenceColumn.CAPS),
                                columns.at(row, LicenceColumn.CAPS)),
                        duties(row)));
    }

    Optional<Holdback> holdback(Row row) {
        var text = columns.text(row, LicenceColumn.HOLDBACK);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var scope = words.rights(text, columns.at(row, LicenceColumn.HOLDBACK));
        if (scope.equals(Rights.none())) {
            return Optional.empty();
        }
        boolean alone = isHoldbackAlone(row);
        var about = alone ? materials(row) : quietly(row);
        return Optional.of(
                new Holdback(
                        columns.text(row, LicenceColumn.CLAUSE),
                        ids(about),
                        alone ? rights(row, about) : rightsQuietly(row),
                        scope,
                        ""));
    }

    private boolean isHoldbackAlone(Row row) {
        if (columns.text(row, LicenceColumn.HOLDBACK).isEmpty()) {
            return false;
        }
        for (var column : LicenceColumn.values()) {
            if (column.grants() && !columns.text(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Set<Material> materials(Row row) {
        var about = new LinkedHashSet<Material>();
        for (var part : Columns.parts(columns.text(row, LicenceColumn.MATERIALS))) {
            var found = materials.find(SmallPrint.unquoted(part));
            if (found.size() == 1) {
                about.addAll(found);
            } else {
                findings.error(
                        "licence.materials",
                        columns.at(row, LicenceColumn.MATERIALS),
                        found.isEmpty() ? unknown(part) : ambiguous(part, found));
            }
        }
        return about;
    }

    private String unknown(String part) {
        var hint = materials.didYouMean(part);
        return "\"%s\" is no material of this office%s Import the materials first, or give its reference, title or identifier."
                .formatted(part, hint.isEmpty() ? "." : hint);
    }

    private static String ambiguous(String part, Set<Material> found) {
        return "\"%s\" may be %s; give the reference or an identifier instead."
                .formatted(
                        part,
                        found.stream()
                                .limit(4)
                                .map(MaterialIndex::inWords)
                                .collect(Collectors.joining(" or ")));
    }

    /** The grant of the same row has reported what is not understood. */
    private Set<Material> quietly(Row row) {
        var about = new LinkedHashSet<Material>();
        for (var part : Columns.parts(columns.text(row, LicenceColumn.MATERIALS))) {
            about.addAll(materials.find(SmallPrint.unquoted(part)));
        }
        return about;
    }

    private Set<CarriedRight> rights(Row row, Set<Material> about) {
        var cell = columns.text(row, LicenceColumn.RIGHTS);
        if (isEverything(cell)) {
            return Set.of();
        }
        var where = columns.at(row, LicenceColumn.RIGHTS);
        var rights = carriedRights.read(cell, where, "licence.rights", findings);
        for (var right : rights) {
            if (!about.isEmpty() && about.stream().noneMatch(m -> m.carries().contains(right))) {
                findings.add(
                        Finding.warning(
                                "licence.rights.carried",
                                where,
                                "None of the materials here carries %s: %s."
                                        .formatted(
                                                right.inWords(),
                                                about.stream()
                                                        .limit(4)
                                                        .map(
                                                                m ->
                                                                        "\""
                                                                                + m.title()
                                                                                + "\" carries "
                                                                                + m.carries())
                                                        .collect(Collectors.joining("; ")))));
            }
        }
        return rights;
    }

    private Set<CarriedRight> rightsQuietly(Row row) {
        var cell = columns.text(row, LicenceColumn.RIGHTS);
        return isEverything(cell)
                ? Set.of()
                : carriedRights.read(
                        cell,
                        columns.at(row, LicenceColumn.RIGHTS),
                        "licence.rights",
                        new Findings());
    }

    /** An empty cell is the contract's silence, never everything. */
    private StatedRights stated(Row row, @Nullable LocalDate signed) {
        var territories = axis(row, LicenceColumn.TERRITORY, Axis.TERRITORY, signed);
        var media = axis(row, LicenceColumn.MEDIA, Axis.MEDIUM, signed);
        var languages = axis(row, LicenceColumn.LANGUAGES, Axis.LANGUAGE, signed);
        return new StatedRights(
                territories.territories(),
                media.media(),
                languages.languages(),
                term.read(row, signed));
    }

    private StatedRights axis(
            Row row, LicenceColumn column, Axis axis, @Nullable LocalDate signed) {
        var cell = columns.text(row, column);
        if (isSilent(cell)) {
            return new StatedRights(null, null, null, null);
        }
        if (isEverything(cell)) {
            return new StatedRights(Territories.ALL, Media.ALL, Languages.ALL, null);
        }
        return words.on(axis, cell, signed, columns.at(row, column));
    }

    private Exclusivity exclusivity(Row row) {
        var cell = columns.text(row, LicenceColumn.EXCLUSIVITY);
        if (cell.isEmpty()) {
            return Exclusivity.NON_EXCLUSIVE;
        }
        var truth = YesNo.read(cell);
        if (truth.isPresent()) {
            return truth.get() ? Exclusivity.EXCLUSIVE : Exclusivity.NON_EXCLUSIVE;
        }
        var meaning = exclusivities.meaning(cell);
        if (meaning.isEmpty()) {
            findings.error(
                    "licence.exclusivity",
                    columns.at(row, LicenceColumn.EXCLUSIVITY),
                    "\"%s\" is neither exclusive, sole nor non-exclusive; write one of the three."
                            .formatted(cell));
        }
        return meaning.orElse(Exclusivity.NON_EXCLUSIVE);
    }

    private List<Duty> duties(Row row) {
        var duties =
                new ArrayList<>(
                        smallPrint.duties(
                                columns.text(row, LicenceColumn.DUTIES),
                                columns.at(row, LicenceColumn.DUTIES)));
        var credit = SmallPrint.unquoted(columns.text(row, LicenceColumn.CREDIT));
        if (!credit.isEmpty()) {
            duties.add(Duty.credit(credit));
        }
        return duties;
    }

    private static Set<Id<Material>> ids(Set<Material> materials) {
        return materials.stream().map(Material::id).collect(Collectors.toSet());
    }
}
