package dev.clearcut.manifest.imf;

import dev.clearcut.timecode.Rational;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What must be true of the reels of a digital cinema composition (SMPTE ST 429-7, ST 429-2). */
final class ReelRules {

    private static final Set<Rational> PICTURE_RATES =
            Set.of(
                    Rational.of(24),
                    Rational.of(25),
                    Rational.of(30),
                    Rational.of(48),
                    Rational.of(50),
                    Rational.of(60),
                    // of the archive
                    Rational.of(16),
                    new Rational(200, 11),
                    Rational.of(20),
                    new Rational(240, 11));

    private static final Set<String> PICTURES = Set.of("MainPicture", "MainStereoscopicPicture");

    private final Composition composition;
    private final Found found;

    private ReelRules(Composition composition, Found found) {
        this.composition = composition;
        this.found = found;
    }

    static void check(Composition composition, Found found) {
        var rules = new ReelRules(composition, found);
        composition.segments().forEach(rules::reel);
        rules.coherent();
    }

    private static Optional<Composition.Sequence> picture(Composition.Segment reel) {
        return reel.sequences().stream().filter(s -> PICTURES.contains(s.kind())).findFirst();
    }

    private static Optional<Rational> rate(Composition.Sequence sequence) {
        return sequence.resources().stream().findFirst().flatMap(r -> r.time().rate());
    }

    private void reel(Composition.Segment reel) {
        var picture = picture(reel);
        if (picture.isEmpty()) {
            return;
        }
        var rate = rate(picture.get());
        if (rate.isPresent() && !PICTURE_RATES.contains(rate.get())) {
            found.add(
                    "package.reel.picture-rate",
                    picture.get().where(),
                    "The picture runs at %s frames a second, which digital cinema has not."
                            .formatted(rate.get()));
        }
        var seconds = ResourceRules.seconds(picture.get());
        if (seconds.isPresent() && seconds.get().compareTo(Rational.ONE) < 0) {
            found.add(
                    "package.reel.short",
                    reel.where(),
                    "The reel lasts %s of a second; servers want at least one second."
                            .formatted(seconds.get()));
        }
        reel.sequences().stream()
                .filter(s -> s != picture.get() && !s.isMarkers())
                .filter(s -> !s.kind().equals("CompositionMetadataAsset"))
                .forEach(s -> beside(s, picture.get()));
    }

    private void beside(Composition.Sequence sequence, Composition.Sequence picture) {
        var rate = rate(sequence);
        var pictures = rate(picture);
        if (rate.isPresent() && pictures.isPresent() && !rate.equals(pictures)) {
            found.add(
                    "package.reel.rate",
                    sequence.where(),
                    "%s runs at %s, the picture at %s; they must be one."
                            .formatted(sequence.kind(), rate.get(), pictures.get()));
            return;
        }
        var own = ResourceRules.seconds(sequence);
        var wanted = ResourceRules.seconds(picture);
        if (own.isEmpty() || wanted.isEmpty() || own.equals(wanted)) {
            return;
        }
        long units = sequence.resources().getFirst().time().duration();
        long picturesUnits = picture.resources().getFirst().time().duration();
        boolean isText =
                sequence.kind().contains("Subtitle") || sequence.kind().contains("Caption");
        if (!isText) {
            found.add(
                    "package.reel.length",
                    sequence.where(),
                    "%s of this reel lasts %,d frames, the picture %,d."
                            .formatted(sequence.kind(), units, picturesUnits));
        } else if (own.get().compareTo(wanted.get()) > 0) {
            found.add(
                    "package.reel.text-length",
                    sequence.where(),
                    "%s of this reel lasts %,d frames, longer than the picture with %,d."
                            .formatted(sequence.kind(), units, picturesUnits));
        }
    }

    private void coherent() {
        var first = Optional.<String>empty();
        for (var reel : composition.segments()) {
            var made = new TreeMap<String, String>();
            for (var sequence : reel.sequences()) {
                if (isWatched(sequence)) {
                    made.put(sequence.kind(), rate(sequence).map(Rational::toString).orElse("?"));
                }
            }
            var spoken = spoken(made);
            if (first.isEmpty()) {
                first = Optional.of(spoken);
            } else if (!first.get().equals(spoken)) {
                found.add(
                        "package.reel.coherent",
                        reel.where(),
                        "This reel has %s; the first has %s.".formatted(spoken, first.get()));
            }
        }
    }

    /** Text and markers may be in one reel and not in another. */
    private static boolean isWatched(Composition.Sequence sequence) {
        return PICTURES.contains(sequence.kind()) || sequence.kind().equals("MainSound");
    }

    private static String spoken(TreeMap<String, String> made) {
        var all = new LinkedHashSet<String>();
        made.forEach((kind, rate) -> all.add("%s at %s".formatted(kind, rate)));
        return all.isEmpty() ? "neither picture nor sound" : String.join(" and ", List.copyOf(all));
    }
}
