package dev.clearcut.caption;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rational;

/**
 * From when to when the programme runs, on the clock of the captions.
 *
 * @param end exclusive
 */
public record Programme(Rational start, Rational end) {

    public Programme {
        if (end.compareTo(start) <= 0) {
            throw new Invalid(
                    "A programme ends after it starts; this one runs from %s to %s."
                            .formatted(CaptionTime.clock(start), CaptionTime.clock(end)));
        }
    }
}
