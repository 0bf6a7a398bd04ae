package dev.clearcut.caption.rule;

import dev.clearcut.caption.Programme;
import dev.clearcut.caption.ShotChanges;
import dev.clearcut.timecode.Rate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the caption file.
 *
 * @param rate of the picture; null leaves the file's own, if it has one
 * @param programme from when to when; null leaves that unchecked
 * @param shots of the cut; null leaves timing to shots unchecked
 * @param glyphs the characters a buyer's list allows; empty for no list
 * @param audience {@code adult} or {@code children}
 */
public record Conditions(
        @Nullable Rate rate,
        @Nullable Programme programme,
        @Nullable ShotChanges shots,
        Set<String> glyphs,
        String audience) {

    public Conditions {
        glyphs = Set.copyOf(glyphs);
    }

    /** Nothing but the file, for adults. */
    public static Conditions none() {
        return new Conditions(null, null, null, Set.of(), "adult");
    }

    public Conditions at(@Nullable Rate now) {
        return new Conditions(now, programme, shots, glyphs, audience);
    }

    public Conditions in(@Nullable Programme now) {
        return new Conditions(rate, now, shots, glyphs, audience);
    }

    public Conditions over(@Nullable ShotChanges now) {
        return new Conditions(rate, programme, now, glyphs, audience);
    }

    public Conditions with(Set<String> allowed) {
        return new Conditions(rate, programme, shots, allowed, audience);
    }

    public Conditions forAudience(String now) {
        return new Conditions(rate, programme, shots, glyphs, now);
    }
}
