package dev.clearcut.paper;

import dev.clearcut.base.Id;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Something the insurer's pack encloses that is neither a contract nor a check of ours.
 *
 * @param evidence SHA-256 of the file the office keeps; empty while it is not here
 */
public record Enclosure(Id<Paper> id, String reference, Kind kind, LocalDate date, String evidence)
        implements Paper {

    /** What it is. */
    public enum Kind {
        TITLE_REPORT,
        COPYRIGHT_REPORT,
        ANNOTATED_SCRIPT,
        SCRIPT_CLEARANCE_REPORT,
        TRADEMARK_SEARCH,
        CUE_SHEET;

        /** {@code title-report}: the word in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Enclosure {
        reference = Paper.named(reference);
        Paper.hash(evidence);
    }
}
