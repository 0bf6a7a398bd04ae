package dev.clearcut.probe.media.mov;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import java.util.Comparator;
import java.util.List;

/** The rates that a rounded average may stand for. */
final class StandardRates {

    private static final List<Rate> ALL =
            List.of(
                    Rate.FPS_23_976,
                    Rate.FPS_24,
                    Rate.FPS_25,
                    Rate.FPS_29_97,
                    Rate.FPS_30,
                    Rate.FPS_47_952,
                    Rate.FPS_48,
                    Rate.FPS_50,
                    Rate.FPS_59_94,
                    Rate.FPS_60);

    private static final Rational NEAR = new Rational(1, 3000);

    private StandardRates() {}

    /** The standard rate within a 3000th, a third of what 23.976 and 24 are apart; or itself. */
    static Rational near(Rational average) {
        return ALL.stream()
                .map(Rate::perSecond)
                .min(Comparator.comparing(rate -> apart(rate, average)))
                .filter(rate -> apart(rate, average).compareTo(NEAR) < 0)
                .orElse(average);
    }

    private static Rational apart(Rational standard, Rational other) {
        var off = other.minus(standard).over(standard);
        return off.sign() < 0 ? off.negated() : off;
    }
}
