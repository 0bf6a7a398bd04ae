package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.exchange.sheet.Sheet.Row;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads which of the rights its materials carry a row grants. Where the sheet does not say, the
 * kind of paper may (a sync licence is no master licence), and so may the heading over the licensor
 * (a label grants no composition).
 */
final class LicenceRights {

    private final Columns<LicenceColumn> columns;
    private final Findings findings;
    private final CarriedRights words = new CarriedRights();
    private final Vocabulary<CarriedRight> ofPapers =
            Vocabulary.named(CarriedRight.class, "instrument-rights.txt");
    private final Vocabulary<CarriedRight> ofHeadings =
            Vocabulary.named(CarriedRight.class, "heading-rights.txt");
    private final Set<String> noted = new HashSet<>();

    LicenceRights(Columns<LicenceColumn> columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /**
     * @return empty for all the rights that the materials carry
     */
    Set<CarriedRight> of(Row row, Set<Material> about) {
        var cell = columns.text(row, LicenceColumn.RIGHTS);
        if (LicenceTerms.isEverything(cell)) {
            return Set.of();
        }
        if (cell.isEmpty()) {
            return implied(row, about);
        }
        var where = columns.at(row, LicenceColumn.RIGHTS);
        var rights = words.read(cell, where, "licence.rights", findings);
        for (var right : rights) {
            if (!about.isEmpty() && about.stream().noneMatch(m -> m.carries().contains(right))) {
                findings.add(
                        Finding.warning("licence.rights.carried", where, notCarried(right, about)));
            }
        }
        return rights;
    }

    private Set<CarriedRight> implied(Row row, Set<Material> about) {
        var paper = columns.text(row, LicenceColumn.INSTRUMENT);
        var byPaper = ofPapers.meaning(paper);
        if (byPaper.isPresent() && isOneOfSeveral(byPaper.get(), about)) {
            note(row, LicenceColumn.INSTRUMENT, paper, byPaper.get());
            return Set.of(byPaper.get());
        }
        var heading = columns.heading(LicenceColumn.LICENSOR);
        var byHeading =
                Headings.forms(heading).flatMap(f -> ofHeadings.meaning(f).stream()).findFirst();
        if (byHeading.isPresent() && isOneOfSeveral(byHeading.get(), about)) {
            note(row, LicenceColumn.LICENSOR, heading, byHeading.get());
            return Set.of(byHeading.get());
        }
        return Set.of();
    }

    private static boolean isOneOfSeveral(CarriedRight right, Set<Material> about) {
        return about.stream().anyMatch(m -> m.carries().contains(right) && m.carries().size() > 1);
    }

    private void note(Row row, LicenceColumn column, String word, CarriedRight right) {
        if (noted.add(Spelling.of(word))) {
            findings.add(
                    Finding.note(
                            "licence.rights.implied",
                            columns.at(row, column),
                            "\"%s\" is read as a grant of %s only, here and below; say more in a column \"rights\"."
                                    .formatted(word, right.inWords())));
        }
    }

    private static String notCarried(CarriedRight right, Set<Material> about) {
        return "None of the materials here carries %s: %s."
                .formatted(
                        right.inWords(),
                        about.stream()
                                .limit(4)
                                .map(m -> "\"" + m.title() + "\" carries " + m.carries())
                                .collect(Collectors.joining("; ")));
    }
}
