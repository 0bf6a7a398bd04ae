package dev.clearcut.exchange.sheet;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.StatedRights;
import dev.clearcut.rights.wording.RightsText;
import dev.clearcut.rights.wording.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of contracts in cells; what the readers of phrases find gets the cell's place.
 */
final class CellWords {

    private static final StatedRights NOTHING = new StatedRights(null, null, null, null);

    private record Question(Axis axis, String phrase, @Nullable LocalDate asOf) {}

    private record Said(String rule, String text) {}

    private final Findings findings;
    private final Map<Question, Reported<StatedRights>> answers = new HashMap<>();
    private final Set<Said> notes = new HashSet<>();

    CellWords(Findings findings) {
        this.findings = findings;
    }

    /**
     * What a phrase says on one axis.
     *
     * @param asOf the day the contract was made; null when it is not known
     * @return null on that axis when the phrase could not be understood, and a finding says why
     */
    StatedRights on(Axis axis, String phrase, @Nullable LocalDate asOf, Where.InFile where) {
        var read =
                answers.computeIfAbsent(
                        new Question(axis, phrase, asOf),
                        q ->
                                q.asOf() == null
                                        ? Wording.readOnly(axis, phrase)
                                        : Wording.readOnly(axis, phrase, q.asOf()));
        place(read.report(), where);
        return read.report().hasErrors() ? NOTHING : read.value();
    }

    /** A blackout or holdback: lines of the form {@link RightsText#FORM}, or phrases. */
    Rights rights(String cell, Where.InFile where) {
        var sum = Rights.none();
        for (var line : cell.split("\n|\\|")) {
            if (line.isBlank()) {
                continue;
            }
            if (line.contains(";")) {
                var read = RightsText.read(line.strip());
                place(read.report(), where);
                sum = sum.plus(read.value());
            } else {
                var read = Wording.read(line.strip());
                place(read.report(), where);
                sum = read.report().hasErrors() ? sum : sum.plus(read.value().rights());
            }
        }
        return sum;
    }

    private void place(Report report, Where.InFile where) {
        for (var finding : report.findings()) {
            boolean trouble = finding.severity().compareTo(Severity.ERROR) <= 0;
            if (trouble || notes.add(new Said(finding.rule(), finding.text()))) {
                findings.add(
                        new Finding(
                                finding.rule(),
                                finding.severity(),
                                where,
                                finding.text(),
                                finding.cite()));
            }
        }
    }
}
