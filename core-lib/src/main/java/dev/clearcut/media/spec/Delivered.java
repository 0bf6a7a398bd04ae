package dev.clearcut.media.spec;

import dev.clearcut.base.Finding;
import dev.clearcut.media.MediaFacts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file, and what else is known of it and of what goes with it.
 *
 * @param others the delivery's other files by their role: {@code mix}, {@code master}
 * @param attested what reports say, by the id of the rule
 * @param measured null where nothing was measured
 * @param captions how its captions came out, by the id of the caption rule set
 * @param met what was found wrong with the file while it was read
 */
public record Delivered(
        MediaFacts file,
        Map<String, MediaFacts> others,
        Map<String, Attested> attested,
        @Nullable Measurements measured,
        Map<String, Captioned> captions,
        List<Finding> met) {

    public Delivered {
        others = Collections.unmodifiableMap(new TreeMap<>(others));
        attested = Collections.unmodifiableMap(new TreeMap<>(attested));
        captions = Collections.unmodifiableMap(new TreeMap<>(captions));
        met = List.copyOf(met);
    }

    /** The file alone. */
    public static Delivered of(MediaFacts file) {
        return new Delivered(file, Map.of(), Map.of(), null, Map.of(), List.of());
    }

    public Delivered with(Map<String, MediaFacts> files) {
        return new Delivered(file, files, attested, measured, captions, met);
    }

    public Delivered attesting(Map<String, Attested> reports) {
        return new Delivered(file, others, reports, measured, captions, met);
    }

    public Delivered measured(Measurements measurements) {
        return new Delivered(file, others, attested, measurements, captions, met);
    }

    public Delivered captioned(Map<String, Captioned> judged) {
        return new Delivered(file, others, attested, measured, judged, met);
    }

    /** Errors among them are errors of the file, whatever the specification asks. */
    public Delivered met(List<Finding> findings) {
        return new Delivered(file, others, attested, measured, captions, findings);
    }
}
