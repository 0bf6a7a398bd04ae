package dev.clearcut.paper;

import dev.clearcut.base.DataFile;
import java.util.List;

/**
 * What a country lets somebody do with a work whose holder nobody finds.
 *
 * @param years how long a licence can last; 0 where the source says only that it ends
 * @param covers what it reaches
 * @param who may use it
 * @param needs what a log of the search and the application have to show
 * @param sources the pages it was read on
 */
public record OrphanScheme(
        String id,
        String territory,
        String scheme,
        int years,
        String covers,
        String who,
        String needs,
        String cite,
        List<String> sources) {

    private static final class Standard {
        static final List<OrphanScheme> ALL =
                DataFile.beside(OrphanScheme.class, "orphan-schemes.csv").stream()
                        .map(OrphanScheme::row)
                        .toList();
    }

    private static OrphanScheme row(DataFile.Row row) {
        var years = row.get("years");
        return new OrphanScheme(
                row.get("id"),
                row.get("territory"),
                row.get("scheme"),
                years.isEmpty() ? 0 : Integer.parseInt(years),
                row.get("covers"),
                row.get("who"),
                row.get("needs"),
                row.get("cite"),
                row.several("source", " "));
    }

    /** In the order of the file. */
    public static List<OrphanScheme> all() {
        return Standard.ALL;
    }

    /** {@code GB, orphan works licensing scheme …: up to 7 years, the United Kingdom alone, …}. */
    public String inWords() {
        return "%s, %s: %s%s; for %s; needs %s."
                .formatted(
                        territory,
                        scheme,
                        years == 0 ? "" : "up to %d years, ".formatted(years),
                        covers,
                        who,
                        needs);
    }
}
