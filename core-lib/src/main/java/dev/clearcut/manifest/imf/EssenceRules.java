package dev.clearcut.manifest.imf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Report;
import dev.clearcut.manifest.imf.Composition.Resource;
import dev.clearcut.manifest.imf.Composition.Sequence;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what compositions say of their track files against the files' own headers. */
public final class EssenceRules {

    private static final String STEREOSCOPIC = "MainStereoscopicPicture";

    private static final Map<String, Essence.Kind> KINDS =
            Map.of(
                    "MainImage",
                    Essence.Kind.PICTURE,
                    "MainPicture",
                    Essence.Kind.PICTURE,
                    STEREOSCOPIC,
                    Essence.Kind.PICTURE,
                    "MainAudio",
                    Essence.Kind.SOUND,
                    "MainSound",
                    Essence.Kind.SOUND);

    private final Composition composition;
    private final Map<String, List<Essence>> files;
    private final Found found;

    /** Rates that pictures are said to have and have not, with those that they have. */
    private final Map<Rational, Rational> mistaken = new HashMap<>();

    /** A file that is played in pieces is wrong once. */
    private final Set<String> said = new HashSet<>();

    private EssenceRules(Composition composition, Map<String, List<Essence>> files, Found found) {
        this.composition = composition;
        this.files = files;
        this.found = found;
    }

    /**
     * @param files the tracks of those track files whose headers could be read, by their ids
     */
    public static Report check(PackageContents contents, Map<String, List<Essence>> files) {
        var found = new Found();
        for (var composition : contents.compositions()) {
            var rules = new EssenceRules(composition, files, found);
            sequences(composition).forEach(rules::mistaken);
            sequences(composition).forEach(rules::sequence);
        }
        return found.report();
    }

    /**
     * @param strangers track files that are no MXF, by their ids, with what they are as it follows
     *     on "it": {@code is empty}
     */
    public static Report strangers(PackageContents contents, Map<String, String> strangers) {
        var found = new Found();
        for (var asset : contents.map().map(AssetMap::assets).orElse(List.of())) {
            var what = strangers.get(asset.id());
            if (what != null) {
                found.add(
                        "package.essence.none",
                        asset.where(),
                        "\"%s\" is no MXF file, so there is nothing to play: it %s. Ask for the track file, and for a packing list made with it."
                                .formatted(asset.path(), what));
            }
        }
        return found.report();
    }

    /** The ids of what a composition plays as pictures or sound. */
    static Set<String> played(Composition composition) {
        return sequences(composition)
                .filter(sequence -> KINDS.containsKey(sequence.kind()))
                .flatMap(sequence -> sequence.resources().stream())
                .map(Resource::file)
                .collect(Collectors.toSet());
    }

    private static Stream<Sequence> sequences(Composition composition) {
        return composition.segments().stream().flatMap(segment -> segment.sequences().stream());
    }

    private void mistaken(Sequence sequence) {
        for (var resource : sequence.resources()) {
            var written = resource.time().rate();
            var real = rateOf(sequence, resource);
            if (written.isPresent() && real.isPresent() && !real.equals(written)) {
                mistaken.putIfAbsent(written.get(), real.get());
            }
        }
    }

    /** The rate of the pictures in the file; nothing for sound, or where two are one. */
    private Optional<Rational> rateOf(Sequence sequence, Resource resource) {
        return KINDS.get(sequence.kind()) == Essence.Kind.PICTURE
                        && !sequence.kind().equals(STEREOSCOPIC)
                ? files.getOrDefault(resource.file(), List.of()).stream()
                        .filter(track -> track.kind() == Essence.Kind.PICTURE)
                        .findFirst()
                        .flatMap(Essence::rate)
                : Optional.empty();
    }

    private void sequence(Sequence sequence) {
        var kind = KINDS.get(sequence.kind());
        for (var resource : sequence.resources()) {
            var tracks = files.getOrDefault(resource.file(), List.of());
            if (kind != null && !tracks.isEmpty()) {
                resource(sequence, resource, kind, tracks);
            }
        }
    }

    private void resource(
            Sequence sequence, Resource resource, Essence.Kind kind, List<Essence> tracks) {
        key(resource, tracks.getFirst());
        var track = tracks.stream().filter(t -> t.kind() == kind).findFirst();
        if (track.isEmpty()) {
            say(
                    "package.essence.kind",
                    resource,
                    "The track %s plays %s, which holds %s. Correct the reference."
                            .formatted(
                                    sequence.kind(),
                                    resource.file(),
                                    tracks.getFirst().kind().word()));
            return;
        }
        rate(resource, rateOf(sequence, resource));
        duration(resource, track.get());
        descriptor(resource, track.get());
    }

    private void key(Resource resource, Essence track) {
        if (track.encrypted() == resource.key().isEmpty()) {
            say(
                    "package.essence.key",
                    resource,
                    track.encrypted()
                            ? "The file %s is encrypted, and the composition names no key: no player can ask for it."
                                    .formatted(resource.file())
                            : "The composition names a key for %s, which is not encrypted."
                                    .formatted(resource.file()));
        }
    }

    private void rate(Resource resource, Optional<Rational> real) {
        var written = resource.time().rate();
        if (written.isPresent() && real.isPresent() && !real.equals(written)) {
            say(
                    "package.essence.rate",
                    resource,
                    "The composition plays %s at %s pictures a second; the file has %s."
                            .formatted(resource.file(), written.get(), real.get()));
        }
    }

    /**
     * Less than an edit unit is how the file's own units round. What was counted at a wrong rate is
     * right where it is the count at the real one.
     */
    private void duration(Resource resource, Essence track) {
        var time = resource.time();
        if (time.rate().isEmpty() || time.intrinsic() < 0) {
            return;
        }
        var rate = time.rate().get();
        long real = units(track.seconds(), rate, time.intrinsic());
        long meant = units(track.seconds(), mistaken.getOrDefault(rate, rate), time.intrinsic());
        if (real != time.intrinsic() && meant != time.intrinsic()) {
            say(
                    "package.essence.duration",
                    resource,
                    "The composition says that %s lasts %d edit units; the file lasts %d. Somebody exchanged or cut the file: ask for a composition that fits, or for the file."
                            .formatted(resource.file(), time.intrinsic(), meant));
        }
    }

    /** How many the file lasts; as many as are written where that cannot be known. */
    private static long units(Optional<Rational> seconds, Rational rate, long written) {
        try {
            var real = seconds.map(rate::times).orElse(Rational.of(written));
            var more = real.minus(Rational.of(written));
            boolean same =
                    more.compareTo(Rational.ONE) < 0 && more.compareTo(Rational.ONE.negated()) > 0;
            return same ? written : real.round();
        } catch (Invalid beyondCounting) {
            return written;
        }
    }

    private void descriptor(Resource resource, Essence track) {
        var descriptor = composition.descriptors().get(resource.encoding());
        if (descriptor == null) {
            return;
        }
        for (var measure : Essence.Measure.values()) {
            var written = descriptor.measures().get(measure);
            var real = track.measures().get(measure);
            if (written != null && real != null && !written.equals(real)) {
                say(
                        "package.essence.descriptor",
                        resource,
                        "The composition describes %s with a %s of %s; the file says %s."
                                .formatted(resource.file(), measure.element(), written, real));
            }
        }
    }

    private void say(String rule, Resource resource, String text) {
        if (said.add(rule + " " + resource.file() + " " + text)) {
            found.add(rule, resource.where(), text);
        }
    }
}
