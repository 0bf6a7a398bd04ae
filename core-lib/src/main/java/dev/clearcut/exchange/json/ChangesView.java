package dev.clearcut.exchange.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.Recheck;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Timecode;
import dev.clearcut.use.change.Change;
import dev.clearcut.use.change.ChangeRule;
import dev.clearcut.use.change.CutChanges;
import dev.clearcut.use.change.Ripple;
import dev.clearcut.use.change.Told;
import dev.clearcut.use.change.Version.Played;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two cuts.
 *
 * @param old the old cut's name
 * @param oldRate a fraction, {@code 25/1}
 * @param now the new cut's name
 * @param compared one-rate, frame-by-frame or by-the-clock
 * @param changes what bears most on a clearance first, then in record order
 * @param unchanged how many uses are the same, where their neighbours are
 * @param rechecks what was covered and has to be looked at again; worst first
 */
public record ChangesView(
        String old,
        String oldRate,
        @JsonProperty("new") String now,
        @JsonProperty("newRate") String nowRate,
        String compared,
        String summary,
        List<RippleView> ripples,
        List<ChangeView> changes,
        int unchanged,
        List<RecheckView> rechecks) {

    /**
     * Everything from here on is later or earlier.
     *
     * @param from timecode in the old cut
     * @param fromFrame the same, counted from the label 00:00:00:00
     * @param to timecode in the new cut
     * @param byFrames of the new cut, all earlier ripples included; less than 0 is earlier
     */
    public record RippleView(
            String from, long fromFrame, String to, long toFrame, long byFrames, String text) {

        static RippleView of(Ripple ripple, CutChanges changes, String text) {
            return new RippleView(
                    new Timecode(ripple.from(), changes.before().rate()).toString(),
                    ripple.from(),
                    new Timecode(ripple.to(), changes.after().rate()).toString(),
                    ripple.to(),
                    ripple.by(),
                    text);
        }
    }

    /**
     * One use.
     *
     * @param kind what bears most: added, gone, moved, longer, shorter, slipped, retimed,
     *     recontexted, renamed, split or joined
     * @param kinds all of it
     * @param use its name in the new cut, else in the old
     * @param family music, archive, …
     * @param material its title; null while nobody knows
     * @param before null for what is new
     * @param after null for what is gone
     * @param byFrames how many frames of the new cut longer it is; less than 0 is shorter
     * @param movedFrames how many frames later it stands than its neighbours have it
     */
    public record ChangeView(
            String kind,
            List<String> kinds,
            String rule,
            String use,
            String family,
            @Nullable String material,
            @Nullable PlaceView before,
            @Nullable PlaceView after,
            long byFrames,
            long movedFrames,
            String text) {}

    /**
     * Where a use is in a cut.
     *
     * @param out the first frame after it
     * @param outFrame exclusive
     */
    public record PlaceView(
            String in, String out, long inFrame, long outFrame, String track, boolean active) {

        static PlaceView of(Played played) {
            var use = played.use();
            return new PlaceView(
                    use.recordIn().toString(),
                    use.recordOut().toString(),
                    use.record().start(),
                    use.record().end(),
                    use.track(),
                    use.active());
        }
    }

    /**
     * A right to be looked at again.
     *
     * @param where in the new cut
     */
    public record RecheckView(
            String rule,
            String severity,
            String where,
            String material,
            String right,
            String use,
            String text) {

        static RecheckView of(Recheck recheck) {
            var reason = FindingView.of(recheck.reason());
            return new RecheckView(
                    reason.rule(),
                    reason.severity(),
                    reason.where(),
                    recheck.material().title(),
                    recheck.right().word(),
                    recheck.use().placed().use().name(),
                    reason.text());
        }
    }

    /** Without an office nobody knows materials or licences. */
    public static ChangesView of(CutChanges changes) {
        return of(changes, List.of(), List.of());
    }

    /**
     * @param materials those the production knows
     */
    public static ChangesView of(
            CutChanges changes, Collection<Material> materials, List<Recheck> rechecks) {
        var titles = materials.stream().collect(Collectors.toMap(Material::id, Material::title));
        var shifts = changes.shifts();
        return new ChangesView(
                changes.before().cut(),
                changes.before().rate().fraction(),
                changes.after().cut(),
                changes.after().rate().fraction(),
                changes.basis().word(),
                changes.summary(),
                IntStream.range(0, shifts.size())
                        .mapToObj(
                                i ->
                                        RippleView.of(
                                                changes.ripples().get(i), changes, shifts.get(i)))
                        .toList(),
                changes.told().stream().map(told -> change(told, titles)).toList(),
                changes.unchanged(),
                rechecks.stream().map(RecheckView::of).toList());
    }

    private static ChangeView change(Told told, Map<Id<Material>, String> titles) {
        var change = told.change();
        var played = change.now().or(change::old).orElseThrow();
        var before = change instanceof Change.Split split ? split.of() : null;
        return new ChangeView(
                told.rule().word(),
                told.rules().stream().map(ChangeRule::word).toList(),
                told.rule().id(),
                played.use().name(),
                played.use().kind().word(),
                played.material().map(titles::get).orElse(null),
                change.old()
                        .map(PlaceView::of)
                        .orElse(before == null ? null : PlaceView.of(before)),
                change.now().map(PlaceView::of).orElse(null),
                change instanceof Change.Changed changed ? changed.growth() : 0,
                change instanceof Change.Changed changed ? changed.moved() : 0,
                told.text());
    }
}
