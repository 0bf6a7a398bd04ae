package dev.clearcut.manifest.imf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be true of the virtual tracks of an IMF composition (SMPTE ST 2067-3, ST 2067-2). */
final class TrackRules {

    private static final String IMAGE = "MainImage";

    private final Composition composition;
    private final Found found;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Rational> rates = new HashMap<>();

    private TrackRules(Composition composition, Found found) {
        this.composition = composition;
        this.found = found;
    }

    static void check(Composition composition, Found found) {
        var rules = new TrackRules(composition, found);
        if (composition.rate().isEmpty()) {
            found.add(
                    "package.composition.rate",
                    composition.where(),
                    "The composition has no edit rate that can be used: write it as 24000 1001.");
        }
        composition.segments().forEach(rules::segment);
        rules.tracks();
    }

    private void segment(Composition.Segment segment) {
        var here = new HashSet<String>();
        for (var sequence : segment.sequences()) {
            if (!here.add(sequence.trackId())) {
                found.add(
                        "package.track.twice",
                        sequence.where(),
                        "The virtual track %s is in this segment twice."
                                .formatted(sequence.trackId()));
            }
            var kind = kinds.putIfAbsent(sequence.trackId(), sequence.kind());
            if (kind != null && !kind.equals(sequence.kind())) {
                found.add(
                        "package.track.kind",
                        sequence.where(),
                        "The virtual track %s is %s here and was %s before."
                                .formatted(sequence.trackId(), sequence.kind(), kind));
            }
            rate(sequence);
        }
        lengths(segment);
    }

    private void rate(Composition.Sequence sequence) {
        for (var resource : sequence.resources()) {
            var rate = resource.time().rate();
            if (rate.isEmpty()) {
                continue;
            }
            var known = rates.putIfAbsent(sequence.trackId(), rate.get());
            if (known != null && !known.equals(rate.get())) {
                found.add(
                        "package.track.rate",
                        resource.where(),
                        "%s runs at %s here and at %s before; a virtual track has one edit rate."
                                .formatted(sequence.kind(), rate.get(), known));
            }
            if (sequence.kind().equals(IMAGE)
                    && composition.rate().filter(own -> !own.equals(rate.get())).isPresent()) {
                found.add(
                        "package.track.image-rate",
                        resource.where(),
                        "The image runs at %s, the composition at %s; they must be one."
                                .formatted(rate.get(), composition.rate().get()));
            }
        }
    }

    /**
     * In edit units of the composition, which must be whole numbers. That of the image is the one
     * the others are held against.
     */
    private void lengths(Composition.Segment segment) {
        var own = composition.rate();
        if (own.isEmpty()) {
            return;
        }
        Optional<Rational> first = Optional.empty();
        String firstKind = "";
        for (var sequence : imageFirst(segment.sequences())) {
            var units = units(sequence, own.get());
            if (units.isEmpty()) {
                continue;
            }
            if (!units.get().isWhole()) {
                found.add(
                        "package.track.whole",
                        sequence.where(),
                        "%s lasts %s edit units of %s a second, which is no whole number."
                                .formatted(sequence.kind(), units.get(), own.get()));
            }
            if (first.isEmpty()) {
                first = units;
                firstKind = sequence.kind();
            } else if (units.get().round() != first.get().round()) {
                found.add(
                        "package.track.length",
                        sequence.where(),
                        "%s lasts %,d edit units, %s %,d; all tracks of a segment last equally long."
                                .formatted(
                                        sequence.kind(),
                                        units.get().round(),
                                        firstKind,
                                        first.get().round()));
            }
        }
    }

    private static List<Composition.Sequence> imageFirst(List<Composition.Sequence> sequences) {
        return sequences.stream()
                .filter(s -> !s.resources().isEmpty())
                .sorted((a, b) -> Boolean.compare(b.kind().equals(IMAGE), a.kind().equals(IMAGE)))
                .toList();
    }

    private Optional<Rational> units(Composition.Sequence sequence, Rational rate) {
        try {
            var seconds = ResourceRules.seconds(sequence);
            var units = seconds.map(rate::times);
            if (units.filter(TrackRules::isCountable).isPresent()) {
                return units;
            }
        } catch (Invalid tooLong) {
            // said below
        }
        boolean isKnown =
                sequence.resources().stream()
                        .allMatch(r -> r.time().rate().isPresent() && r.time().duration() >= 0);
        if (isKnown) {
            found.add(
                    "package.resource.number",
                    sequence.where(),
                    "%s is so long, or its rate so odd, that its length cannot be counted in 64 bits."
                            .formatted(sequence.kind()));
        }
        return Optional.empty();
    }

    /** Far from the end of 64 bits, so that it can still be rounded. */
    private static boolean isCountable(Rational units) {
        return Math.abs(units.numerator()) < 1L << 61 && units.denominator() < 1L << 61;
    }

    private void tracks() {
        for (var segment : composition.segments()) {
            var here = new HashSet<String>();
            segment.sequences().forEach(sequence -> here.add(sequence.trackId()));
            kinds.forEach(
                    (track, kind) -> {
                        if (!here.contains(track)) {
                            found.add(
                                    "package.track.missing",
                                    segment.where(),
                                    "%s (track %s) is not in this segment; a virtual track goes through all of them."
                                            .formatted(kind, track));
                        }
                    });
        }
        long images = kinds.values().stream().filter(IMAGE::equals).count();
        if (!kinds.isEmpty() && images != 1) {
            found.add(
                    "package.track.image",
                    composition.where(),
                    "The composition has %d main image tracks; it must have one."
                            .formatted(images));
        }
    }
}
