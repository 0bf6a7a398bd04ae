package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Where;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.material.Material;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which materials a row of a sheet is about: by title, by reference or identifier, or by
 * both, which then have to agree.
 */
final class RowMaterials<C extends Enum<C> & Column> {

    private static final String RULE = "licence.materials";

    /** Titles have these in them too, so a cell is parted there only where each part is known. */
    private static final List<String> LOOSE = List.of(",", "\\s+/\\s+", "\\s*&\\s*|\\s+and\\s+|,");

    private final Columns<C> columns;
    private final C titles;
    private final C refs;
    private final MaterialIndex materials;

    /**
     * @param titles the column that names them by title
     * @param refs the column that names them by reference or identifier
     */
    RowMaterials(Columns<C> columns, C titles, C refs, MaterialIndex materials) {
        this.columns = columns;
        this.titles = titles;
        this.refs = refs;
        this.materials = materials;
    }

    /** Empty only when a finding says why. */
    Set<Material> of(Row row, Findings findings) {
        var byTitle = read(row, titles, findings);
        var byRef = read(row, refs, findings);
        if (said(row).isEmpty()) {
            findings.error(
                    RULE,
                    at(row),
                    "This row names no material; give references or titles, separated by ;.");
        }
        if (byRef.isEmpty() || byTitle.isEmpty()) {
            return byRef.isEmpty() ? byTitle : byRef;
        }
        if (!byRef.equals(byTitle)) {
            findings.error(
                    RULE,
                    columns.at(row, refs),
                    "\"%s\" is %s, and \"%s\" is %s: put one of the two right."
                            .formatted(
                                    columns.text(row, refs),
                                    inWords(byRef),
                                    columns.text(row, titles),
                                    inWords(byTitle)));
        }
        return byTitle;
    }

    /** What the row says of its materials, as written. */
    String said(Row row) {
        var title = columns.text(row, titles);
        return title.isEmpty() ? columns.text(row, refs) : title;
    }

    Where.InFile at(Row row) {
        return columns.at(row, columns.has(titles) ? titles : refs);
    }

    private Set<Material> read(Row row, C column, Findings findings) {
        var about = new LinkedHashSet<Material>();
        for (var part : Columns.parts(columns.text(row, column))) {
            var found = materials.find(SmallPrint.unquoted(part));
            if (found.size() == 1) {
                about.addAll(found);
                continue;
            }
            var several = found.isEmpty() ? loosely(part) : Set.<Material>of();
            about.addAll(several);
            boolean toldByRef =
                    column == titles && found.size() > 1 && about.addAll(told(row, found));
            if (several.isEmpty() && !toldByRef) {
                findings.error(
                        RULE,
                        columns.at(row, column),
                        found.isEmpty() ? unknown(part) : ambiguous(part, found));
            }
        }
        return about;
    }

    /** Which of several materials of one title is meant, when the row has a reference as well. */
    private Set<Material> told(Row row, Set<Material> found) {
        return Columns.parts(columns.text(row, refs)).stream()
                .flatMap(ref -> materials.find(ref).stream())
                .filter(found::contains)
                .collect(Collectors.toSet());
    }

    private Set<Material> loosely(String list) {
        for (var separator : LOOSE) {
            var parts =
                    Arrays.stream(list.split(separator))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .map(materials::find)
                            .toList();
            if (parts.size() > 1 && parts.stream().allMatch(found -> found.size() == 1)) {
                return parts.stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return Set.of();
    }

    private String unknown(String part) {
        var hint = materials.didYouMean(part);
        return "\"%s\" is no material of this production%s Import the materials first, or give its reference, title or identifier; several are separated by ;."
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

    private static String inWords(Set<Material> materials) {
        return materials.stream()
                .limit(4)
                .map(MaterialIndex::inWords)
                .collect(Collectors.joining(" and "));
    }
}
