package dev.clearcut.server;

import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.clearance.Verdict;
import java.util.Locale;

/** How a use stands on the page of the cut, worst first: its verdict, or why it has none. */
enum State {
    CONFLICT,
    NOT_COVERED,
    UNIDENTIFIED,
    UNKNOWN,
    PARTIAL,
    COVERED_WITH_DUTIES,
    COVERED,
    UNSORTED;

    static State of(UseAnswer use) {
        if (use.isUnsorted()) {
            return UNSORTED;
        }
        return use.material().isEmpty() ? UNIDENTIFIED : of(use.verdict());
    }

    static State of(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> CONFLICT;
            case NOT_COVERED -> NOT_COVERED;
            case UNKNOWN -> UNKNOWN;
            case PARTIAL -> PARTIAL;
            case COVERED_WITH_DUTIES -> COVERED_WITH_DUTIES;
            case COVERED -> COVERED;
        };
    }

    /** In addresses and style sheets. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String inWords() {
        return this == UNSORTED ? "ours?" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
