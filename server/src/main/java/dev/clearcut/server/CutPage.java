package dev.clearcut.server;

import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.material.Material;
import dev.clearcut.rights.wording.NeedWords;
import dev.clearcut.timecode.Rational;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page of the cut: what is in it, and what is missing for a deal.
 *
 * @param here this page, as asked
 * @param report what the office says
 * @param counts how many uses stand how, worst first
 * @param rows those to be shown, in the order to be shown
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
        List<Row> rows,
        NeedWords needed,
        List<String> titles) {

    /**
     * A use.
     *
     * @param in timecode of its first frame
     * @param out timecode of the first frame after it
     * @param length in seconds and tenths
     * @param matched why it was taken for this material; empty when a person said so, or nobody
     */
    record Row(
            String id,
            String in,
            String out,
            String length,
            String kind,
            String track,
            String name,
            boolean active,
            String title,
            String matched,
            State state,
            List<AnswerLine> answers,
            List<Material> candidates) {

        static Row of(UseAnswer answer) {
            var use = answer.placed().use();
            return new Row(
                    answer.placed().id().value(),
                    use.recordIn().toString(),
                    use.recordOut().toString(),
                    tenths(use.seconds().times(Rational.of(10)).round()),
                    use.kind().word(),
                    use.track(),
                    use.name(),
                    use.active(),
                    answer.title(),
                    matched(answer.placed().match()),
                    State.of(answer),
                    AnswerLine.of(answer.answers()),
                    answer.candidates());
        }

        private static String tenths(long tenths) {
            return tenths / 10 + "." + tenths % 10;
        }

        private static String matched(Match match) {
            return switch (match) {
                case Match.Confirmed confirmed -> "confirmed by " + confirmed.by();
                case Match.Own own -> "ours, says " + own.by();
                case Match.Taken taken -> "matched " + taken.why();
                case Match.Doubtful doubtful -> "";
                case Match.Unknown unknown -> "";
            };
        }
    }

    static CutPage of(Visit visit, Cut cut, ClearanceReport report) {
        var production = visit.production();
        var here =
                new Links(
                        Links.toCut(production.name(), cut.name()).path(),
                        visit.context().queryParamMap());
        var rows = report.uses().stream().map(Row::of).toList();
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
                visit.needed(),
                production.materials().list().stream().map(Material::title).distinct().toList());
    }

    /** What is surely the production's own business only when a visitor asks for it. */
    private static List<Row> shown(List<Row> rows, Links here) {
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
                                ? Comparator.comparing(Row::state, State.WORST_FIRST)
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
        return "%d of %d uses are clear".formatted(clear, toClear())
                + (unsorted() == 0
                        ? ""
                        : "; %d clips are on no track the rules know".formatted(unsorted()));
    }

    private long unsorted() {
        return counts.getOrDefault(State.UNSORTED, 0L);
    }

    /** Whether it is about a deal that is on file. */
    boolean isDeal() {
        return needed.isBlank() && deals.stream().anyMatch(d -> d.name().equals(report.purpose()));
    }

    String confirm(Row row) {
        return Links.to(
                        "productions",
                        production,
                        "cuts",
                        report.cut(),
                        "uses",
                        row.id(),
                        "material")
                .asking(here)
                .toString();
    }
}
