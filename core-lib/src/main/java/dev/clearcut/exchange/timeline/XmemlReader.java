package dev.clearcut.exchange.timeline;

import dev.clearcut.timecode.Rate;
import dev.clearcut.timeline.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads xmeml, the XML interchange of Final Cut Pro 7 ("Final Cut Pro XML Interchange Format",
 * version 4 and 5), which Premiere, Resolve and Hiero write too.
 *
 * <p>The cut is the first sequence that is not nested in another. Nested sequences are followed; a
 * clip on a picture track has its nest's picture, one on a sound track its sound.
 */
final class XmemlReader implements TimelineReader {

    private static final String FORMAT = "xmeml";

    @Override
    public boolean recognises(TimelineFile file) {
        return XmlTree.startsWith(file, "xmeml");
    }

    @Override
    public Timeline read(TimelineFile file, Optional<Rate> rate) {
        return XmlTimeline.read(file, FORMAT, (root, reading) -> read(root, reading, rate));
    }

    private static Timeline read(XmlElement root, Reading reading, Optional<Rate> asked) {
        var found = new ArrayList<XmlElement>();
        var nested = new HashSet<String>();
        collect(root, false, found, nested);
        if (found.isEmpty()) {
            throw reading.bad(
                    reading.at(root),
                    "The file holds no sequence. Select the sequence and export it as Final Cut Pro"
                            + " XML.");
        }
        var outer = found.stream().filter(s -> !nested.contains(s.attribute("id"))).toList();
        var cut = outer.isEmpty() ? found.getFirst() : outer.getFirst();
        var others = outer.stream().filter(s -> s != cut).map(s -> s.textAt("name")).toList();
        if (!others.isEmpty()) {
            reading.note(
                    "timeline.other-sequences",
                    reading.at(cut),
                    "Only \"%s\" was read; the file also holds %s. Export the one you want alone."
                            .formatted(cut.textAt("name"), Reading.listed(others)));
        }
        var sequences = new XmemlSequences(new XmemlValues(root, reading), reading, asked);
        var timeline = sequences.cut(cut);
        reading.compare(asked, timeline.rate());
        return timeline.reporting(reading.report());
    }

    /** Sequences defined in projects and bins, and the ids of those that clips show. */
    private static void collect(
            XmlElement from, boolean inClip, List<XmlElement> found, Set<String> nested) {
        for (var child : from.children()) {
            if (child.is("sequence")) {
                if (inClip) {
                    nested.add(child.attribute("id"));
                } else if (!child.children().isEmpty()) {
                    found.add(child);
                }
            }
            collect(child, inClip || child.is("clipitem"), found, nested);
        }
        nested.remove("");
    }
}
