package dev.clearcut.benchmark;

import dev.clearcut.rights.Box;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.List;

/** The plain way: every territory, every medium, the first of every month. */
record Cells(
        List<String> territories,
        List<String> media,
        LocalDate from,
        Rights needed,
        Rights granted) {

    private static final int MONTHS = 120;

    static Cells of(Rights needed, Rights granted) {
        return new Cells(
                needed.territories().codes(),
                needed.media().codes(),
                needed.windows().getFirst().from(),
                needed,
                granted);
    }

    int missing() {
        int missing = 0;
        for (int month = 0; month < MONTHS; month++) {
            var day = from.plusMonths(month);
            for (var territory : territories) {
                for (var medium : media) {
                    if (has(needed, territory, medium, day)
                            && !has(granted, territory, medium, day)) {
                        missing++;
                    }
                }
            }
        }
        return missing;
    }

    private static boolean has(Rights rights, String territory, String medium, LocalDate day) {
        for (Box box : rights.boxes()) {
            if (box.window().contains(day)
                    && box.media().contains(medium)
                    && box.territories().contains(territory)) {
                return true;
            }
        }
        return false;
    }
}
