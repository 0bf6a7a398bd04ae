package dev.clearcut.use;

import dev.clearcut.material.Family;
import dev.clearcut.timeline.PlacedClip;
import dev.clearcut.use.UseRule.Says;

/** What the rules make of each clip of a cut, for whoever asks of all clips and not of uses. */
public final class ClipRulings {

    private final Sorter sorter;

    public ClipRulings(UseRules rules) {
        sorter = new Sorter(rules);
    }

    /** The family a rule puts it in; unsorted when it is our own or no rule speaks of it. */
    public Family family(PlacedClip placed) {
        return sorter.ruling(placed).says() instanceof Says.Material(var family)
                ? family
                : Family.UNSORTED;
    }

    /** The id of the rule that decides; empty when none speaks of it. */
    public String rule(PlacedClip placed) {
        return sorter.ruling(placed).rule();
    }
}
