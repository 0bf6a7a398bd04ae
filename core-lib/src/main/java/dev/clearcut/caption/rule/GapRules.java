package dev.clearcut.caption.rule;

import dev.clearcut.base.Words;
import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.CaptionEvent.Mode;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gap between one event and the next, in frames. Lines that roll up have none by nature. */
final class GapRules {

    /** The gap others are closed to: two frames at every rate. */
    private static final long LEAST = 2;

    private GapRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var rate = scene.measure().rate();
        if (rate == null) {
            return List.of(
                    CaptionFinding.unchecked(
                            rule,
                            scene.whole(),
                            "The gaps between events were not checked, for the file counts no"
                                    + " frames: say --rate."));
        }
        long limit =
                rule.unit().equals("frames") ? rule.number().round() : rate.frameAt(rule.number());
        var found = new ArrayList<CaptionFinding>();
        for (var events : scene.tracks().values()) {
            CaptionEvent before = null;
            for (var event : events) {
                if (found.size() > CaptionCheck.EACH) {
                    return found;
                }
                add(found, rule, scene, limit, before, event);
                before = before == null || before.end().compareTo(event.end()) < 0 ? event : before;
            }
        }
        return found;
    }

    private static void add(
            List<CaptionFinding> found,
            CaptionRule rule,
            Scene scene,
            long limit,
            @Nullable CaptionEvent before,
            CaptionEvent event) {
        if (before == null
                || before.mode() == Mode.ROLL_UP
                || event.mode() == Mode.ROLL_UP
                || before.placement().isApartFrom(event.placement())) {
            return;
        }
        long gap = scene.measure().frames(before.end(), event.start());
        boolean wrong =
                rule.kind() == RuleKind.GAP_MIN
                        ? gap >= 0 && gap < limit
                        : gap > LEAST && gap < limit;
        if (wrong) {
            found.add(
                    CaptionFinding.of(
                            rule,
                            event,
                            gap + (gap == 1 ? " frame" : " frames"),
                            rule.kind() == RuleKind.GAP_MIN
                                    ? "Only %s after event %d; at least %s."
                                            .formatted(
                                                    Words.many(gap, "frame"),
                                                    before.number(),
                                                    rule.wanted())
                                    : "%s after event %d; let that one stay until two frames before."
                                            .formatted(Words.many(gap, "frame"), before.number())));
        }
    }
}
