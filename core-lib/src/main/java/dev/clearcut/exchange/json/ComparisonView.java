package dev.clearcut.exchange.json;

import dev.clearcut.base.Report;
import dev.clearcut.manifest.Comparison;
import dev.clearcut.manifest.Difference;
import java.util.List;

/**
 * A folder beside a list.
 *
 * @param proven how many files are what the list says, by a hash
 * @param files what became of each
 */
public record ComparisonView(
        String against, String format, long proven, List<Fate> files, List<FindingView> findings) {

    /**
     * What became of a file.
     *
     * @param state {@code same}, {@code unproven}, {@code missing}, {@code extra}, {@code copy},
     *     {@code renamed}, {@code moved}, {@code changed}, {@code resized}, {@code replaced},
     *     {@code swapped}
     * @param listed its path on the list; empty where it is not on it
     * @param found its path in the folder; empty where it is not there
     * @param of the other file, whose content it has
     */
    public record Fate(String state, String listed, String found, String of) {}

    public static ComparisonView of(
            String against, String format, Comparison comparison, Report report) {
        return new ComparisonView(
                against,
                format,
                comparison.proven(),
                comparison.differences().stream().map(ComparisonView::fate).toList(),
                FindingView.of(report));
    }

    private static Fate fate(Difference difference) {
        return switch (difference) {
            case Difference.Same d -> new Fate("same", d.listed().path(), d.found().path(), "");
            case Difference.Unproven d ->
                    new Fate("unproven", d.listed().path(), d.found().path(), "");
            case Difference.Missing d -> new Fate("missing", d.listed().path(), "", "");
            case Difference.Extra d -> new Fate("extra", "", d.found().path(), "");
            case Difference.Copy d -> new Fate("copy", "", d.found().path(), d.of().path());
            case Difference.Renamed d ->
                    new Fate("renamed", d.listed().path(), d.found().path(), "");
            case Difference.Moved d -> new Fate("moved", d.listed().path(), d.found().path(), "");
            case Difference.Changed d ->
                    new Fate("changed", d.listed().path(), d.found().path(), "");
            case Difference.Resized d ->
                    new Fate("resized", d.listed().path(), d.found().path(), "");
            case Difference.Replaced d ->
                    new Fate(
                            "replaced", d.listed().path(), d.listed().path(), d.contentOf().path());
            case Difference.Swapped d ->
                    new Fate("swapped", d.listed().path(), d.listed().path(), d.with().path());
        };
    }
}
