package dev.clearcut.media.spec;

import java.util.List;

/**
 * How the captions of a file came out by one caption rule set.
 *
 * @param breaches one for each rule that is broken: where first, and how often
 * @param open what could not be checked and what would be needed; empty for nothing
 */
public record Captioned(List<Breach> breaches, String open) {

    public Captioned {
        breaches = List.copyOf(breaches);
    }
}
