package dev.clearcut.manifest.imf;

import dev.clearcut.base.Where;
import dev.clearcut.timecode.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is played: of IMF (ST 2067-3) segments with a sequence of each virtual track, of digital
 * cinema (ST 429-7) reels with at most one asset of each kind, read here as a segment whose
 * sequences have one resource each.
 *
 * @param rate edit units a second; nothing where the composition has none of its own
 * @param descriptors the essence descriptors it lists, by their ids
 */
public record Composition(
        String file,
        Standard standard,
        String id,
        String title,
        Kind kind,
        Optional<Rational> rate,
        Map<String, Essence.Descriptor> descriptors,
        List<Segment> segments,
        Where where) {

    public Composition {
        descriptors = Collections.unmodifiableMap(new LinkedHashMap<>(descriptors));
        segments = List.copyOf(segments);
    }

    /**
     * What the content is.
     *
     * @param scope the URI of the list the word is from; empty for the standard's own
     */
    public record Kind(String word, String scope, Where where) {}

    /** A segment of IMF, or a reel. */
    public record Segment(String id, List<Sequence> sequences, Where where) {
        public Segment {
            sequences = List.copyOf(sequences);
        }
    }

    /**
     * The part of a virtual track in one segment.
     *
     * @param kind the element's name without {@code Sequence}: MainImage, MainAudio, Marker
     * @param trackId of cinema, where tracks have none, the kind
     */
    public record Sequence(
            String id, String kind, String trackId, List<Resource> resources, Where where) {
        public Sequence {
            resources = List.copyOf(resources);
        }

        public boolean isMarkers() {
            return kind.equals("Marker") || kind.equals("MainMarkers");
        }
    }

    /**
     * A stretch of a track file.
     *
     * @param file the id of the track file; empty for markers
     * @param encoding the id of its essence descriptor; empty where none is said
     * @param key the id of the key it is encrypted with; empty where it is not
     * @param hash as written; empty where none is said
     * @param algorithm the URI of its kind; empty for SHA-1
     * @param time how much of it, and how often
     */
    public record Resource(
            String id,
            String file,
            String encoding,
            String key,
            String hash,
            String algorithm,
            Time time,
            List<Marker> markers,
            Where where) {
        public Resource {
            markers = List.copyOf(markers);
        }
    }

    /**
     * In edit units of the rate.
     *
     * @param rate nothing where neither the resource nor the composition says one
     * @param intrinsic of the whole file; -1 where it is not said
     * @param entry 0 where it is not said
     * @param duration to the end of the file where it is not said; -1 where that is not known
     */
    public record Time(
            Optional<Rational> rate, long intrinsic, long entry, long duration, long repeats) {}

    /**
     * @param scope empty for the standard's own labels
     * @param offset in edit units from the beginning of the resource
     */
    public record Marker(String label, String scope, long offset, Where where) {}
}
