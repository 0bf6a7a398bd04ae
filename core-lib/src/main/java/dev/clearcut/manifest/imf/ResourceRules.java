package dev.clearcut.manifest.imf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be true of the resources of any composition, and of the words it uses. */
final class ResourceRules {

    /** Of ST 429-7, ST 429-16 and ST 2067-3, as the ISDCF's registry lists them. */
    private static final Set<String> KINDS =
            Set.of(
                    "feature",
                    "trailer",
                    "teaser",
                    "test",
                    "rating",
                    "advertisement",
                    "short",
                    "transitional",
                    "psa",
                    "policy",
                    "clip",
                    "promo",
                    "stereocard",
                    "episode",
                    "highlights",
                    "event");

    /** In pairs: first and last frame of. Those of public packages and of ST 2067-3. */
    private static final Set<String> LABELS =
            Set.copyOf(
                    List.of(
                            ("FFBT LFBT FFCB LFCB FFCL LFCL FFDL LFDL FFEC LFEC FFHS LFHS FFMC"
                                            + " LFMC FFOB LFOB FFOC LFOC FFOI LFOI FFSP LFSP FFTC LFTC"
                                            + " FFTS LFTS FTXC LTXC FTXE LTXE FTXM LTXM FPCI")
                                    .split(" ")));

    private final Composition composition;
    private final Found found;
    private final Set<String> used = new HashSet<>();

    private ResourceRules(Composition composition, Found found) {
        this.composition = composition;
        this.found = found;
    }

    static void check(Composition composition, Found found) {
        new ResourceRules(composition, found).check();
    }

    private void check() {
        kind();
        if (composition.segments().isEmpty()) {
            empty(composition.where(), "The composition has no segment");
        }
        var ids = new HashMap<String, Integer>();
        for (var segment : composition.segments()) {
            duplicate(ids, segment.id(), segment.where());
            if (segment.sequences().isEmpty()) {
                empty(segment.where(), "This segment has no sequence");
            }
            for (var sequence : segment.sequences()) {
                duplicate(ids, sequence.id(), sequence.where());
                if (sequence.resources().isEmpty()) {
                    empty(sequence.where(), "This %s has no resource".formatted(sequence.kind()));
                }
                for (var resource : sequence.resources()) {
                    duplicate(ids, resource.id(), resource.where());
                    resource(sequence, resource);
                }
            }
        }
        descriptors();
    }

    private void duplicate(Map<String, Integer> ids, String id, Where where) {
        if (!id.isEmpty() && ids.merge(id, 1, Integer::sum) == 2) {
            found.add(
                    "package.id.duplicate",
                    where,
                    "The id %s stands for two things in one composition.".formatted(id));
        }
    }

    private void empty(Where where, String what) {
        found.add("package.composition.empty", where, what + ": there is nothing to play.");
    }

    private void kind() {
        var kind = composition.kind();
        boolean isLeftOut = kind.word().isEmpty() && composition.standard() == Standard.IMF;
        boolean isStandard =
                !isLeftOut && (kind.scope().isEmpty() || kind.scope().contains("smpte-ra.org"));
        if (isStandard && !KINDS.contains(kind.word().toLowerCase(Locale.ROOT))) {
            found.add(
                    "package.composition.kind",
                    kind.where(),
                    "\"%s\" is no kind of content that the standards know%s"
                            .formatted(
                                    kind.word(),
                                    Words.didYouMean(kind.word(), KINDS).isEmpty()
                                            ? "."
                                            : Words.didYouMean(kind.word(), KINDS)));
        }
    }

    private void resource(Composition.Sequence sequence, Composition.Resource resource) {
        var time = resource.time();
        used.add(resource.encoding());
        if (time.rate().isEmpty()) {
            found.add(
                    "package.composition.rate",
                    resource.where(),
                    "This resource of %s has no edit rate that can be used: write it as 24000 1001."
                            .formatted(sequence.kind()));
        }
        if (time.repeats() < 1) {
            found.add(
                    "package.resource.repeat",
                    resource.where(),
                    "This resource is repeated %,d times; at least once is needed."
                            .formatted(time.repeats()));
        }
        range(sequence, resource);
        resource.markers().forEach(marker -> marker(resource, marker));
    }

    private void range(Composition.Sequence sequence, Composition.Resource resource) {
        var time = resource.time();
        if (time.duration() == 0) {
            found.add(
                    "package.resource.range",
                    resource.where(),
                    "This resource of %s lasts no time.".formatted(sequence.kind()));
        }
        if (time.intrinsic() < 0 || time.duration() < 0 || time.entry() < 0) {
            found.add(
                    "package.resource.range",
                    resource.where(),
                    "This resource of %s begins before its file or after its end (entry point %,d, duration %,d, intrinsic %,d)."
                            .formatted(
                                    sequence.kind(),
                                    time.entry(),
                                    time.duration(),
                                    time.intrinsic()));
            return;
        }
        if (time.duration() > time.intrinsic() - time.entry()) {
            found.add(
                    "package.resource.range",
                    resource.where(),
                    "Entry point %,d and duration %,d go beyond the end of the file, which has %,d edit units."
                            .formatted(time.entry(), time.duration(), time.intrinsic()));
        }
    }

    private void marker(Composition.Resource resource, Composition.Marker marker) {
        long end = resource.time().intrinsic();
        if (marker.offset() < 0 || end >= 0 && marker.offset() >= end) {
            found.add(
                    "package.marker.offset",
                    marker.where(),
                    "The marker %s stands at %,d, beyond the %,d edit units of its resource."
                            .formatted(marker.label(), marker.offset(), end));
        }
        boolean isStandard =
                marker.scope().isEmpty() || marker.scope().endsWith("#standard-markers");
        if (isStandard && !LABELS.contains(marker.label())) {
            found.add(
                    "package.marker.label",
                    marker.where(),
                    "\"%s\" is no marker label we know of the standard's%s"
                            .formatted(
                                    marker.label(),
                                    Words.didYouMean(marker.label(), LABELS).isEmpty()
                                            ? "."
                                            : Words.didYouMean(marker.label(), LABELS)));
        }
    }

    private void descriptors() {
        if (composition.standard() != Standard.IMF) {
            return;
        }
        var unknown = new HashSet<>(used);
        unknown.remove("");
        unknown.removeAll(composition.descriptors().keySet());
        for (var segment : composition.segments()) {
            for (var sequence : segment.sequences()) {
                for (var resource : sequence.resources()) {
                    if (unknown.remove(resource.encoding())) {
                        found.add(
                                "package.resource.encoding",
                                resource.where(),
                                "The source encoding %s is no essence descriptor of this composition."
                                        .formatted(resource.encoding()));
                    }
                }
            }
        }
        for (var descriptor : composition.descriptors().keySet()) {
            if (!used.contains(descriptor)) {
                found.add(
                        "package.descriptor.unused",
                        composition.where(),
                        "The essence descriptor %s is the source encoding of no resource."
                                .formatted(descriptor));
            }
        }
    }

    /** How long a sequence lasts in seconds; nothing where that cannot be known or counted. */
    static Optional<Rational> seconds(Composition.Sequence sequence) {
        try {
            var all = Rational.ZERO;
            for (var resource : sequence.resources()) {
                var time = resource.time();
                if (time.rate().isEmpty() || time.duration() < 0 || time.repeats() < 1) {
                    return Optional.empty();
                }
                all =
                        all.plus(
                                Rational.of(time.duration())
                                        .times(Rational.of(time.repeats()))
                                        .over(time.rate().get()));
            }
            return Optional.of(all);
        } catch (Invalid tooLong) {
            return Optional.empty();
        }
    }
}
