package dev.clearcut.manifest.imf;

import dev.clearcut.timecode.Rational;
import java.util.Map;
import java.util.Optional;

/**
 * One track of a track file, as the file's own header says; of what it does not say there is
 * nothing.
 *
 * @param encrypted whether a key is needed
 * @param rate pictures a second
 * @param seconds how long it lasts
 */
public record Essence(
        Kind kind,
        boolean encrypted,
        Optional<Rational> rate,
        Optional<Rational> seconds,
        Map<Measure, Rational> measures) {

    public Essence {
        measures = Map.copyOf(measures);
    }

    /** What it is for the eye or the ear. */
    public enum Kind {
        PICTURE("pictures"),
        SOUND("sound"),
        TEXT("text");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a file and the composition's copy of its descriptor both count. */
    public enum Measure {
        STORED_WIDTH("StoredWidth"),
        STORED_HEIGHT("StoredHeight"),
        CHANNELS("ChannelCount"),
        SAMPLE_RATE("AudioSampleRate"),
        BITS("QuantizationBits");

        private final String element;

        Measure(String element) {
            this.element = element;
        }

        /** As SMPTE ST 2001-1 spells it in XML. */
        public String element() {
            return element;
        }
    }

    /** What a composition says of the essence that a resource is encoded as. */
    public record Descriptor(Map<Measure, Rational> measures, String language) {
        public Descriptor {
            measures = Map.copyOf(measures);
        }
    }
}
