package dev.clearcut.media.spec;

import dev.clearcut.base.Severity;
import dev.clearcut.media.spec.Profile.Provenance;
import java.util.List;

/**
 * One thing a specification asks for.
 *
 * @param id within its profile, for ever: {@code video.frame-rate}
 * @param profile the profile that states it, which may be one this profile is based on
 * @param text why, or what it means, in a sentence; may be empty
 * @param remedy what to do when it is broken; empty for the usual
 * @param when it applies only where all of these hold
 */
public record Rule(
        String id,
        String profile,
        String text,
        String remedy,
        Weight weight,
        Authority authority,
        List<Check> when,
        Asked asked,
        Examples examples) {

    /**
     * How much it matters.
     *
     * @param untold how bad it is when no reader can tell
     * @param waivable whether the buyer is known to let it pass on a waiver
     */
    public record Weight(Severity severity, Severity untold, boolean waivable) {}

    /**
     * @param edition of the specification, or of this number where it has another
     * @param cite document and section
     */
    public record Authority(Provenance provenance, String edition, String cite) {}

    /** Facts that keep it and facts that break it. */
    public record Examples(List<Example> passing, List<Example> failing) {
        public static final Examples NONE = new Examples(List.of(), List.of());

        public Examples {
            passing = List.copyOf(passing);
            failing = List.copyOf(failing);
        }
    }

    public Rule {
        when = List.copyOf(when);
    }

    /** {@code generic-hd.video.frame-rate}: the id that findings and waivers carry. */
    public String fullId() {
        return profile + "." + id;
    }
}
