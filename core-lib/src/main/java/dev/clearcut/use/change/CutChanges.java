package dev.clearcut.use.change;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Where;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.change.Change.Same;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is different between two cuts.
 *
 * <p>Frames are compared with frames where both cuts run at one rate, to the frame. Where they do
 * not, {@code basis} says how they were compared; differences of one frame are then rounding and
 * are not told.
 *
 * <p>The other way round the same pairs come out, added for gone and longer for shorter; a cut and
 * itself have no difference. About {@code n log n} in the number of uses; of uses that all bear one
 * name only those at about the same place among them are weighed against each other, so that no cut
 * takes long.
 *
 * @param ripples by old frame; where the new cut is later or earlier as a whole
 * @param changes every use of either cut, in the order of the new one
 */
public record CutChanges(
        Version before, Version after, Basis basis, List<Ripple> ripples, List<Change> changes) {

    /** What stays equal when nothing changes. */
    public enum Basis {
        /** Both run at one rate. */
        ONE_RATE,
        /**
         * The rates differ, and frame by frame the cuts are the same: the new one runs slower or
         * faster, and every use lasts longer or shorter by the clock.
         */
        FRAME_BY_FRAME,
        /** The rates differ, and the moments are the same. */
        BY_THE_CLOCK;

        /** {@code frame-by-frame}: the word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public CutChanges {
        ripples = List.copyOf(ripples);
        changes = List.copyOf(changes);
    }

    /** The difference of two cuts of which only the uses are known. */
    public static CutChanges between(Cut before, Cut after) {
        return between(Version.of(before), Version.of(after));
    }

    /** The difference of two cuts. */
    public static CutChanges between(Version before, Version after) {
        return Comparison.of(before, after);
    }

    /** What is not the same, in the order of the new cut. */
    public List<Change> different() {
        return changes.stream().filter(change -> !(change instanceof Same)).toList();
    }

    public int unchanged() {
        return changes.size() - different().size();
    }

    /** Whether nothing at all is different: no use, and no place. */
    public boolean isEmpty() {
        return ripples.isEmpty() && different().isEmpty() && basis == Basis.ONE_RATE;
    }

    /** The uses that go on, but otherwise, in the order of the new cut. */
    public List<Change.Changed> changed() {
        return changes.stream()
                .filter(Change.Changed.class::isInstance)
                .map(Change.Changed.class::cast)
                .toList();
    }

    /** The same without what people called the production's own: there is nothing to clear. */
    public CutChanges thirdParty() {
        return new CutChanges(
                before,
                after,
                basis,
                ripples,
                changes.stream().filter(change -> !isOwn(change)).toList());
    }

    private static boolean isOwn(Change change) {
        return change.now().or(change::old).orElseThrow().match() instanceof Match.Own;
    }

    /** What is different in words; what bears most on a clearance first, then in record order. */
    public List<Told> told() {
        return changes.stream()
                .flatMap(change -> Told.of(change, this).stream())
                .sorted(Comparator.comparing(Told::rule))
                .toList();
    }

    /** Where the new cut is later or earlier as a whole, in words, by old frame. */
    public List<String> shifts() {
        return ripples.stream().map(ripple -> Told.inWords(ripple, this)).toList();
    }

    /** {@code 1 added, 2 longer, 30 unchanged}: each use by what bears most. */
    public String summary() {
        var counts = new EnumMap<ChangeRule, Integer>(ChangeRule.class);
        told().forEach(told -> counts.merge(told.rule(), 1, Integer::sum));
        var parts = new ArrayList<String>();
        counts.forEach((rule, count) -> parts.add(count + " " + rule.word()));
        parts.add(unchanged() + " unchanged");
        return String.join(", ", parts);
    }

    /** How cuts of two rates were compared; empty when both run at one. */
    public Optional<String> rates() {
        return basis == Basis.ONE_RATE ? Optional.empty() : Optional.of(Told.inWords(basis, this));
    }

    /** Worst first, then in record order; ripples last. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        told().forEach(told -> findings.add(told.finding(this)));
        rates().ifPresent(
                        text ->
                                findings.add(
                                        ChangeRule.RATE.finding(
                                                Where.onRecord("cut", after.cut()), text)));
        for (var ripple : ripples) {
            var at = new Timecode(ripple.to(), after.rate()).toString();
            findings.add(
                    ChangeRule.RIPPLE.finding(
                            Where.inCut(after.cut(), at), Told.inWords(ripple, this)));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }
}
