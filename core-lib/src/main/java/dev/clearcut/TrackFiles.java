package dev.clearcut;

import dev.clearcut.base.Report;
import dev.clearcut.manifest.imf.Essence;
import dev.clearcut.manifest.imf.Essence.Measure;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Track;
import dev.clearcut.media.Vocabulary;
import dev.clearcut.probe.media.FirstBytes;
import dev.clearcut.probe.media.HeaderProber;
import dev.clearcut.timecode.Rational;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers of a package's track files. */
final class TrackFiles {

    private static final Map<Measure, Fact> FACTS =
            Map.of(
                    Measure.STORED_WIDTH, Fact.STORED_WIDTH,
                    Measure.STORED_HEIGHT, Fact.STORED_HEIGHT,
                    Measure.CHANNELS, Fact.CHANNELS,
                    Measure.SAMPLE_RATE, Fact.SAMPLE_RATE,
                    Measure.BITS, Fact.BIT_DEPTH);

    private TrackFiles() {}

    /**
     * @param tracks of each file whose header could be read, by the asset's id
     * @param strangers what those are that are no MXF, by the asset's id
     * @param report what is damaged
     */
    record Read(Map<String, List<Essence>> tracks, Map<String, String> strangers, Report report) {}

    /** Reads those that the map names and that are there: a few milliseconds each. */
    static Read of(Path folder, PackageContents contents) {
        var there = new HashSet<String>();
        contents.files().forEach(file -> there.add(file.path()));
        var prober = new HeaderProber();
        var tracks = new HashMap<String, List<Essence>>();
        var strangers = new HashMap<String, String>();
        var report = Report.clean();
        for (var asset : contents.trackFiles()) {
            if (there.contains(asset.path()) && !tracks.containsKey(asset.id())) {
                var file = folder.resolve(asset.path());
                var read = prober.probe(file);
                var container = read.value().file().word(Fact.CONTAINER).orElse("");
                if (container.isEmpty() && read.report().isClean()) {
                    strangers.putIfAbsent(asset.id(), FirstBytes.told(file));
                } else if (!container.isEmpty() && !container.equals("mxf")) {
                    strangers.putIfAbsent(
                            asset.id(),
                            "is " + Vocabulary.shipped().label(Fact.CONTAINER, container));
                } else {
                    tracks.put(asset.id(), essences(read.value()));
                    report = report.plus(read.report());
                }
            }
        }
        return new Read(tracks, strangers, report);
    }

    private static List<Essence> essences(MediaFacts facts) {
        var all = new ArrayList<Essence>();
        boolean encrypted = facts.file().flag(Fact.ENCRYPTED).orElse(false);
        facts.tracks()
                .forEach(track -> kind(track).ifPresent(k -> all.add(of(track, k, encrypted))));
        return all;
    }

    private static Optional<Essence.Kind> kind(Track track) {
        return switch (track.kind()) {
            case VIDEO -> Optional.of(Essence.Kind.PICTURE);
            case AUDIO -> Optional.of(Essence.Kind.SOUND);
            case TEXT -> Optional.of(Essence.Kind.TEXT);
            case FILE -> Optional.empty();
        };
    }

    private static Essence of(Track track, Essence.Kind kind, boolean encrypted) {
        var measures = new EnumMap<Measure, Rational>(Measure.class);
        FACTS.forEach(
                (measure, fact) ->
                        track.facts().exact(fact).ifPresent(n -> measures.put(measure, n)));
        if (kind == Essence.Kind.PICTURE) {
            // a picture's bits are the components', which its descriptor counts otherwise
            measures.remove(Measure.BITS);
            fieldLines(track, measures);
        }
        return new Essence(
                kind,
                encrypted,
                track.facts().exact(Fact.FRAME_RATE),
                track.facts().exact(Fact.DURATION),
                measures);
    }

    /** The fact counts the lines of a frame, the descriptor those of a field. */
    private static void fieldLines(Track track, Map<Measure, Rational> measures) {
        if (track.facts().word(Fact.SCAN).filter("interlaced"::equals).isPresent()) {
            measures.remove(Measure.STORED_HEIGHT);
        }
    }
}
