package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Reported;
import dev.clearcut.exchange.spec.QcFile;
import dev.clearcut.exchange.spec.ShippedSpecs;
import dev.clearcut.exchange.spec.SpecFile;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.spec.Conformance;
import dev.clearcut.media.spec.Conformity;
import dev.clearcut.media.spec.Delivered;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Profile;
import java.nio.file.Path;
import java.util.List;

/** What buyers ask of a file, and whether a file is that. Needs no office. */
public final class Specs {

    private Specs() {}

    /** Those that ship. */
    public static List<Profile> shipped() {
        return ShippedSpecs.all();
    }

    /**
     * One that ships, by its id, or one in a file, by a name that ends in {@code .yaml}.
     *
     * @throws Invalid when there is none, or the file has mistakes: all of them are named
     */
    public static Profile named(String idOrFile) {
        return isFile(idOrFile) ? read(Path.of(idOrFile)) : ShippedSpecs.require(idOrFile);
    }

    /**
     * The specification in a file.
     *
     * @throws Invalid when it has mistakes: all of them are named, with lines and columns
     */
    public static Profile read(Path file) {
        var read = SpecFile.read(file);
        if (read.value().isEmpty()) {
            read.orThrow(file + " is no specification:");
        }
        return read.value().orElseThrow();
    }

    /** Whether the file is what the specification asks for. */
    public static Reported<Conformity> conform(Path file, Profile profile) {
        return MediaFile.probe(file).map(facts -> Conformance.check(profile, facts));
    }

    /** Whether what is known of a file, and of what goes with it, is what is asked for. */
    public static Conformity conform(Delivered delivered, Profile profile) {
        return Conformance.check(profile, delivered);
    }

    /** The same for the facts alone. */
    public static Conformity conform(MediaFacts facts, Profile profile) {
        return Conformance.check(profile, facts);
    }

    /**
     * What MediaInfo's JSON or {@code file probe --format json} said of a file.
     *
     * @throws dev.clearcut.base.ClearcutException.BadFile when it is neither
     */
    public static MediaFacts facts(Path factsFile) {
        return MediaFile.facts(factsFile);
    }

    /** What {@code file qc --format json} wrote. */
    public static Measurements measurements(Path qcFile) {
        return QcFile.read(qcFile);
    }

    static boolean isFile(String name) {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
