package dev.clearcut.server;

import dev.clearcut.base.Words;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Deal;
import dev.clearcut.material.Material;
import dev.clearcut.rights.wording.NeedWords;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The page of the cut: what is in it, and what is missing for a deal.
 *
 * @param here this page, as asked
 * @param report what the office says
 * @param counts how many uses stand how, worst first
 * @param rows those to be shown, in the order to be shown
 * @param own what is not among them, because people said that there is nothing to clear
 * @param needed the rights a visitor typed, when it is not about a deal
 * @param titles of all materials, for who wants to say what a use is
 */
record CutPage(
        String person,
        String production,
        Links here,
        List<String> cuts,
        List<Deal> deals,
        ClearanceReport report,
        Map<State, Long> counts,
        List<CutRow> rows,
        List<Own> own,
        NeedWords needed,
        List<String> titles) {

    /** A use that people said is the production's own. */
    record Own(String id, String in, String out, String name, String track, String by) {

        static Optional<Own> of(Cut.Placed placed) {
            var use = placed.use();
            return placed.match() instanceof Match.Own own
                    ? Optional.of(
                            new Own(
                                    placed.id().value(),
                                    use.recordIn().toString(),
                                    use.recordOut().toString(),
                                    use.name(),
                                    use.track(),
                                    own.by()))
                    : Optional.empty();
        }
    }

    static CutPage of(Visit visit, Cut cut, ClearanceReport report) {
        var production = visit.production();
        var here =
                new Links(
                        Links.toCut(production.name(), cut.name()).path(),
                        visit.context().queryParamMap());
        var rows = report.uses().stream().map(CutRow::of).toList();
        var counts = new TreeMap<State, Long>(State.WORST_FIRST);
        rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        return new CutPage(
                visit.desk().person(),
                production.name(),
                here,
                production.uses().list().stream().map(Cut::name).toList(),
                production.deals().list(),
                report,
                counts,
                shown(rows, here),
                cut.uses().stream().map(Own::of).flatMap(Optional::stream).toList(),
                visit.needed(),
                production.materials().list().stream().map(Material::title).distinct().toList());
    }

    /** What is surely the production's own business only when a visitor asks for it. */
    private static List<CutRow> shown(List<CutRow> rows, Links here) {
        var only = here.first("show");
        boolean allUnsorted = rows.stream().allMatch(row -> row.state().equals(State.UNSORTED));
        return rows.stream()
                .filter(
                        row ->
                                only.isEmpty()
                                        ? allUnsorted || !row.state().equals(State.UNSORTED)
                                        : row.state().word().equals(only))
                .sorted(
                        here.first("order").equals("worst")
                                ? Comparator.comparing(CutRow::state, State.WORST_FIRST)
                                : Comparator.comparing(row -> 0))
                .toList();
    }

    /** Nothing is said of a cut in which nothing was recognised. */
    State verdict() {
        return toClear() == 0 && unsorted() > 0 ? State.UNSORTED : State.of(report.verdict());
    }

    /** How many uses are of somebody's material. */
    long toClear() {
        return report.uses().size() - unsorted();
    }

    /** {@code 22 of 33 uses are clear; 29 clips are on no track the rules know}. */
    String sum() {
        long clear =
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey().isClear())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return "%d of %s %s clear"
                        .formatted(clear, Words.many(toClear(), "use"), clear == 1 ? "is" : "are")
                + (unsorted() == 0
                        ? ""
                        : "; %s on no track the rules know"
                                .formatted(
                                        Words.many(unsorted(), "clip")
                                                + (unsorted() == 1 ? " is" : " are")));
    }

    private long unsorted() {
        return counts.getOrDefault(State.UNSORTED, 0L);
    }

    /** Whether it is about a deal that is on file. */
    boolean isDeal() {
        return needed.isBlank() && deals.stream().anyMatch(d -> d.name().equals(report.purpose()));
    }

    /** Where to say which material a use is. */
    String confirm(CutRow row) {
        return about(row.id(), "material");
    }

    /** Where to say that a use is the production's own. */
    String ours(CutRow row) {
        return about(row.id(), "own");
    }

    /** Where to take back what somebody said of a use. */
    String reopen(String use) {
        return about(use, "reopen");
    }

    private String about(String use, String what) {
        return Links.to("productions", production, "cuts", report.cut(), "uses", use, what)
                .asking(here)
                .toString();
    }
}
