package dev.clearcut.use;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.material.Family;
import dev.clearcut.timeline.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One rule: which clips it speaks of, and what it says they are.
 *
 * @param id dotted or hyphened, lower case; every use it takes names it
 * @param fields what it reads; it fits when one of them does
 * @param on the kind of track it speaks of; empty means every kind
 * @param note where the rule comes from, for people
 * @param fits texts it fits; checked whenever rules are read
 * @param fitsNot texts near to it that it does not fit
 */
public record UseRule(
        String id,
        Says says,
        Set<Field> fields,
        Optional<Track.Kind> on,
        String pattern,
        String note,
        List<String> fits,
        List<String> fitsNot) {

    /** What a rule says of a clip. */
    public sealed interface Says {
        /** Somebody else's, or, when unsorted, a person must say. */
        record Material(Family family) implements Says {}

        /** The production's own, or nothing at all: dialogue, room tone, bars, black. */
        record Own() implements Says {}

        /** Said of a track: what lies on it may be another version of what lies elsewhere. */
        record Alternates() implements Says {}
    }

    /** What a rule reads of a clip. */
    public enum Field {
        /** The track it stands on, or one its nest stands on. */
        TRACK,
        ROLE,
        /** The clip's name, or that of a nest it stands in. */
        NAME,
        /** The source file's name without its folder. */
        FILE,
        /** The name of the folder the source file lies in. */
        FOLDER,
        REEL,
        COMMENT;

        /** {@code track}: the word in a rule file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public UseRule {
        if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new Invalid(
                    "\"" + id + "\" is no rule id; write small letters and hyphens: music-track.");
        }
        if (fields.isEmpty()) {
            throw new Invalid("A rule reads at least one field, such as track.");
        }
        WordPattern.of(pattern);
        fields = Set.copyOf(EnumSet.copyOf(fields));
        fits = List.copyOf(fits);
        fitsNot = List.copyOf(fitsNot);
    }

    /** Whether its pattern fits this text; see the head of {@code use-rules.csv} for the syntax. */
    public boolean fits(String text) {
        return WordPattern.of(pattern).fits(text);
    }

    /** Its examples that contradict it; none in a good rule. */
    public List<String> brokenExamples() {
        var words = WordPattern.of(pattern);
        var broken = new ArrayList<String>();
        fits.stream().filter(text -> !words.fits(text)).forEach(broken::add);
        fitsNot.stream().filter(words::fits).forEach(broken::add);
        return List.copyOf(broken);
    }

    /** Whether it knows the material itself, and not only where somebody laid it. */
    boolean knowsTheClip() {
        return !fields.contains(Field.TRACK) && !fields.contains(Field.ROLE);
    }
}
