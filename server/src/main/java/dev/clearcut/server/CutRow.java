package dev.clearcut.server;

import dev.clearcut.clearance.UseAnswer;
import dev.clearcut.material.Material;
import dev.clearcut.timecode.Rational;
import dev.clearcut.use.Match;
import java.util.List;

/**
 * A use, on the page of the cut.
 *
 * @param in timecode of its first frame
 * @param out timecode of the first frame after it
 * @param length in seconds and tenths
 * @param matched why it was taken for this material; empty when nobody knows
 * @param confirmed whether a person said so
 */
record CutRow(
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
        boolean confirmed,
        State state,
        List<AnswerLine> answers,
        List<Material> candidates) {

    static CutRow of(UseAnswer answer) {
        var use = answer.placed().use();
        return new CutRow(
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
                answer.placed().match() instanceof Match.Confirmed,
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
