package dev.clearcut.media.spec;

import dev.clearcut.timecode.Rational;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured in sound and picture from end to end.
 *
 * @param values by one of {@link #NAMES}, or {@code findings.} and the id of a check, for how often
 *     it found something
 * @param places where a check first found something, as a timecode
 */
public record Measurements(Map<String, Rational> values, Map<String, String> places) {

    /** What a specification may set limits to, each with its unit. */
    public static final Map<String, String> NAMES = names();

    /** The beginning of a name that counts what a check found. */
    public static final String FINDINGS = "findings.";

    public Measurements {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    /** Whether it is the name of a measurement. */
    public static boolean isKnown(String name) {
        return NAMES.containsKey(name)
                || name.startsWith(FINDINGS)
                        && name.substring(FINDINGS.length()).matches("[a-z0-9]+([.-][a-z0-9]+)*");
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
