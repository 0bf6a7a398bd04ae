package dev.clearcut.caption.rule;

import dev.clearcut.caption.CaptionEvent;
import dev.clearcut.caption.ShotChanges;
import dev.clearcut.caption.rule.CaptionCheck.Scene;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.ArrayList;
import java.util.List;

/** Timing to the shots of a cut. */
final class ShotRules {

    /** An event that ends with a shot is gone two frames before the next. */
    private static final long CLEAR = 2;

    private ShotRules() {}

    static List<CaptionFinding> check(CaptionRule rule, Scene scene) {
        var shots = scene.known().shots();
        var rate = scene.measure().rate();
        if (shots == null || rate == null) {
            return List.of(
                    CaptionFinding.unchecked(
                            rule,
                            scene.whole(),
                            shots == null
                                    ? "Timing to shots was not checked: give the cut with --cut."
                                    : "Timing to shots was not checked: say --rate."));
        }
        var found = new ArrayList<CaptionFinding>();
        for (var event : scene.file().events()) {
            if (found.size() > CaptionCheck.EACH) {
                break;
            }
            switch (rule.kind()) {
                case SHOT_OUT -> out(rule, scene, shots, event, found);
                case SHOT_NEAR -> near(rule, scene, shots, rate, event, found);
                default -> crossed(rule, scene, shots, event, found);
            }
        }
        return found;
    }

    private static void out(
            CaptionRule rule,
            Scene scene,
            ShotChanges shots,
            CaptionEvent event,
            List<CaptionFinding> found) {
        shots.nearest(event.end())
                .filter(shot -> !scene.measure().isBefore(shot, event.end()))
                .filter(shot -> frames(scene, event.end(), shot) < rule.number().round())
                .ifPresent(
                        shot ->
                                found.add(
                                        CaptionFinding.of(
                                                rule,
                                                event,
                                                said(frames(scene, event.end(), shot)),
                                                "It is gone %s before the new shot at %s; at least %s."
                                                        .formatted(
                                                                said(
                                                                        frames(
                                                                                scene,
                                                                                event.end(),
                                                                                shot)),
                                                                scene.file().written(shot),
                                                                rule.wanted()))));
    }

    private static void near(
            CaptionRule rule,
            Scene scene,
            ShotChanges shots,
            Rate rate,
            CaptionEvent event,
            List<CaptionFinding> found) {
        long window = rate.frameAt(rule.number());
        shots.nearest(event.start())
                .ifPresent(
                        shot -> {
                            long off = frames(scene, shot, event.start());
                            if (off != 0 && Math.abs(off) < window) {
                                found.add(
                                        moved(rule, scene, event, shot, off, "comes up", "on it"));
                            }
                        });
        shots.nearest(event.end())
                .ifPresent(
                        shot -> {
                            long off = frames(scene, shot, event.end());
                            boolean clear = off <= 0 && off >= -CLEAR;
                            if (!clear && Math.abs(off) < window) {
                                found.add(
                                        moved(
                                                rule,
                                                scene,
                                                event,
                                                shot,
                                                off,
                                                "is gone",
                                                "two frames before it"));
                            }
                        });
    }

    private static CaptionFinding moved(
            CaptionRule rule,
            Scene scene,
            CaptionEvent event,
            Rational shot,
            long off,
            String does,
            String instead) {
        return CaptionFinding.of(
                rule,
                event,
                said(off),
                "It %s %s %s the new shot at %s; let it be %s."
                        .formatted(
                                does,
                                said(Math.abs(off)),
                                off < 0 ? "before" : "after",
                                scene.file().written(shot),
                                instead));
    }

    private static void crossed(
            CaptionRule rule,
            Scene scene,
            ShotChanges shots,
            CaptionEvent event,
            List<CaptionFinding> found) {
        if (shots.within(event.start(), event.end())) {
            found.add(
                    CaptionFinding.of(
                            rule,
                            event,
                            scene.measure().said(event.start(), event.end()),
                            "It stands over a new shot; look whether it has to."));
        }
    }

    private static long frames(Scene scene, Rational from, Rational to) {
        return scene.measure().frames(from, to);
    }

    private static String said(long frames) {
        return frames + (Math.abs(frames) == 1 ? " frame" : " frames");
    }
}
