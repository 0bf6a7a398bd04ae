package dev.clearcut.use;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.material.Family;
import dev.clearcut.timeline.Clip.Content;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.timeline.Timeline;
import dev.clearcut.use.Merging.Merged;
import dev.clearcut.use.Tally.Reason;
import dev.clearcut.use.UseRule.Says;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The uses in a cut. Every clip is either evidence of exactly one use or counted in a finding of
 * the report: nothing is lost.
 *
 * <p>Findings: {@code use.left-out} (switched off), {@code use.own}, {@code use.generated}, {@code
 * use.empty}, {@code use.unsorted}, {@code use.alternates}, each a track at a time; {@code
 * use.occluded} and {@code use.switched-off} for uses.
 */
public final class Uses {

    /** Which tracks count. */
    public enum Tracks {
        /** Every track; what is switched off becomes a use that is not active. */
        ALL,
        /** Only what is heard or seen in the exported cut. */
        ACTIVE
    }

    private final Timeline cut;
    private final Sorter sorter;
    private final Tracks tracks;
    private final Tally tally = new Tally();
    private final Map<String, Compared> compared = new HashMap<>();

    /** A name in both ways of comparing. */
    private record Compared(String exact, String title) {}

    private Uses(Timeline cut, UseRules rules, Tracks tracks) {
        this.cut = cut;
        this.sorter = new Sorter(rules);
        this.tracks = tracks;
    }

    /**
     * The uses in record order.
     *
     * @param tracks a mixed or bounced cut has its music on muted tracks; prefer all
     */
    public static Reported<List<Use>> in(Timeline cut, UseRules rules, Tracks tracks) {
        return new Uses(cut, rules, tracks).found();
    }

    private Reported<List<Use>> found() {
        var clips = cut.clips();
        var pieces = clips.stream().map(this::piece).flatMap(Optional::stream).toList();
        var merged = Merging.merged(pieces, cut.rate());
        var findings = new ArrayList<>(tally.findings());
        switchedOff(merged).ifPresent(findings::add);
        findings.addAll(occluded(merged, clips));
        return new Reported<>(merged.stream().map(Merged::use).toList(), new Report(findings));
    }

    /** Nothing for a clip that is no use; it is then counted. */
    private Optional<Piece> piece(PlacedClip placed) {
        if (tracks == Tracks.ACTIVE && !placed.active()) {
            return leftOut(Reason.SWITCHED_OFF, placed, whyOff(placed));
        }
        if (placed.record().isEmpty()) {
            return leftOut(Reason.EMPTY, placed, "");
        }
        if (placed.clip().content() instanceof Content.Generated generated) {
            var effect = generated.effect();
            return leftOut(Reason.GENERATED, placed, effect.isBlank() ? "generator" : effect);
        }
        var ruling = sorter.ruling(placed);
        return switch (ruling.says()) {
            case Says.Own own -> leftOut(Reason.OWN, placed, ruling.rule());
            case Says.Alternates alternates -> Optional.empty();
            case Says.Material material -> Optional.of(taken(placed, material, ruling.rule()));
        };
    }

    private Optional<Piece> leftOut(Reason reason, PlacedClip placed, String detail) {
        tally.count(reason, placed, detail);
        return Optional.empty();
    }

    private Piece taken(PlacedClip placed, Says.Material material, String rule) {
        if (material.family() == Family.UNSORTED) {
            tally.count(Reason.UNSORTED, placed, "");
        }
        boolean alternate = sorter.isAlternate(placed);
        if (alternate) {
            tally.count(Reason.ALTERNATES, placed, "alternate-tracks");
        }
        var names = placed.clip().names();
        var file = names.file().isBlank() ? new Compared("", "") : compared(names.file());
        var name = names.clip().isBlank() ? file : compared(names.clip());
        boolean takenFromFile =
                !file.title().isEmpty() && name.title().startsWith(file.title() + " ");
        return new Piece(
                placed,
                material.family(),
                rule,
                alternate ? placed.track().kind() + " " + placed.track().name() : "",
                name.exact(),
                file.exact(),
                takenFromFile ? file.title() : name.title(),
                file.title());
    }

    private Compared compared(String name) {
        return compared.computeIfAbsent(
                name, n -> new Compared(ClipName.exact(n), ClipName.normalised(n)));
    }

    private static String whyOff(PlacedClip placed) {
        var track = placed.track();
        return switch (track.state()) {
            case MUTED -> "the track is muted";
            case HIDDEN -> "the track is hidden";
            case INACTIVE -> "the track is inactive";
            case ACTIVE ->
                    placed.clip().enabled() && placed.ownTrack().isActive()
                            ? "the nest around them is switched off"
                            : placed.clip().enabled()
                                    ? "their track in the nest is switched off"
                                    : "they are switched off";
        };
    }

    private Optional<Finding> switchedOff(List<Merged> merged) {
        long off = merged.stream().filter(m -> !m.use().active()).count();
        return off == 0
                ? Optional.empty()
                : Optional.of(
                        Finding.note(
                                "use.switched-off",
                                Where.nowhere(),
                                ("%d of %s %s on tracks or clips that are muted, hidden or"
                                                + " switched off, and counted all the same unless you"
                                                + " ask for active tracks only.")
                                        .formatted(
                                                off,
                                                Words.many(merged.size(), "use"),
                                                off == 1 ? "is" : "are")));
    }

    /** Uses in picture only, each picture of which is wholly covered. */
    private List<Finding> occluded(List<Merged> merged, List<PlacedClip> clips) {
        var covered = Occlusion.covered(clips);
        return merged.stream()
                .filter(m -> m.use().active())
                .filter(m -> m.pieces().stream().allMatch(p -> covered.contains(p.placed())))
                .map(Merged::use)
                .map(
                        use ->
                                Finding.note(
                                        "use.occluded",
                                        Where.inCut(cut.name(), use.recordIn().toString()),
                                        ("\"%s\" on %s lies wholly under other pictures; unless"
                                                        + " they let it show through, it is not"
                                                        + " seen.")
                                                .formatted(use.name(), use.track())))
                .toList();
    }
}
