package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Id;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Terms;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.ArrayList;
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
            Set.of(
                    "silent",
                    "notstated",
                    "notspecified",
                    "unspecified",
                    "unstated",
                    "unknown",
                    "tbc",
                    "tbd",
                    "tba",
                    "tobeconfirmed",
                    "tobeagreed",
                    "na",
                    "notapplicable");

    private final Columns<LicenceColumn> columns;
    private final RowMaterials<LicenceColumn> materials;
    private final Findings findings;
    private final CellWords words;
    private final TermColumns term;
    private final EventTerms eventTerm;
    private final SmallPrint smallPrint;
    private final LicenceRights carriedRights;
    private final Shares<LicenceColumn> shares;
    private final Vocabulary<Exclusivity> exclusivities =
            Vocabulary.of(
                    Exclusivity.class,
                    e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "exclusivities.txt");

    LicenceTerms(
            Columns<LicenceColumn> columns,
            RowMaterials<LicenceColumn> materials,
            CellWords words,
            SmallPrint smallPrint,
            Findings findings) {
        this.columns = columns;
        this.materials = materials;
        this.findings = findings;
        this.words = words;
        this.smallPrint = smallPrint;
        this.carriedRights = new LicenceRights(columns, findings);
        this.shares = new Shares<>(columns, LicenceColumn.SHARE, "licence.share", findings);
        this.term = new TermColumns(columns, words, findings);
        this.eventTerm = new EventTerms(columns, findings);
    }

    /** Whether a word means no limit; an asterisk does. */
    static boolean isEverything(String cell) {
        return cell.equals("*") || EVERYTHING.contains(Spelling.of(cell));
    }

    /** Whether a cell says in so many words that the contract does not say. */
    static boolean isSilent(String cell) {
        return cell.matches("[-–—?/. ]*") || SILENT.contains(Spelling.of(cell));
    }

    /** Empty for a row that only states a holdback. */
    Optional<Terms> grant(Row row, @Nullable LocalDate signed) {
        if (isHoldbackAlone(row)) {
            return Optional.empty();
        }
        var about = materials.of(row, findings);
        var rights = carriedRights.of(row, about);
        var event = eventTerm.read(row);
        var stated = stated(row, event.isPresent() ? null : term.read(row, signed), signed);
        return Optional.of(
                Terms.granting(stated.rights())
                        .clause(columns.text(row, LicenceColumn.CLAUSE))
                        .of(ids(about))
                        .rights(rights)
                        .silent(stated.silent())
                        .barred(
                                words.rights(
                                        columns.text(row, LicenceColumn.BLACKOUT),
                                        columns.at(row, LicenceColumn.BLACKOUT)))
                        .exclusivity(exclusivity(row))
                        .caps(caps(row))
                        .duties(duties(row))
                        .term(event.orElse(null))
                        .share(shares.of(row))
                        .terms());
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
        // the grant of the same row has reported what is not understood
        var reporting = alone ? findings : new Findings();
        var about = aboutHoldback(row, reporting);
        return Optional.of(
                new Holdback(
                        columns.text(row, LicenceColumn.CLAUSE),
                        ids(about),
                        new LicenceRights(columns, reporting).of(row, about),
                        scope,
                        ""));
    }

    /** A promise may be about no material in particular. */
    private Set<Material> aboutHoldback(Row row, Findings reporting) {
        return materials.said(row).isEmpty() ? Set.of() : materials.of(row, reporting);
    }

    private List<Cap> caps(Row row) {
        var caps =
                new ArrayList<>(
                        smallPrint.caps(
                                columns.text(row, LicenceColumn.CAPS),
                                columns.at(row, LicenceColumn.CAPS)));
        caps.addAll(counted(row, LicenceColumn.MOST_TIME, ""));
        caps.addAll(counted(row, LicenceColumn.MOST_USES, "uses"));
        return caps.stream().distinct().toList();
    }

    private List<Cap> counted(Row row, LicenceColumn column, String unit) {
        return smallPrint.caps(
                columns.text(row, column), columns.heading(column), unit, columns.at(row, column));
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

    /** An empty cell is the contract's silence, never everything. */
    private StatedRights stated(Row row, @Nullable Window window, @Nullable LocalDate signed) {
        var territories = axis(row, LicenceColumn.TERRITORY, Axis.TERRITORY, signed);
        var media = axis(row, LicenceColumn.MEDIA, Axis.MEDIUM, signed);
        var languages = axis(row, LicenceColumn.LANGUAGES, Axis.LANGUAGE, signed);
        return new StatedRights(
                territories.territories(), media.media(), languages.languages(), window);
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
        SmallPrint.credit(columns.text(row, LicenceColumn.CREDIT)).ifPresent(duties::add);
        return duties;
    }

    private static Set<Id<Material>> ids(Set<Material> materials) {
        return materials.stream().map(Material::id).collect(Collectors.toSet());
    }
}
