package dev.clearcut.samples;

import dev.clearcut.Production;
import dev.clearcut.paper.NegativeCheck;
import dev.clearcut.paper.Release;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What NIGHTFALL knows of the people it shows, and of a business it made up. */
final class NightfallPapers {

    private NightfallPapers() {}

    /** Does nothing where they are there already. */
    static void load(Production film) {
        if (!film.papers().list().isEmpty()) {
            return;
        }
        release(film, "NF-REL-002", "Marguerite Achterberg", LocalDate.of(1941, 8, 30));
        release(film, "NF-REL-003", "Tobias Quill", null);
        check(film, NegativeCheck.Kind.BUSINESS, "Harrow Street Chandlery", 0, "");
        check(
                film,
                NegativeCheck.Kind.NAME,
                "Ida Brandt",
                2,
                "both died before 1950; nothing in the story resembles them");
    }

    private static void release(
            Production film, String reference, String of, @Nullable LocalDate born) {
        var papers = film.papers();
        papers.add(
                new Release(
                        papers.freshId(),
                        reference,
                        film.licences().named(reference).id(),
                        Release.Kind.PERSONAL,
                        of,
                        of,
                        born,
                        "GB",
                        "",
                        "",
                        false,
                        null));
    }

    private static void check(
            Production film, NegativeCheck.Kind kind, String query, int results, String note) {
        var papers = film.papers();
        papers.add(
                new NegativeCheck(
                        papers.freshId(),
                        kind.word() + " " + query,
                        kind,
                        query,
                        "companies register and newspapers, by hand",
                        "GB",
                        Nightfall.KIM,
                        LocalDate.of(2026, 4, 20),
                        results,
                        NegativeCheck.Verdict.CLEAR,
                        LocalDate.of(2028, 4, 19),
                        note));
    }
}
