package dev.clearcut.paper;

import dev.clearcut.base.DataFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From which birthday on somebody signs for themselves, by the law of a territory. Between {@code
 * minorBelow} and {@code ofAgeFrom} the law of a part of it, or of contracts, decides.
 *
 * @param territory a country, or a part of one that has a law of its own: {@code GB-SCT}
 * @param since for what is signed from this day on
 * @param minorBelow younger than this, a guardian signs
 * @param ofAgeFrom from this birthday on nobody else need sign
 * @param source where it was read
 * @param note what follows in between; may be empty
 */
public record Majority(
        String territory,
        LocalDate since,
        int minorBelow,
        int ofAgeFrom,
        String cite,
        String source,
        String note) {

    private static final class Standard {
        static final List<Majority> ALL =
                DataFile.beside(Majority.class, "majority.csv").stream()
                        .map(Majority::row)
                        .toList();
    }

    private static Majority row(DataFile.Row row) {
        var since = row.get("since");
        return new Majority(
                row.get("territory"),
                since.isEmpty() ? LocalDate.MIN : LocalDate.parse(since),
                Integer.parseInt(row.get("minor-below")),
                Integer.parseInt(row.get("of-age-from")),
                row.get("cite"),
                row.get("source"),
                row.get("note"));
    }

    /** In the order of the file. */
    public static List<Majority> all() {
        return Standard.ALL;
    }

    /**
     * The law of a country or a part of one on the day of signing; a part that has none of its own
     * is as the whole. Empty where it was not read: it is never taken to be eighteen.
     */
    public static Optional<Majority> of(String territory, LocalDate signed) {
        int part = territory.indexOf('-');
        return Standard.ALL.stream()
                .filter(law -> law.territory().equals(territory) && !signed.isBefore(law.since()))
                .max(Comparator.comparing(Majority::since))
                .or(() -> part < 0 ? Optional.empty() : of(territory.substring(0, part), signed));
    }
}
