package dev.clearcut.media.spec;

import dev.clearcut.media.Subject;
import dev.clearcut.timecode.Rational;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in sound and picture from end to end.
 *
 * @param values by one of {@link #NAMES}, or {@code findings.} and the id of a check, for how often
 *     it found something
 * @param places where a check first found something, as a timecode
 * @param judged the ids of the checks that were made; what is not among them found nothing because
 *     nobody looked
 * @param reservation why not all of it may be relied on; null when all may
 */
public record Measurements(
        Map<String, Rational> values,
        Map<String, String> places,
        Set<String> judged,
        @Nullable Reservation reservation) {

    /**
     * Why measurements do not decide.
     *
     * @param foundStands whether what a check found is wrong all the same: it is where measuring
     *     broke off, and is not where another file was measured
     */
    public record Reservation(String why, boolean foundStands) {}

    /** What a specification may set limits to, each with its unit. */
    public static final Map<String, String> NAMES = names();

    /** The beginning of a name that counts what a check found. */
    public static final String FINDINGS = "findings.";

    public Measurements {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        judged = Collections.unmodifiableSet(new TreeSet<>(judged));
    }

    /** Of checks, those alone that found something or say that they did not. */
    public Measurements(Map<String, Rational> values, Map<String, String> places) {
        this(values, places, Set.of(), null);
    }

    public Measurements with(Reservation why) {
        return new Measurements(values, places, judged, why);
    }

    /** How often a check found something; null when it was not made. */
    @Nullable Rational found(String name) {
        var value = values.get(name);
        boolean made = judged.contains(name.substring(FINDINGS.length()));
        return value == null && made ? Rational.ZERO : value;
    }

    /** Whether it is the name of a measurement. */
    public static boolean isKnown(String name) {
        return NAMES.containsKey(name)
                || name.startsWith(FINDINGS)
                        && name.substring(FINDINGS.length()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
    }

    /**
     * What it is measured of: {@code findings.media.video.black} of pictures, loudness of sound.
     */
    static Subject of(String name) {
        return name.startsWith("loudness.") || name.startsWith(FINDINGS + "media.audio.")
                ? Subject.AUDIO
                : name.startsWith(FINDINGS + "media.video.") ? Subject.VIDEO : Subject.FILE;
    }

    /** The unit, or empty. */
    public static String unit(String name) {
        return NAMES.getOrDefault(name, "");
    }

    public static Collection<String> known() {
        return List.copyOf(NAMES.keySet());
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("loudness.integrated", "LUFS");
        names.put("loudness.range", "LU");
        names.put("loudness.momentaryMax", "LUFS");
        names.put("loudness.shortTermMax", "LUFS");
        names.put("loudness.truePeak", "dBTP");
        return Collections.unmodifiableMap(names);
    }
}
