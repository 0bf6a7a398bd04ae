package dev.clearcut;

import dev.clearcut.delivery.Checked;
import dev.clearcut.delivery.Step;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Attested;
import dev.clearcut.media.spec.Measurements;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Our own look at the newest version of an item, before the buyer's.
 *
 * @param said of the step to our own check, where the item is not there yet
 * @param papers files that prove it; the office keeps them
 */
public record Checking(Step.Said said, List<Path> papers, Look look) {

    public Checking {
        papers = List.copyOf(papers);
    }

    /** What is looked at. */
    public sealed interface Look {

        /** Nothing yet: somebody begins. */
        record Begun() implements Look {}

        /**
         * A file, or a folder with all that is in it, is laid beside a specification.
         *
         * @param file byte for byte of the newest version
         * @param spec the id of one that ships, or a file's name that ends in {@code .yaml}; empty
         *     for the item's own
         */
        record Laid(Path file, String spec, Known known) implements Look {}

        /**
         * Somebody else checked the whole version.
         *
         * @param spec empty for the item's own
         * @param report in a sentence, or its name
         */
        record Told(String spec, Checked.Result result, String report) implements Look {}

        /**
         * The specification is not about this file of the version.
         *
         * @param spec empty for the item's own
         * @param why a sidecar, a list of hashes
         */
        record Aside(Path file, String spec, String why) implements Look {}
    }

    /**
     * What is known beside the file itself.
     *
     * @param others other files of the delivery by their role
     * @param attested what reports say, by the id of the rule
     * @param measured null where nothing was measured
     * @param reports what {@code file qc --format json} wrote, each of a file that is looked at
     */
    public record Known(
            Map<String, MediaFacts> others,
            Map<String, Attested> attested,
            @Nullable Measurements measured,
            List<Path> reports) {

        public static final Known NOTHING = new Known(Map.of(), Map.of(), null);

        /** With measurements that are at hand. */
        public Known(
                Map<String, MediaFacts> others,
                Map<String, Attested> attested,
                @Nullable Measurements measured) {
            this(others, attested, measured, List.of());
        }

        public Known {
            others = Collections.unmodifiableMap(new TreeMap<>(others));
            attested = Collections.unmodifiableMap(new TreeMap<>(attested));
            reports = List.copyOf(reports);
        }
    }
}
