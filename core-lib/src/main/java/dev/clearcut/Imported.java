package dev.clearcut;

import dev.clearcut.base.Report;

/**
 * What an import did. It did all of it or nothing: with an error in the report, nothing.
 *
 * @param added new to the office
 * @param changed on file under the same key, with other content
 * @param same on file exactly so
 */
public record Imported(int added, int changed, int same, Report report) {

    static Imported nothing(Report report) {
        return new Imported(0, 0, 0, report);
    }

    /** Whether the sheet was refused. */
    public boolean isRefused() {
        return report.hasErrors();
    }

    @Override
    public String toString() {
        return isRefused()
                ? "nothing imported: put right what is listed and import again"
                : "%d added, %d changed, %d as on file".formatted(added, changed, same);
    }
}
