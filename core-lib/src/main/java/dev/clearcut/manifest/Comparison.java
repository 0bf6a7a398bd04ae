package dev.clearcut.manifest;

import dev.clearcut.base.Report;
import java.util.Collection;
import java.util.List;

/**
 * A folder beside a list: what became of every file, those of the list in its order and then those
 * that are extra.
 */
public record Comparison(List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * @param listed what should be there; of two entries with one path the first counts
     * @param found what is there
     */
    public static Comparison of(Collection<ListedFile> listed, Collection<ListedFile> found) {
        return new Comparison(new Matching(listed, found).differences());
    }

    /** How many files are proven to be what the list says. */
    public long proven() {
        return differences.stream().filter(Difference.Same.class::isInstance).count();
    }

    /** One finding for each file that is not proven. */
    public Report report() {
        return new Report(
                differences.stream()
                        .flatMap(difference -> DifferenceFinding.of(difference).stream())
                        .toList());
    }
}
