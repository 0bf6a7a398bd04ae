package dev.clearcut;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import java.util.List;
import java.util.Locale;

/**
 * What an import would do, row by row; nothing of it was done.
 *
 * @param file the sheet
 * @param rows in the sheet's order
 * @param alsoAdded what would be added on the way, such as a licensor nobody has heard of yet:
 *     often a misspelling
 * @param alsoChanged what else would be changed, such as a most-favoured-nations group
 * @param report all findings, those about the sheet as a whole among them
 */
public record Preview(
        String file,
        List<Row> rows,
        List<String> alsoAdded,
        List<String> alsoChanged,
        Report report) {

    /** What would become of a row. */
    public enum Fate {
        NEW,
        CHANGED,
        SAME,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One record of the sheet.
     *
     * @param lines where it stands, from 1
     * @param name empty where the row does not even say that
     * @param changes which facts would change
     * @param findings why it is refused
     */
    public record Row(
            Fate fate,
            List<Integer> lines,
            String name,
            List<FactChange> changes,
            List<Finding> findings) {
        public Row {
            lines = List.copyOf(lines);
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }
    }

    /** A fact before and after; empty where there was or would be none. */
    public record FactChange(String fact, String from, String to) {}

    public Preview {
        rows = List.copyOf(rows);
        alsoAdded = List.copyOf(alsoAdded);
        alsoChanged = List.copyOf(alsoChanged);
    }

    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Whether the import itself would be refused. */
    public boolean isRefused() {
        return report.hasErrors();
    }

    @Override
    public String toString() {
        return "%d new, %d changed, %d as on file, %d refused"
                .formatted(
                        count(Fate.NEW),
                        count(Fate.CHANGED),
                        count(Fate.SAME),
                        count(Fate.REFUSED));
    }
}
